import { expect, test } from '@jest/globals';
import type { Question } from '@timeslice/contract';
// eslint-disable-next-line no-restricted-imports -- a test runs in no browser
import { variantOf } from '@timeslice/questions/keys';
import { newSeed, nextSeed } from './seeds';

const said = (en: string) => ({ ko: en, en });

test.each([2, 3, 5, 7])('[NUM8] of %i written variants all are asked before one comes again', (count) => {
  const variants = Array.from({ length: count }, (_, value) => ({ text: said(`${value}`), value, why: said('so') }));
  const ask: Question['ask'] = { kind: 'number', value: 12, tolerance: 0, decimals: 0, why: said('so'), variants };
  const asked = new Set<string | undefined>();
  for (let seed = newSeed(), press = 0; press < count; press++, seed = nextSeed(seed)) {
    asked.add(variantOf({ ask }, seed)?.text.en);
  }
  expect(asked.size).toBe(count);
});
