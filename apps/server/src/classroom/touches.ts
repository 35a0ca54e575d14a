import type { Audience, SessionEvent } from '@timeslice/contract';

/** How soon an audience must see a change: not at all, as a counter that may lag, or at once. */
export type Urgency = 'none' | 'counter' | 'stage';

type Touches = { readonly [A in Audience]: Urgency };

const nobody: Touches = { students: 'none', projector: 'none', host: 'none' };
const counters: Touches = { students: 'none', projector: 'counter', host: 'counter' };
const headcount: Touches = { students: 'counter', projector: 'counter', host: 'counter' };
/** What stands on the wall and in the host's hand, and on no phone. */
const upFront: Touches = { students: 'none', projector: 'stage', host: 'stage' };
const everybody: Touches = { students: 'stage', projector: 'stage', host: 'stage' };

/** Who sits here now is shown to those who count. */
export const presenceTouches = counters;

/** Whose scene an event changes. */
export function touchesOf({ type }: SessionEvent): Touches {
  switch (type) {
    case 'drafted':
    case 'renamed':
    case 'forgotten':
      return counters;
    case 'joined':
    case 'removed':
    case 'restored':
      return headcount;
    case 'opened':
      return nobody;
    case 'snapshot-picked':
    case 'snapshot-shown':
    case 'projector-link-renewed':
    case 'names-hidden':
      return upFront;
    case 'started':
    case 'predictions-opened':
    case 'extended':
    case 'locked':
    case 'discussed':
    case 'revealed':
    case 'cursor-moved':
    case 'explained':
    case 'regraded':
    case 'advanced':
    case 'ended':
      return everybody;
  }
}

/** Whether it changes the seat of every participant: a new current question, or marks that may be seen. */
export function changesEverySeat({ type }: SessionEvent): boolean {
  return type === 'explained' || type === 'advanced' || type === 'ended' || type === 'regraded';
}
