import { endFor, type ParticipantId, refuse, type Refusal } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { currentQuestion, currentRound, type LiveQuestion, type Round, type State } from '../state';

interface Timed {
  readonly ok: true;
  readonly live: LiveQuestion;
  readonly round: Round;
  /** Epoch ms at which the round ends, for the class or for the one who was asked about. */
  readonly end: number;
}

/** The round that is open, where it ends at all. */
function timed(state: State, id?: ParticipantId): Timed | Refusal {
  const live = currentQuestion(state);
  const round = currentRound(state);
  if (state.stage.phase !== 'predict' || !live || !round) return refuse('wrong-phase');
  const end = endFor(round, id && round.extraTime.get(id));
  return end === null ? refuse('no-time-limit') : { ok: true, live, round, end };
}

/** More time, from the old end or from now, whichever is later; for everybody or for one. */
export const extend: Rule<'extend'> = {
  by: ['host'],
  decide(state, { seconds, participant }, { now }) {
    if (participant && !state.participants.has(participant)) return refuse('unknown-participant');
    const at = timed(state, participant);
    if (!at.ok) return at;
    const closesAt = Math.max(at.end, now) + seconds * 1_000;
    return accept({ type: 'extended', question: at.live.shown.id, closesAt, ...(participant && { participant }) });
  },
};

export const giveExtraTime: Rule<'give-extra-time'> = {
  by: ['host'],
  decide(state, { participant, factor }) {
    if (!state.participants.has(participant)) return refuse('unknown-participant');
    const before = state.timeFactors.get(participant) ?? 1;
    return before === factor ? accept() : accept({ type: 'extra-time-given', participant, factor });
  },
};

export const askForTime: Rule<'ask-for-time'> = {
  by: ['participant'],
  decide(state, _command, { actor }) {
    if (actor.role !== 'participant') return refuse('not-participant');
    const at = timed(state, actor.id);
    if (!at.ok) return at;
    const { live, round } = at;
    if (round.asking.has(actor.id)) return accept();
    return accept({ type: 'time-asked-for', participant: actor.id, question: live.shown.id, round: round.number });
  },
};
