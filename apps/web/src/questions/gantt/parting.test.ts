import { expect, test } from '@jest/globals';
import { partingOf } from './parting';

test('the class parts from the truth at the first of its hardest ticks, towards what most others drew', () => {
  const columns = [{ P1: 4 }, { P1: 1, P2: 2, idle: 1 }, { P2: 1, P3: 3 }];
  expect(partingOf(columns, ['P1', 'P1', 'P2'], 4)).toEqual({ at: 1, share: 0.25, truth: 'P1', instead: 'P2' });
});

test('where the others left the tick open, they drew nothing instead', () => {
  expect(partingOf([{ P1: 1 }], ['P1'], 2)).toEqual({ at: 0, share: 0.5, truth: 'P1', instead: null });
});

test('a class that is right everywhere, or did not answer, does not part from it', () => {
  expect(partingOf([{ P1: 2 }], ['P1'], 2)).toBeNull();
  expect(partingOf([{}], ['P1'], 0)).toBeNull();
});
