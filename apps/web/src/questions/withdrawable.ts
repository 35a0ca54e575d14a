import type { Regrading } from '@timeslice/contract';

/**
 * Whether a change stands that can be withdrawn. `shown`: how many were on the screen when a withdrawal was asked for;
 * until another list is there, one more press would take back a change that nobody has seen as the last.
 */
export function isWithdrawable(regradings: readonly Pick<Regrading, 'change'>[], shown: number | null): boolean {
  const withdrawn = regradings.filter(({ change: { type } }) => type === 'withdraw').length;
  return regradings.length > 2 * withdrawn && regradings.length !== shown;
}
