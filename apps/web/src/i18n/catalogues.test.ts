import { describe, expect, test } from '@jest/globals';
import { labEn } from './lab.en';
import { labKo } from './lab.ko';
import { kinds, partsOf } from '@timeslice/questions';
import { messages } from './messages';

type Tree = { readonly [key: string]: string | Tree };

function leavesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leavesOf(value, `${path}${key}.`),
  );
}

/** The names of the values that a message asks for; a brace inside an argument opens a text, as in a plural. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [, brace, name = ''] of message.matchAll(/([{}])\s*(\w*)/g)) {
    if (brace === '{' && depth % 2 === 0) names.add(name);
    depth += brace === '{' ? 1 : -1;
  }
  return [...names].sort();
}

const ko = new Map(leavesOf({ ...messages.ko, lab: labKo }));
const en = new Map(leavesOf({ ...messages.en, lab: labEn }));

describe('catalogues', () => {
  test('both languages have the same keys', () => {
    expect([...ko.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test('no text is empty', () => {
    expect([...ko, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('both languages ask for the same values', () => {
    const asked = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, argumentsOf(text)]));
    expect(asked(ko)).toEqual(asked(en));
  });

  test('every kind and every part of its mark has a name', () => {
    const camelCase = (kind: string) => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const wanted = kinds.flatMap((kind) => [
      `questions.kinds.${kind}`,
      ...Object.keys(partsOf(kind)).map((part) => `questions.parts.${camelCase(kind)}.${part}`),
    ]);
    expect(wanted.filter((key) => !en.has(key))).toEqual([]);
  });
});
