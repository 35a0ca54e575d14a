import { cx } from './cx';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const base =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-control text-center font-semibold leading-ui no-underline transition-colors duration-(--dur-1) select-none hover:no-underline disabled:cursor-not-allowed data-pending:cursor-progress';

const off =
  'disabled:border disabled:border-dashed disabled:border-control disabled:bg-transparent disabled:text-subtle';

const looks: Readonly<Record<ButtonLook, string>> = {
  primary:
    'bg-ink text-canvas hover:bg-[color-mix(in_oklch,var(--ink)_86%,var(--canvas))] data-pressed:bg-[color-mix(in_oklch,var(--ink)_76%,var(--canvas))]',
  secondary:
    'border-[1.5px] border-control bg-surface text-ink hover:border-ink data-pressed:bg-sunken forced-colors:border-[ButtonText]',
  quiet:
    'text-ink underline decoration-1 underline-offset-[0.25em] hover:underline hover:decoration-2 data-pressed:text-muted',
  danger:
    'border-[1.5px] border-bad bg-surface text-bad hover:bg-[color-mix(in_oklch,var(--bad)_8%,var(--surface))] data-pressed:bg-sunken',
};

const sizes: Readonly<Record<ButtonSize, string>> = {
  sm: 'min-h-9 px-3 text-sm',
  md: 'min-h-(--tap) px-4 text-base',
  lg: 'min-h-(--tap-primary) px-6 text-lg',
};

export function buttonLook(look: ButtonLook, size: ButtonSize, block: boolean): string {
  return cx(base, looks[look], sizes[size], off, block && 'w-full');
}
