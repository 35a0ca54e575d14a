import type { PolicyKind, SpecOf } from '../scenario';
import type { Bilingual } from '../text';

/**
 * A field of a policy's spec. The schema of scenario files and the forms of the lab are made from it. A field without a default must be given; `suggest` is what a form begins with.
 */
export type Parameter = { readonly name: Bilingual } & (
  | { readonly is: 'ticks'; readonly least: 0 | 1; readonly default: number }
  | { readonly is: 'ticks'; readonly least: 0 | 1; readonly suggest: number }
  /** Ticks for each level from the top, or `2^i`. */
  | { readonly is: 'ticks-by-level'; readonly suggest: readonly number[] }
  | { readonly is: 'counts-by-level'; readonly default: readonly number[] }
  | { readonly is: 'flag'; readonly default: boolean }
  | { readonly is: 'choice'; readonly of: readonly [string, ...string[]]; readonly default: string }
  /** Names of threads, in a certain order. */
  | { readonly is: 'threads' }
  /** Levels from the top, each with a policy of `levelKinds`. */
  | { readonly is: 'levels' }
);

export type Parameters<K extends PolicyKind> = {
  readonly [P in Exclude<keyof SpecOf<K>, 'kind'>]-?: Parameter;
};

export const quantumOf = (suggest: number): Parameter => ({
  is: 'ticks',
  least: 1,
  suggest,
  name: { ko: '타임 퀀텀', en: 'Quantum' },
});
