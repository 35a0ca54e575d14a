import { describe, expect, test } from '@jest/globals';
import type { ParticipantId } from '@timeslice/contract';
import { drawing, locked, nobody, refused, TRUTH, unchanged, WRONG } from '../test/rooms';
import {
  ada,
  after,
  bora,
  discuss,
  draws,
  explain,
  host,
  joins,
  lock,
  openPredictions,
  personId,
  reveal,
  says,
  segments,
  type Room,
} from '../test/stories';
import { hostScene, projectorScene, studentScene } from './index';

const chul = personId('Chul');
const drawn = after(drawing, joins('Chul'), draws(ada, TRUTH), draws(bora, WRONG), lock);
const pick = (...answers: ParticipantId[]) => [{ type: 'snapshot', answers }, host] as const;
const show = [{ type: 'show-snapshot', show: true }, host] as const;
const hide = [{ type: 'show-snapshot', show: false }, host] as const;
/** What each is called while the host hides names. */
const pseudonymOf = (room: Room, id: ParticipantId) => {
  const { roster } = hostScene(after(room, [{ type: 'hide-names', hide: true }, host]).state, nobody);
  return roster.find((person) => person.id === id)?.nickname;
};
const drew = (id: ParticipantId, timeline: string) => ({
  pseudonym: pseudonymOf(drawn, id),
  answer: { kind: 'gantt', lanes: [segments(timeline)] },
});
const answers = { [ada]: drew(ada, TRUTH), [bora]: drew(bora, WRONG) };
const wall = (room: Room) => {
  const scene = projectorScene(room.state, nobody);
  return 'snapshot' in scene ? scene.snapshot : undefined;
};

describe('picked answers', () => {
  const shown = after(drawn, pick(bora, ada), show);

  test('[SES110] stand on the wall in the order of picking, from the lock to the explanation', () => {
    expect(wall(after(drawn, pick(bora, ada)))).toBeNull();
    for (const room of [shown, after(shown, discuss), after(shown, reveal), after(shown, explain)]) {
      expect(wall(room)).toEqual([answers[bora], answers[ada]]);
      expect(hostScene(room.state, nobody)).toMatchObject({
        picked: {
          answers: [bora, ada].map((participant) => ({ participant, ...answers[participant] })),
          shown: true,
        },
      });
      expect(JSON.stringify(studentScene(room.state))).not.toContain('snapshot');
    }
    expect(wall(after(shown, pick(ada)))).toEqual([answers[ada]]);
    expect(wall(after(shown, hide))).toBeNull();
    expect(wall(after(shown, pick()))).toEqual([]);
  });

  test('[SES110] nothing is picked before the lock, nor an answer that is not there', () => {
    expect(says(drawing, ...pick())).toEqual(refused('wrong-phase'));
    expect(says(drawing, ...show)).toEqual(refused('wrong-phase'));
    expect(says(drawn, ...pick(ada, chul))).toEqual(refused('unknown-participant'));
    const out = after(drawn, [{ type: 'remove', participant: bora }, host]);
    expect(says(out, ...pick(bora))).toEqual(refused('unknown-participant'));
    expect(says(after(drawn, discuss, openPredictions), ...pick(ada))).toEqual(refused('wrong-phase'));
  });

  test('[SES110] the same wish again changes nothing', () => {
    expect(says(shown, ...pick(bora, ada))).toEqual(unchanged);
    expect(says(shown, ...show)).toEqual(unchanged);
    expect(says(drawn, ...hide)).toEqual(unchanged);
  });

  test('[SES110] an answer stays the one that was picked; a second round takes it off the wall until it is shown again', () => {
    const second = after(shown, discuss, openPredictions, draws(bora, TRUTH, 2), lock);
    expect(wall(second)).toBeNull();
    expect(wall(after(second, show))).toEqual([answers[bora], answers[ada]]);
    expect(wall(after(second, pick(bora), show))).toEqual([drew(bora, TRUTH)]);
  });

  test('[SES110] whoever is removed is taken off the wall, and the next question begins with none', () => {
    expect(wall(after(shown, [{ type: 'remove', participant: bora }, host]))).toEqual([answers[ada]]);
    const before = after(locked, pick(ada), show, explain, [{ type: 'next' }, host], openPredictions, lock);
    expect(wall(before)).toBeNull();
  });

  test('[SES111] a pseudonym stands beside each, the same whether names are hidden or not, and neither a name nor a mark', () => {
    expect(wall(after(shown, [{ type: 'hide-names', hide: true }, host]))).toEqual([answers[bora], answers[ada]]);
    for (const room of [shown, after(shown, discuss), after(shown, reveal)]) {
      const text = JSON.stringify(projectorScene(room.state, nobody));
      expect(text).not.toMatch(/Ada|Bora|"right"|"earned"|"mark"|"readings"/);
      expect(text).not.toContain(ada);
    }
  });
});
