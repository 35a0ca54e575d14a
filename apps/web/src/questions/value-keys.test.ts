import { expect, test } from '@jest/globals';
import { keyOf, keysOf, valueOfKey } from './value-keys';

const keys = (...values: string[]) => [...keysOf(values).values()].join('');

test('a key is the number in the name', () => {
  expect(keys('P1', 'P2', 'P3', 'idle', 'switch')).toBe('1230s');
  expect(keys('P3', 'P1', 'idle')).toBe('310');
});

test('where a process has the zero, idle is I', () => {
  expect(keys('P0', 'P1', 'idle')).toBe('01i');
  expect(valueOfKey('I', ['P0', 'idle'])).toBe('idle');
});

test('names without a number of their own are counted in their order, on to A, B and C', () => {
  expect(keys('A', 'B', 'idle')).toBe('120');
  expect(keys('P1.t1', 'P2.t1', 'idle')).toBe('120');
  expect(keys(...Array.from({ length: 12 }, (_, n) => `P${n + 1}`))).toBe('123456789abc');
});

test('any other key is none', () => {
  expect(valueOfKey('4', ['P1', 'P2', 'idle'])).toBeNull();
  expect(valueOfKey('Tab', ['P1', 'idle'])).toBeNull();
});

test('under a Korean input method the place of a key tells its letter', () => {
  expect(keyOf({ key: 'ㅑ', code: 'KeyI' })).toBe('I');
  expect(keyOf({ key: 'Process', code: 'Digit1' })).toBe('1');
  expect(keyOf({ key: 'q', code: 'KeyX' })).toBe('q');
});
