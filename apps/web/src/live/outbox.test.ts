import { expect, test } from '@jest/globals';
import type { Answer } from '@timeslice/questions';
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

test('how sure one is goes out with the answer, and there is nothing to be sure of before one', () => {
  expect(assured(empty, 3)).toEqual(empty);
  const sure = assured(edited(empty, says('P1')), 3);
  expect(due(sure)).toEqual({ edit: 2, answer: says('P1'), confidence: 3 });
  const changed = edited(acknowledged(sending(sure)), says('P2'));
  expect(due(changed)).toEqual({ edit: 3, answer: says('P2'), confidence: 3 });
  expect(met(empty, { edit: 4, answer: says('P3'), confidence: 2 })).toMatchObject({ confidence: 2 });
});
