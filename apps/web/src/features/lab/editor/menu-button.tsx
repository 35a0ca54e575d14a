'use client';

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cx } from '../../../ui/cx';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly act: () => void;
  readonly isDisabled?: boolean;
}

interface MenuButtonProps {
  /** What the button is called, where its content is a drawing. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
  readonly choices: readonly MenuChoice[];
  readonly id?: string;
}

/** A button whose menu does one of a few things. */
export function MenuButton({ label, className, children, choices, id }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button
        {...(label !== undefined && { 'aria-label': label })}
        {...(id !== undefined && { id })}
        className={cx(className)}
      >
        {children}
      </Button>
      <Popover className="rounded-control border border-control bg-surface p-1" offset={4}>
        <Menu
          {...(label !== undefined && { 'aria-label': label })}
          className="max-h-[min(28rem,70dvh)] min-w-48 overflow-auto outline-none"
          disabledKeys={choices.filter(({ isDisabled }) => isDisabled).map((choice) => choice.id)}
          onAction={(key) => choices.find((choice) => choice.id === key)?.act()}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} textValue={choice.label} className="menu-item">
              <span className="block font-semibold leading-ui">{choice.label}</span>
              {choice.note !== undefined && <span className="block text-xs text-muted">{choice.note}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
