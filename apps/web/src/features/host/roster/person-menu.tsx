'use client';

import { SNAPSHOT_MAX } from '@timeslice/contract';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/icon-button';
import type { Picking } from './picking';

interface PersonMenuProps {
  readonly name: string;
  readonly picking: Picking | null;
  readonly onRename: (() => void) | null;
  readonly onRemove: () => void;
}

const item =
  'cursor-pointer rounded-token px-3 py-2 font-semibold outline-none data-disabled:cursor-default data-disabled:text-muted data-focused:bg-sunken';

export function PersonMenu({ name, picking, onRename, onRemove }: PersonMenuProps) {
  const t = useTranslations('host.roster');
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
          <MenuItem onAction={onRemove} className={`${item} text-bad`}>
            {t('remove')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
