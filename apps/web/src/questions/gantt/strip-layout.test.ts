import { expect, test } from '@jest/globals';
import { tickInMatrix, tickInStrip, ticksPerLine } from './strip-layout';

test('a phone of 360 px shows eight ticks in a line, a laptop a round number', () => {
  expect(ticksPerLine(20, 336)).toBe(8);
  expect(ticksPerLine(40, 1_000)).toBe(20);
  expect(ticksPerLine(6, 1_000)).toBe(6);
  expect(ticksPerLine(20, 10)).toBe(1);
});

test('a point is in the cell under it, and outside in the nearest', () => {
  const strip = { length: 20, perLine: 8 };
  const box = { left: 10, top: 100, width: 320, height: 240 };
  expect(tickInStrip(strip, box, 10, 100)).toBe(0);
  expect(tickInStrip(strip, box, 55, 150)).toBe(1);
  expect(tickInStrip(strip, box, 329, 185)).toBe(15);
  expect(tickInStrip(strip, box, -50, 190)).toBe(8);
  expect(tickInStrip(strip, box, 900, 900)).toBe(19);
  expect(tickInMatrix(20, box, 170)).toBe(10);
});
