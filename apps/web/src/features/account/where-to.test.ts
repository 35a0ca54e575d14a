import { expect, test } from '@jest/globals';
import { whereTo } from './where-to';

test.each([
  [null, '/teach'],
  ['/host?s=1', '/host?s=1'],
  ['https://elsewhere.example', '/teach'],
  ['//elsewhere.example', '/teach'],
  ['/\\elsewhere.example', '/teach'],
  ['', '/teach'],
])('asked for %s, goes to %s', (asked, to) => expect(whereTo(asked)).toBe(to));
