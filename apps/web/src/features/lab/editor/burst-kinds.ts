import type { Burst } from '@timeslice/engine';
import type { BurstDraft } from '../model/draft';

export type BurstKind = Burst[0];

/** In the order of the menu; `fork` needs a child and is added apart. */
export const burstKinds = [
  'cpu',
  'io',
  'lock',
  'unlock',
  'send',
  'receive',
  'exit',
  'crash',
] as const satisfies readonly BurstKind[];

/** A burst of that kind, with the number or the name that stood there before. */
export function burstOf(kind: Exclude<BurstKind, 'fork'>, before?: BurstDraft): BurstDraft {
  const ticks = before && (before[0] === 'cpu' || before[0] === 'io') ? before[1] : 3;
  const isNamed =
    before?.[0] === 'lock' || before?.[0] === 'unlock' || before?.[0] === 'send' || before?.[0] === 'receive';
  const name = isNamed ? before[1] : null;
  switch (kind) {
    case 'cpu':
    case 'io':
      return [kind, ticks];
    case 'lock':
    case 'unlock':
      return [kind, name ?? 'm'];
    case 'send':
    case 'receive':
      return [kind, name ?? 'c'];
    case 'exit':
    case 'crash':
      return [kind];
  }
}

/** What follows where one types on: work after waiting, waiting after work. */
export const burstAfter = ([kind]: BurstDraft): BurstDraft => (kind === 'cpu' ? ['io', 3] : ['cpu', 3]);
