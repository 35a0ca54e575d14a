import { describe, expect, test } from '@jest/globals';
import { parse, stepped } from './parse';

describe('a typed number', () => {
  test.each([
    ['', null],
    ['  ', null],
    ['12', 12],
    ['-3', -3],
    ['−3', -3],
    ['１２', 12],
    ['1,000', 1_000],
    ['1,234,567', 1_234_567],
    ['12.', 12],
    ['12.0', 12],
    ['-0', 0],
  ])('%j is %j where a whole number is asked for', (typed, value) => {
    expect(parse(typed, { decimals: 0 })).toEqual({ ok: true, value });
  });

  test.each([
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['12.50', 12.5],
    ['1,000.5', 1_000.5],
  ])('%j is %j where one decimal is asked for', (typed, value) => {
    expect(parse(typed, { decimals: 1 })).toEqual({ ok: true, value });
  });

  test.each([
    ['x', 0, 'number'],
    ['1 2 a', 0, 'number'],
    ['1e5', 0, 'number'],
    ['-', 0, 'number'],
    ['.', 1, 'number'],
    ['1,2,3', 2, 'number'],
    ['12.5', 0, 'decimals'],
    ['12.34', 1, 'decimals'],
    ['1000000001', 0, 'size'],
  ])('%j with %j decimals is refused: %s', (typed, decimals, problem) => {
    expect(parse(typed, { decimals })).toEqual({ ok: false, problem });
  });

  test('a step is one unit of the last decimal', () => {
    expect(stepped(null, 1, 0)).toBe(1);
    expect(stepped(0.2, 1, 1)).toBe(0.3);
    expect(stepped(0, -1, 2)).toBe(-0.01);
  });
});
