import { expect, test } from '@jest/globals';
import { answer } from '@timeslice/questions';
import fc from 'fast-check';
import { writable } from './writable';

test('whatever is typed or pasted can be sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 20 }), (one, other) => {
      const text = writable(`${one}\ud800${other}\u0000\r\n`);
      expect(answer.safeParse({ kind: 'text', text }).success).toBe(true);
    }),
  );
});

test('lines, letters of every script and emoji stay', () => {
  expect(writable('문맥 교환\r\nPCB\t저장 👩‍💻')).toBe('문맥 교환\nPCB 저장 👩‍💻');
});
