import { expect, test } from '@jest/globals';
import { refuse, type Reply } from '@timeslice/contract';
import { resend } from './resend';

function server(...answers: (Reply | null)[]) {
  const pauses: number[] = [];
  const left = [...answers];
  const resending = {
    ready: async () => left.length > 0,
    attempt: async () => left.shift() ?? null,
    pause: async (n: number) => void pauses.push(n),
  };
  return { resending, pauses };
}

test('silence and retryable refusals are tried again until it is accepted', async () => {
  const { resending, pauses } = server(null, refuse('busy'), null, { ok: true, revision: 9 });
  expect(await resend(resending)).toEqual({ ok: true, revision: 9 });
  expect(pauses).toEqual([1, 2, 3]);
});

test('a final refusal is the answer', async () => {
  const { resending, pauses } = server(refuse('locked'), { ok: true, revision: 9 });
  expect(await resend(resending)).toEqual(refuse('locked'));
  expect(pauses).toEqual([]);
});

test('where there will be no connection any more, nobody is there', async () => {
  expect(await resend(server(null).resending)).toEqual(refuse('unavailable'));
});
