import type { Audience, ParticipantId, SessionEvent } from '@timeslice/contract';
import { currentRound, type State } from '@timeslice/session';

/** How soon an audience must see a change: not at all, as a counter that may lag, or at once. */
export type Urgency = 'none' | 'counter' | 'stage';

type Touches = { readonly [A in Audience]: Urgency };

const nobody: Touches = { students: 'none', projector: 'none', host: 'none' };
const counters: Touches = { students: 'none', projector: 'counter', host: 'counter' };
const headcount: Touches = { students: 'counter', projector: 'counter', host: 'counter' };
/** What stands on the wall and in the host's hand, and on no phone. */
const upFront: Touches = { students: 'none', projector: 'stage', host: 'stage' };
/** What only the host may know. */
const toHost: Touches = { students: 'none', projector: 'none', host: 'stage' };
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
    case 'extra-time-given':
    case 'time-asked-for':
      return toHost;
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

/** Whose seat alone it changes; the lock ends what a round was lengthened by for one. */
export function changesSeatsOf(event: SessionEvent, state: State): Iterable<ParticipantId> {
  switch (event.type) {
    case 'renamed':
    case 'drafted':
    case 'extra-time-given':
      return [event.participant];
    case 'extended':
      return event.participant ? [event.participant] : [];
    case 'locked':
      return currentRound(state)?.extraTime.keys() ?? [];
    default:
      return [];
  }
}

/** Whether it changes the seat of every participant: a new current question, or marks that may be seen. */
export function changesEverySeat({ type }: SessionEvent): boolean {
  return type === 'explained' || type === 'advanced' || type === 'ended' || type === 'regraded';
}
