import { describe, expect, test } from '@jest/globals';
import { contrast, distance, linearOf, seenWith, visions } from './colour';
import { tokensOf } from './css-tokens';

const numbers = Array.from({ length: 12 }, (_, n) => n + 1);
const fixed = tokensOf('processes.css', ':root');
const value = (tokens: ReadonlyMap<string, string>, name: string) => linearOf(tokens.get(name) ?? '');

const light = "[data-theme='light']";
const dark = "[data-theme='dark']";
const projector = "[data-theme='projector']";
const dim = "[data-theme='projector'][data-room='dim']";
const themes = [
  { name: 'light', ground: light, edges: light, text: 4.5 },
  { name: 'dark', ground: dark, edges: dark, text: 4.5 },
  { name: 'projector', ground: `${projector}:not([data-room='dim'])`, edges: projector, text: 7 },
  { name: 'projector in a dim room', ground: dim, edges: dim, text: 7 },
];

describe('twelve processes', () => {
  test.each(Object.keys(visions))('any two are told apart with %s vision', (name) => {
    const vision = visions[name];
    const seen = numbers.map((n) => seenWith(vision ?? visions['normal']!, value(fixed, `p${n}`)));
    const distances = seen.flatMap((a, n) => seen.slice(n + 1).map((b) => distance(a, b)));
    expect(distances).toHaveLength(66);
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(9);
  });

  test.each(numbers)('the label on process %d is readable', (n) => {
    const ink = /var\(--(p-\w+)\)/.exec(fixed.get(`p${n}-label`) ?? '')?.[1] ?? '';
    expect(contrast(value(fixed, `p${n}`), value(fixed, ink))).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(themes)('theme $name', ({ ground, edges, text }) => {
  const tokens = tokensOf('tokens.css', ground);
  const edge = tokensOf('processes.css', edges);
  const grounds = ['canvas', 'surface', 'sunken'].map((name) => value(tokens, name));

  test.each(numbers)('process %d stands out from every ground by its fill or its edge', (n) => {
    for (const behind of grounds) {
      const best = Math.max(contrast(value(fixed, `p${n}`), behind), contrast(value(edge, `p${n}-edge`), behind));
      expect(best).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(['ink', 'muted'])('%s is readable on every ground', (name) => {
    for (const behind of grounds) expect(contrast(value(tokens, name), behind)).toBeGreaterThanOrEqual(text);
  });

  test.each(['subtle', 'ok', 'bad', 'warn'])('%s is readable on every ground', (name) => {
    for (const behind of grounds) expect(contrast(value(tokens, name), behind)).toBeGreaterThanOrEqual(4.5);
  });

  test('borders of controls stand out', () => {
    expect(contrast(value(tokens, 'control'), value(tokens, 'canvas'))).toBeGreaterThanOrEqual(3);
  });
});
