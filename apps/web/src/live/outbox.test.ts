import { expect, test } from '@jest/globals';
import { type Answer, answerText } from '@timeslice/questions';
import fc from 'fast-check';
import {
  acknowledged,
  assured,
  countedOf,
  due,
  edited,
  empty,
  isUnsent,
  met,
  notSent,
  type Outbox,
  refused,
  reopened,
  restored,
  sent,
  stateOf,
} from './outbox';

const says = (choice: string): Answer => ({ kind: 'next-process', choice });
const sending = (box: Outbox) => sent(box, due(box)!);
const online = { online: true, open: true };
const offline = { online: false, open: true };

test('a first stroke is edit 1, saved once the server has it', () => {
  const drawn = edited(empty, says('P1'));
  expect(due(drawn)).toEqual({ edit: 1, answer: says('P1') });
  expect(stateOf(drawn, online)).toBe('saving');
  const saved = acknowledged(sending(drawn));
  expect(due(saved)).toBeNull();
  expect(stateOf(saved, online)).toBe('saved');
});

test('a stroke during a send waits, and goes out after it', () => {
  const more = edited(sending(edited(empty, says('P1'))), says('P2'));
  expect(due(more)).toBeNull();
  expect(due(acknowledged(more))).toEqual({ edit: 2, answer: says('P2') });
});

test('strokes without a connection are kept here, and said to be', () => {
  expect(stateOf(edited(empty, says('P1')), offline)).toBe('kept');
});

test('edits go on above what the server has', () => {
  const box = edited(met(empty, { edit: 7, answer: says('P1') }), says('P2'));
  expect(due(box)).toEqual({ edit: 8, answer: says('P2') });
});

test('after a reload a kept stroke that the server never saw is sent again', () => {
  const box = met(restored(empty, { edit: 5, answer: says('P2') }), { edit: 4, answer: says('P1') });
  expect(box.answer).toEqual(says('P2'));
  expect(due(box)).toEqual({ edit: 5, answer: says('P2') });
});

test('a newer draft of the server, from another device, replaces the kept one', () => {
  const box = met(restored(empty, { edit: 5, answer: says('P2') }), { edit: 6, answer: says('P3') });
  expect(box.answer).toEqual(says('P3'));
  expect(isUnsent(box)).toBe(false);
});

test('two devices with the same edit: what the server holds is what is shown as saved', () => {
  const box = met(edited(empty, says('P1')), { edit: 1, answer: says('P3') });
  expect(box.answer).toEqual(says('P3'));
  expect(stateOf(box, online)).toBe('replaced');
});

test('the own answer, in whatever order the server has its fields, replaces nothing', () => {
  const box = met(sending(edited(empty, says('P1'))), { edit: 1, answer: { choice: 'P1', kind: 'next-process' } });
  expect(stateOf(box, online)).toBe('saved');
});

test('a refused stroke is lost, said to be, and not sent again; the next one is tried', () => {
  const box = refused(sending(edited(empty, says('P1'))), 'locked');
  expect(stateOf(box, { online: true, open: false })).toBe('lost');
  expect(due(box)).toBeNull();
  expect(due(edited(box, says('P2')))).toEqual({ edit: 2, answer: says('P2') });
});

test('a last stroke that the lock refuses leaves the one acknowledged before to count', () => {
  const first = acknowledged(sending(edited(empty, says('P1'))));
  const last = edited(first, says('P2'));
  expect(countedOf(last, null)).toEqual(says('P1'));
  const late = refused(sending(last), 'locked');
  expect(stateOf(late, { online: true, open: false })).toBe('lost');
  expect(countedOf(late, null)).toEqual(says('P1')); // no sync since, so the seat shows no draft yet
  expect(countedOf(met(late, { edit: 1, answer: says('P1') }), null)).toEqual(says('P1'));
});

test('a stroke during a send does not count with it', () => {
  const more = edited(sending(edited(empty, says('P1'))), says('P2'));
  expect(countedOf(more, null)).toBeNull();
  expect(countedOf(acknowledged(more), null)).toEqual(says('P1'));
});

test('what counts is the newer of the acknowledged and what the seat shows', () => {
  const box = acknowledged(sending(edited(met(empty, { edit: 3, answer: says('P1') }), says('P2'))));
  expect(countedOf(box, { edit: 3, answer: says('P1') })).toEqual(says('P2'));
  expect(countedOf(box, { edit: 5, answer: says('P3') })).toEqual(says('P3'));
});

test('an acknowledgement of an older edit changes nothing of what another device saved', () => {
  const box = met(sending(edited(empty, says('P1'))), { edit: 2, answer: says('P3') });
  expect(countedOf(acknowledged(box), null)).toEqual(says('P3'));
});

test('refused for the lock with nothing acknowledged: nothing counts', () => {
  expect(countedOf(refused(sending(edited(empty, says('P1'))), 'locked'), null)).toBeNull();
});

