import type { Prompt } from '@timeslice/questions';

export type Parsed =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly problem: 'number' | 'decimals' | 'size' };

const MOST = 1e9;

/**
 * What somebody meant who typed this: full-width digits, a true minus sign, commas between thousands, or one before
 * decimals. Nothing typed is no number and no problem.
 */
export function parse(typed: string, { decimals }: Pick<Prompt<'number'>, 'decimals'>): Parsed {
  const plain = typed.normalize('NFKC').replace(/\s/gu, '').replace(/[−–]/gu, '-');
  if (plain === '') return { ok: true, value: null };
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain);
  const digits = grouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
  const parts = /^[+-]?(\d+)(?:\.(\d*))?$/.exec(digits) ?? /^[+-]?()\.(\d+)$/.exec(digits);
  if (!parts) return { ok: false, problem: 'number' };
  const fraction = (parts[2] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return { ok: false, problem: 'decimals' };
  const value = Number(digits);
  if (Math.abs(value) > MOST) return { ok: false, problem: 'size' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/** One step of the buttons further, without what binary fractions leave behind. */
export function stepped(value: number | null, by: 1 | -1, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.max(-MOST, Math.min(MOST, (Math.round((value ?? 0) * unit) + by) / unit));
}
