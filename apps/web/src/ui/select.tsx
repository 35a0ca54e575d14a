'use client';

import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { cx } from './cx';
import { Icon } from './icon';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
  readonly size?: 'sm' | 'md';
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel = false, options, value, onChange, isDisabled = false, size = 'md' } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const next = options.find((option) => option.value === key);
        if (next) onChange(next.value);
      }}
      isDisabled={isDisabled}
      className="flex flex-col gap-1.5"
    >
      <Label className={cx('text-sm font-semibold leading-ui', hideLabel && 'sr-only')}>{label}</Label>
      <Button
        className={cx(
          'flex w-full cursor-pointer items-center justify-between gap-3 rounded-control border-[1.5px] border-control bg-surface text-left hover:border-ink',
          size === 'sm' ? 'min-h-9 px-2.5 text-sm pointer-coarse:min-h-(--tap)' : 'min-h-(--tap) px-3',
        )}
      >
        <SelectValue className="truncate" />
        <Icon name="down" className="size-4 shrink-0" />
      </Button>
      <Popover className="min-w-(--trigger-width) rounded-control border border-control bg-surface p-1">
        <ListBox
          items={options.map((option) => ({ id: option.value, ...option }))}
          className="max-h-80 overflow-auto outline-none"
        >
          {(option) => (
            <ListBoxItem
              textValue={option.label}
              className="cursor-pointer rounded-token px-3 py-2 data-focused:bg-sunken data-selected:font-bold"
            >
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
