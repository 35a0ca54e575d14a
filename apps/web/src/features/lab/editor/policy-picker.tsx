'use client';

import { policyKinds, type PolicyKind } from '@timeslice/engine';
import { Button } from 'react-aria-components/Button';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Label } from 'react-aria-components/Label';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { kindsOfPolicies, shelves, type Shelf } from '../model/policies';

interface PolicyPickerProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: PolicyKind;
  readonly onChange: (kind: PolicyKind) => void;
  /** Which policies there are to choose from; all of the engine by default. */
  readonly among?: readonly PolicyKind[];
}

/** Every policy of the engine, on a few shelves. */
export function PolicyPicker({
  label,
  hideLabel = false,
  value,
  onChange,
  among = kindsOfPolicies,
}: PolicyPickerProps) {
  const t = useTranslations('lab.policy');
  const text = useText();
  const shelved = (Object.keys(shelves) as Shelf[]).map((shelf) => {
    const kinds: readonly PolicyKind[] = shelves[shelf];
    return { shelf, kinds: kinds.filter((kind) => among.includes(kind)) };
  });
  const all = new Set(shelved.flatMap(({ kinds }) => kinds));
  const rest = among.filter((kind) => !all.has(kind));
  const item = (kind: PolicyKind) => (
    <ListBoxItem key={kind} id={kind} textValue={text(policyKinds[kind].name)} className="menu-item">
      {text(policyKinds[kind].name)}
    </ListBoxItem>
  );
  return (
    <Select
      value={value}
      onChange={(key) => {
        const kind = among.find((one) => one === key);
        if (kind) onChange(kind);
      }}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <Label className={cx('field-label', hideLabel && 'sr-only')}>{label}</Label>
      <Button className="policy-button">
        <SelectValue className="truncate" />
        <Icon name="down" className="size-4 shrink-0" />
      </Button>
      <Popover className="min-w-(--trigger-width) rounded-control border border-control bg-surface p-1">
        <ListBox className="max-h-[min(34rem,75dvh)] overflow-auto outline-none">
          {[...shelved.filter(({ kinds }) => kinds.length > 0)].map(({ shelf, kinds }) => (
            <ListBoxSection key={shelf} id={shelf}>
              <Header className="menu-head">{t(`shelves.${shelf}`)}</Header>
              {kinds.map(item)}
            </ListBoxSection>
          ))}
          {rest.map(item)}
        </ListBox>
      </Popover>
    </Select>
  );
}
