import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstScenario } from '../model/document';
import { decode, encode } from './codec';
import { words } from './words';

describe('a link', () => {
  test('gives back what was put in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const expected: unknown = JSON.parse(JSON.stringify(value));
        expect(await decode(await encode(value))).toEqual({ ok: true, value: expected });
      }),
    );
  });

  test('gives back texts of any language and any mixture of the words of the list', async () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' }), fc.constant('가나다')));
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        expect(await decode(await encode({ title: parts.join('') }))).toEqual({
          ok: true,
          value: { title: parts.join('') },
        });
      }),
    );
  });

  test('stands in an address as it is, and is short', async () => {
    const link = await encode({ a: firstScenario, b: null });
    expect(link).toMatch(/^1[pd][\w-]+$/);
    expect(link.length).toBeLessThan(180);
  });

  test('that is cut, changed or of a later version is told, never guessed', async () => {
    const link = await encode({ a: firstScenario, b: null });
    expect(await decode('')).toEqual({ ok: false, why: 'damaged' });
    expect(await decode(link.slice(0, -5))).toEqual({ ok: false, why: 'damaged' });
    expect(await decode(`1d!${link.slice(3)}`)).toEqual({ ok: false, why: 'damaged' });
    expect(await decode(`2${link.slice(1)}`)).toEqual({ ok: false, why: 'newer-version' });
  });

  test('its list of words is closed: a changed list would be another version', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeLessThanOrEqual(128);
    expect(words.every((word) => /^[\x20-\x7e]+$/.test(word))).toBe(true);
  });
});
