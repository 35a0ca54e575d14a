import { type Actor, type ParticipantId, timeFactors } from '@timeslice/contract';
import fc from 'fast-check';
import {
  after,
  as,
  ask,
  clock,
  host,
  joins,
  lesson,
  opened,
  openPredictions,
  personId,
  projector,
  start,
  stranger,
  type Room,
  type Wish,
} from './stories';

export const asking = { confidence: true, points: 'speed' } as const;
export const names = ['Ada', 'Bora', 'Chul', 'Dora'];
export const everybody = names.map(personId);

const value = fc.constantFrom('P1', 'P2', 'P3', 'idle', 'P9');
const segment = fc
  .record({ start: fc.nat(9), length: fc.integer({ min: 1, max: 5 }), value })
  .map(({ start, length, value: of }) => ({
    start,
    end: start + length,
    value: of,
  }));
const answer = fc.oneof(
  fc.record({ kind: fc.constant('next-process' as const), choice: value }),
  fc.record({
    kind: fc.constant('gantt' as const),
    lanes: fc.array(fc.array(segment, { maxLength: 4 }), { minLength: 1, maxLength: 2 }),
  }),
);
const question = fc.constantFrom('who-next', 'draw-it', 'no-such');
const someone = fc.constantFrom(...everybody);
const sure = fc.constantFrom(1, 2, 3);
export const change = fc.oneof(
  fc.record({
    type: fc.constant('weights'),
    weights: fc.dictionary(fc.constantFrom('ticks', 'order', 'choice', 'charm'), fc.nat(3), { maxKeys: 2 }),
  }),
  fc.record({ type: fc.constant('accept'), answer }),
  fc.record({
    type: fc.constant('open'),
    conventions: fc.constantFrom([], ['enqueueOrder'], ['tie', 'onExpiryEmpty']),
  }),
  fc.record({ type: fc.constant('unaccept'), answer }),
  fc.record({ type: fc.constant('key'), key: answer }),
  fc.record({
    type: fc.constant('rules'),
    conventions: fc.constantFrom({}, { enqueueOrder: ['arrival', 'expired', 'io'] }, { tie: ['id'] }),
  }),
  fc.record({ type: fc.constant('withdraw'), regrading: fc.nat(2) }),
);
const bare = <T extends string>(...types: T[]) => fc.constantFrom(...types).map((type) => ({ type }));

const wish = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...names).map((nickname) => ({
      type: 'join',
      participant: personId(nickname),
      nickname,
      tokenHash: `hash of ${nickname}`,
    })),
  },
  {
    weight: 6,
    arbitrary: fc.record(
      { type: fc.constant('draft'), question, edit: fc.integer({ min: 1, max: 6 }), answer, confidence: sure },
      { requiredKeys: ['type', 'question', 'edit', 'answer'] },
    ),
  },
  { weight: 8, arbitrary: bare('start', 'open-predictions', 'lock', 'reveal', 'explain', 'next', 'pause', 'time-up') },
  { weight: 3, arbitrary: bare('discuss') },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('regrade'), question, change }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('snapshot'), answers: fc.uniqueArray(someone, { maxLength: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('show-snapshot'), show: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('hide-names'), hide: fc.boolean() }) },
  { weight: 1, arbitrary: bare('end', 'renew-projector-link') },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('play'), ticksPerSecond: fc.constantFrom(1, 2, 0.5) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('step'), by: fc.constantFrom(1, -1) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('seek'), tick: fc.nat(10) }) },
  {
    weight: 1,
    arbitrary: fc.record(
      { type: fc.constant('extend'), seconds: fc.constantFrom(5, 30), participant: someone },
      { requiredKeys: ['type', 'seconds'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('give-extra-time'),
      participant: someone,
      factor: fc.constantFrom(...timeFactors),
    }),
  },
  { weight: 1, arbitrary: bare('ask-for-time') },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('remove', 'restore'), participant: someone }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('rename'), nickname: fc.string({ maxLength: 30 }), participant: someone }),
  },
) as fc.Arbitrary<Wish>;

/** Mostly whoever may ask, sometimes anybody. */
export const actorFor = ({ type }: Wish, who: ParticipantId, odd: boolean): Actor => {
  if (odd) return [host, clock, stranger, projector, as(who)][type.length % 5] ?? projector;
  if (type === 'draft' || type === 'ask-for-time') return as(who);
  if (type === 'join') return stranger;
  return type === 'time-up' ? clock : host;
};

const step = fc.record({ wish, who: someone, odd: fc.nat(9).map((n) => n === 0), later: fc.nat(40_000) });
export const course = fc.array(step, { maxLength: 60 });

/** A class that answers: everybody is here, drafts fit, and the host goes on through one question in its order. */
const fitting = fc
  .record({
    type: fc.constant('draft'),
    edit: fc.integer({ min: 1, max: 6 }),
    choice: fc.constantFrom('P1', 'P3', 'idle'),
  })
  .map(({ choice, ...draft }) => ({ ...draft, question: 'who-next', answer: { kind: 'next-process', choice } }));
const answering = fc.array(
  fc.record({
    wish: fc.oneof({ weight: 3, arbitrary: fitting as fc.Arbitrary<Wish> }, { weight: 1, arbitrary: wish }),
    who: someone,
    odd: fc.constant(false),
    later: fc.nat(9_000),
  }),
  { maxLength: 12 },
);
const hosted = (type: 'open-predictions' | 'lock' | 'discuss' | 'reveal' | 'explain') =>
  ({ wish: { type }, who: everybody[0] as ParticipantId, odd: false, later: 10 }) as const;
export const twoRounds = fc
  .tuple(answering, answering, answering, answering)
  .map(([first, talk, second, rest]) => [
    ...[...first, hosted('lock'), ...talk, hosted('discuss'), hosted('open-predictions')],
    ...[...second, hosted('lock'), ...rest, hosted('reveal'), hosted('explain')],
  ]);
export const begun = () => after(opened(lesson, asking), ...names.map((name) => joins(name)), start, openPredictions);

/** Carries a course out, whatever is refused of it, and looks at every state on the way. */
export function played(
  steps: readonly { wish: Wish; who: ParticipantId; odd: boolean; later: number }[],
  look: (room: Room) => void,
  from = opened(lesson, asking),
) {
  let room = from;
  for (const { wish: asked, who, odd, later } of steps) {
    room = ask(room, asked, actorFor(asked, who, odd), room.now + later).room;
    look(room);
  }
  return room;
}
