import { expect, test } from '@jest/globals';
import type { StudentReport } from '@timeslice/contract';
import { standInsOf } from './stand-ins';

const student = (participant: string, nickname: string) => ({ participant, nickname }) as StudentReport;

test('no name is left, and the order is not that of joining', () => {
  const shown = standInsOf([student('b', '하늘'), student('a', 'Ada')], (number) => `Student ${number}`);
  expect(shown).toEqual([student('a', 'Student 1'), student('b', 'Student 2')]);
});
