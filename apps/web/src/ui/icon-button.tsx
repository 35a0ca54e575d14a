'use client';

import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: IconName;
  readonly label: string;
  /** `plain` has no border even while it is disabled: for rows of many. */
  readonly look?: 'filled' | 'outline' | 'bare' | 'plain';
}

const off =
  'disabled:border disabled:border-dashed disabled:border-control disabled:bg-transparent disabled:text-subtle';
const looks = {
  filled: 'bg-ink text-canvas hover:bg-[color-mix(in_oklch,var(--ink)_86%,var(--canvas))]',
  outline: 'border-[1.5px] border-control bg-surface text-ink hover:border-ink',
  bare: 'text-ink hover:bg-sunken',
  plain: 'text-ink hover:bg-sunken disabled:bg-transparent disabled:text-subtle',
} as const;

export function IconButton({ icon, label, look = 'outline', ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={cx(
        'inline-flex size-(--tap) shrink-0 cursor-pointer items-center justify-center rounded-control disabled:cursor-not-allowed',
        looks[look],
        look !== 'plain' && off,
      )}
    >
      <Icon name={icon} />
    </AriaButton>
  );
}
