import type { Prompt } from '@timeslice/questions';
import { useFormatter } from 'use-intl';
import { useText } from '../../i18n/use-text';

/** A number as it is written beside its unit: `1,234.5 ms`, `59%`. */
export function useNumberText({ unit, decimals }: Prompt<'number'>): (value: number) => string {
  const format = useFormatter();
  const text = useText();
  return (value) => {
    // what the author worked out may have more decimals than are asked for
    const figure = format.number(value, { maximumFractionDigits: Math.max(decimals, 3) });
    if (!unit) return figure;
    const name = text(unit);
    return /^[%°]/.test(name) ? `${figure}${name}` : `${figure} ${name}`;
  };
}
