import { expect, test } from '@jest/globals';
import { Turnstile } from './turnstile';

test('two at once, three wait in their order, and the sixth is turned away', async () => {
  const turnstile = new Turnstile({ inside: 2, waiting: 3 });
  const begun: number[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const passes = [0, 1, 2, 3, 4, 5].map((n) =>
    turnstile.pass(() => {
      begun.push(n);
      return new Promise<number>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve(n))));
    }),
  );
  expect(await passes[5]).toBe('busy');
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  expect(await passes[1]).toBe(1);
  ends[0]?.(new Error('no'));
  await expect(passes[0]).rejects.toThrow('no');
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[2]?.();
  ends[3]?.();
  await Promise.all([passes[2], passes[3]]);
  ends[4]?.();
  expect(await passes[4]).toBe(4);
  expect(await turnstile.pass(async () => 'free again')).toBe('free again');
});
