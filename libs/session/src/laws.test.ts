import { expect, test } from '@jest/globals';
import type { CommandId } from '@timeslice/contract';
import fc from 'fast-check';
import { actorFor, asking, begun, course, everybody, played, twoRounds } from '../test/courses';
import { ask, lesson, opened, replayed } from '../test/stories';
import { hostScene, ownResult, projectorScene, report, seatOf, studentScene } from './index';
import { revealedTo } from './state';

/** Every field name in a value, with the path to it. */
function fieldsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

test('[SES2] [SES3] no course of commands throws, and the log folds to the same state', () => {
  fc.assert(
    fc.property(fc.oneof(course, twoRounds), (steps) => {
      for (const from of [opened(lesson, asking), begun()]) {
        const room = played(steps, () => undefined, from);
        expect(replayed(room.log)).toEqual(room.state);
      }
    }),
    { numRuns: 200 },
  );
});

test('[SES4] every accepted command, asked again, is accepted and changes nothing', () => {
  fc.assert(
    fc.property(course, (steps) => {
      let room = opened(lesson, asking);
      for (const [index, { wish: asked, who, odd, later }] of steps.entries()) {
        const actor = actorFor(asked, who, odd);
        const again = {
          ...asked,
          commandId: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}` as CommandId,
        };
        const first = ask(room, again, actor, room.now + later);
        room = first.room;
        const gone =
          asked.type === 'remove' || (actor.role === 'participant' && room.state.participants.get(actor.id)?.removed);
        if (!first.decision.ok || first.decision.events.length === 0 || gone) continue;
        expect(ask(room, again, actor, room.now).decision).toEqual({ ok: true, events: [] });
      }
    }),
    { numRuns: 100 },
  );
});

test('[SES60] before the reveal no scene and no seat holds anything of a key', () => {
  const secret = ['key', 'chosen', 'truth', 'mark', 'marks', 'finding', 'tally', 'result', 'explanation', 'makespan'];
  const closed = ['lobby', 'brief', 'predict', 'locked', 'discuss'];
  fc.assert(
    fc.property(course, (steps) => {
      played(steps, ({ state }) => {
        if (!closed.includes(state.stage.phase)) return;
        const scenes = [studentScene(state), projectorScene(state, new Set(everybody))];
        for (const scene of scenes) {
          // the past of a paused run has decisions of its own; it is looked at below
          const withoutPast: unknown = JSON.parse(
            JSON.stringify(scene, (name, value: unknown) => (name === 'past' ? null : value)),
          );
          const fields = new Set(fieldsOf(withoutPast));
          expect(secret.filter((name) => fields.has(name))).toEqual([]);
          if ('question' in scene && scene.question.prompt.kind === 'next-process') {
            const { at, past } = scene.question.prompt;
            expect(past.decisions.every((decision) => decision.at < at)).toBe(true);
            expect(past.timeline.every(([, end]) => end <= at)).toBe(true);
            expect(
              past.events.filter((event) => event.at === at && ['dispatch', 'switch', 'preempt'].includes(event.type)),
            ).toEqual([]);
          }
        }
        for (const id of everybody) {
          const current = 'index' in state.stage ? state.questions[state.stage.index]?.shown.id : undefined;
          const seat = seatOf(state, id);
          expect(seat?.mark ?? null).toBeNull();
          const told = seat?.results.some(({ question: of }) => of === current) ?? false;
          expect(told).toBe(false);
        }
      });
    }),
    { numRuns: 100 },
  );
});

test('[SES41] [SES52] marks stay within bounds, and no tick is shown before it is revealed', () => {
  fc.assert(
    fc.property(course, (steps) => {
      played(steps, ({ state }) => {
        for (const { locked } of state.courses.flatMap(({ rounds }) => rounds)) {
          for (const { earned, possible } of locked?.marks.values() ?? []) {
            expect(Number.isInteger(earned) && earned >= 0 && earned <= possible).toBe(true);
          }
        }
        const scene = studentScene(state);
        if (scene.phase !== 'reveal' || state.stage.phase !== 'reveal') return;
        const reached = revealedTo(state.stage);
        if (!('trace' in scene.shown)) throw new Error('these two kinds show a run');
        expect(scene.shown.trace.timeline.every(([, end]) => end <= reached)).toBe(true);
        expect(scene.shown.trace.events.every(({ at }) => at <= reached)).toBe(true);
      });
    }),
    { numRuns: 100 },
  );
});

test('[SES61] [SES70] [SES71] every state can be shown to everybody and reported', () => {
  fc.assert(
    fc.property(course, (steps) => {
      played(steps, ({ state }) => {
        hostScene(state, new Set());
        const { students } = report(state);
        for (const { earned, possible } of students) expect(earned >= 0 && earned <= possible).toBe(true);
        for (const id of everybody) ownResult(state, id);
      });
    }),
    { numRuns: 100 },
  );
});
