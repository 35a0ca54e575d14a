'use client';

import { SNAPSHOT_MAX, type TimeFactor, timeFactors } from '@timeslice/contract';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl';
import { Icon } from '../../../ui/icon';
import { IconButton } from '../../../ui/icon-button';
import type { Picking } from './picking';
import { useTimeText } from './use-time-text';

interface PersonMenuProps {
  readonly name: string;
  readonly picking: Picking | null;
  readonly onRename: (() => void) | null;
  /** How many times the class's time this person has. */
  readonly factor: TimeFactor;
  readonly onFactor: (factor: TimeFactor) => void;
  readonly onRemove: () => void;
}

const item =
  'cursor-pointer rounded-token px-3 py-2 font-semibold outline-none data-disabled:cursor-default data-disabled:text-muted data-focused:bg-sunken';

export function PersonMenu({ name, picking, onRename, factor, onFactor, onRemove }: PersonMenuProps) {
  const t = useTranslations('host.roster');
  const timeText = useTimeText();
  return (
    <MenuTrigger>
      <IconButton icon="menu" look="bare" label={t('actions', { name })} />
      <Popover placement="bottom end" className="rounded-control border border-control bg-surface p-1">
        <Menu className="outline-none">
          {picking && (
            <MenuItem onAction={picking.change} isDisabled={picking.isFull} className={item}>
              {t(picking.isFull ? 'pickFull' : picking.place === null ? 'pick' : 'unpick', { max: SNAPSHOT_MAX })}
            </MenuItem>
          )}
          {onRename && (
            <MenuItem onAction={onRename} className={item}>
              {t('rename')}
            </MenuItem>
          )}
          <MenuSection
            className="my-1 border-y border-line py-1"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[String(factor)]}
          >
            <Header className="px-3 py-1 text-sm text-muted">{t('time')}</Header>
            {timeFactors.map((one) => (
              <MenuItem key={one} id={String(one)} onAction={() => onFactor(one)} className={`${item} flex gap-2`}>
                {({ isSelected }) => (
                  <>
                    <span className="w-5 shrink-0">{isSelected && <Icon name="check" className="size-5" />}</span>
                    {timeText(one)}
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem onAction={onRemove} className={`${item} text-bad`}>
            {t('remove')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
