import { type Cursor, positionOf, refuse } from '@timeslice/contract';
import { revealOf } from '@timeslice/questions/keys';
import { accept } from '../decision';
import type { Decision, Rule } from '../decide';
import { currentCourse, currentQuestion, type State } from '../state';

export const reveal: Rule<'reveal'> = {
  by: ['host'],
  decide(state) {
    const live = currentQuestion(state);
    const { phase } = state.stage;
    if (!live || (phase !== 'locked' && phase !== 'discuss' && phase !== 'explain')) return refuse('wrong-phase');
    return accept({ type: 'revealed', question: live.shown.id });
  },
};

interface Playing {
  /** The whole tick at which the reveal stands. */
  readonly tick: number;
  readonly cursor: Cursor;
  readonly from: number;
  readonly to: number;
  /** Ticks within the range at which something happens. */
  readonly stops: readonly number[];
}

/** What the transport commands share: where the reveal stands, and between which ticks it may move. */
function inReveal(state: State, now: number, move: (playing: Playing) => Cursor): Decision {
  const course = currentCourse(state);
  if (state.stage.phase !== 'reveal' || !course) return refuse('wrong-phase');
  const { cursor } = state.stage;
  const { from, to, stops } = revealOf(course.pair);
  const moved = move({ tick: Math.floor(positionOf(cursor, now)), cursor, from, to, stops });
  if (moved.state === 'paused' && (moved.at < from || moved.at > to)) {
    return refuse('out-of-range', { path: 'tick', value: String(moved.at), allowed: `${from} to ${to}` });
  }
  return JSON.stringify(moved) === JSON.stringify(cursor) ? accept() : accept({ type: 'cursor-moved', cursor: moved });
}

/** From where it stands to the end; from the beginning where it stands at the end. */
export const play: Rule<'play'> = {
  by: ['host'],
  decide: (state, { ticksPerSecond }, { now }) =>
    inReveal(state, now, ({ tick, from, to }) => ({
      state: 'playing',
      from: tick >= to ? from : tick,
      to,
      startedAt: now,
      ticksPerSecond,
    })),
};

export const pause: Rule<'pause'> = {
  by: ['host'],
  decide: (state, _command, { now }) => inReveal(state, now, ({ tick }) => ({ state: 'paused', at: tick })),
};

export const step: Rule<'step'> = {
  by: ['host'],
  decide: (state, { by }, { now }) =>
    inReveal(state, now, ({ tick, from, to, stops }) => ({
      state: 'paused',
      at: by === 1 ? (stops.find((stop) => stop > tick) ?? to) : (stops.findLast((stop) => stop < tick) ?? from),
    })),
};

export const seek: Rule<'seek'> = {
  by: ['host'],
  decide: (state, { tick }, { now }) => inReveal(state, now, () => ({ state: 'paused', at: tick })),
};