test('a stroke that came too late for the first round is due once answers are open again', () => {
  const late = refused(sending(edited(acknowledged(sending(edited(empty, says('P1')))), says('P2'))), 'locked');
  expect(due(late)).toBeNull();
  expect(due(reopened(late))).toEqual({ edit: 2, answer: says('P2') });
  expect(stateOf(reopened(late), online)).toBe('saving');
  const unfit = refused(sending(edited(empty, says('P9'))), 'wrong-answer-shape');
  expect(due(reopened(unfit))).toBeNull();
});

test('refused for the answer of another device: that one is taken, whatever comes first, and said to be', () => {
  const box = sending(edited(met(empty, { edit: 5, answer: says('P1') }), says('P2')));
  const server = { edit: 6, answer: says('P3') };
  const told = [met(refused(box, 'answered-elsewhere'), server), refused(met(box, server), 'answered-elsewhere')];
  for (const one of told) {
    expect([one.answer, due(one), countedOf(one, server)]).toEqual([says('P3'), null, says('P3')]);
    expect([stateOf(one, online), stateOf(one, { online: true, open: false })]).toEqual(['replaced', 'replaced']);
    expect(due(edited(one, says('P2')))).toEqual({ edit: 7, answer: says('P2') });
    expect(stateOf(acknowledged(sending(edited(one, says('P2')))), online)).toBe('saved');
  }
});

const stroke = fc.constantFrom('P1', 'P2', 'P3').map((choice) => ({ type: 'stroke' as const, choice }));
const network = fc.constantFrom('arrives', 'reply-lost', 'nobody-there', 'reload', 'seat').map((type) => ({ type }));

test('whatever the network does, once it works the server has the last stroke', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(stroke, network), { maxLength: 60 }), (story) => {
      let box: Outbox = empty;
      let server: { edit: number; answer: Answer } | null = null;
      const receive = () => {
        const draft = due(box);
        if (draft && draft.edit > (server?.edit ?? 0)) server = draft;
        return draft;
      };
      for (const step of story) {
        if ('choice' in step) box = edited(box, says(step.choice));
        else if (step.type === 'arrives') {
          const draft = receive();
          if (draft) box = acknowledged(sent(box, draft));
        } else if (step.type === 'reply-lost') {
          const draft = receive();
          if (draft) box = notSent(sent(box, draft));
        } else if (step.type === 'nobody-there') box = notSent(box);
        else if (step.type === 'reload') {
          const kept = isUnsent(box) && box.answer ? { edit: box.edit, answer: box.answer } : null;
          box = kept ? restored(empty, kept) : empty;
          if (server) box = met(box, server);
        } else if (server) box = met(box, server);
      }
      const last = receive();
      if (last) box = acknowledged(sent(box, last));
      expect(isUnsent(box)).toBe(false);
      expect(box.answer).toEqual((server as { answer: Answer } | null)?.answer ?? null);
    }),
  );
});

const device = fc.constantFrom(0, 1);
const onDevice = fc.record({ of: device, step: fc.oneof(stroke, network) });

test('whatever the network does to two devices of one seat, none calls saved what the server does not hold', () => {
  fc.assert(
    fc.property(fc.array(onDevice, { maxLength: 60 }), (story) => {
      const boxes: [Outbox, Outbox] = [empty, empty];
      let server: { edit: number; answer: Answer } | null = null;
      const send = (box: Outbox, isHeard: boolean): Outbox => {
        const draft = due(box);
        if (!draft) return box;
        const isTaken = server?.edit === draft.edit && answerText(server.answer) !== answerText(draft.answer);
        if (draft.edit > (server?.edit ?? 0)) server = draft;
        if (!isHeard) return notSent(sent(box, draft));
        return isTaken ? refused(sent(box, draft), 'answered-elsewhere') : acknowledged(sent(box, draft));
      };
      const look = (box: Outbox) => (server ? met(box, server) : box);
      for (const { of, step } of story) {
        if ('choice' in step) boxes[of] = edited(boxes[of], says(step.choice));
        else if (step.type === 'seat') boxes[of] = look(boxes[of]);
        else if (step.type !== 'nobody-there') boxes[of] = send(boxes[of], step.type === 'arrives');
      }
      for (const box of boxes) {
        const last = look(look(send(send(box, true), true)));
        if (last.edit === 0) continue;
        expect(stateOf(last, online)).toMatch(/^(saved|replaced)$/);
        expect(last.answer).toEqual((server as { answer: Answer } | null)?.answer);
      }
    }),
  );
});

test('how sure one is goes out with the answer, and there is nothing to be sure of before one', () => {
  expect(assured(empty, 3)).toEqual(empty);
  const sure = assured(edited(empty, says('P1')), 3);
  expect(due(sure)).toEqual({ edit: 2, answer: says('P1'), confidence: 3 });
  const changed = edited(acknowledged(sending(sure)), says('P2'));
  expect(due(changed)).toEqual({ edit: 3, answer: says('P2'), confidence: 3 });
  expect(met(empty, { edit: 4, answer: says('P3'), confidence: 2 })).toMatchObject({ confidence: 2 });
});
