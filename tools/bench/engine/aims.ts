import type { Growth } from './growth';
import type { Measurement } from './measurements';

/** What the engine is meant to reach, and what each policy that it concerns has reached. */
export interface Aim {
  readonly text: string;
  readonly limit: number;
  /** Whether the limit is the least that will do, or the most. */
  readonly is: 'least' | 'most';
  readonly reached: readonly (readonly [policy: string, number: number])[];
}

/** It looks at all who are ready, and may. */
const mayScan = new Set(['hrrn']);

/** Room for noise in the exponent of growth: a factor of two over three powers of ten. */
const EXPONENT = 0.1;

export function aimsOf(all: readonly Measurement[], growths: readonly Growth[]): readonly Aim[] {
  const at = (size: number, trace: boolean) => all.filter((one) => one.size === size && one.trace === trace);
  const classroom = (trace: boolean) =>
    at(6, trace).map(({ policy, scenariosPerSecond }) => [policy, scenariosPerSecond] as const);
  const bounded = ({ policy }: { readonly policy: string }) => !mayScan.has(policy);
  return [
    {
      text: 'classroom scenarios per second per core, trace off: at least 100,000',
      limit: 100_000,
      is: 'least',
      reached: classroom(false),
    },
    {
      text: 'classroom scenarios per second per core, trace on: at least 20,000',
      limit: 20_000,
      is: 'least',
      reached: classroom(true),
    },
    {
      text: 'time per event at 1,000 processes, trace off: at most 3 times the heap loop (hrrn may scan)',
      limit: 3,
      is: 'most',
      reached: at(1_000, false)
        .filter(bounded)
        .map(({ policy, compared }) => [policy, compared.ratio]),
    },
    {
      text: `growth no worse than O(n log n): at most n^${EXPONENT} more than the heap loop (hrrn may scan)`,
      limit: EXPONENT,
      is: 'most',
      reached: growths.filter(bounded).map(({ policy, exponent }) => [policy, exponent]),
    },
  ];
}

export const meets = ({ limit, is }: Aim, number: number): boolean =>
  is === 'least' ? number >= limit : number <= limit;
