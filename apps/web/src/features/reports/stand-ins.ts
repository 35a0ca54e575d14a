import type { StudentReport } from '@timeslice/contract';

/**
 * The same students under numbers, in an order that tells nothing of the one in which they joined or are known: for
 * showing the report to the class. The same report always gives the same numbers.
 */
export function standInsOf(students: readonly StudentReport[], nameOf: (number: number) => string): StudentReport[] {
  return students
    .toSorted((one, other) => (one.participant < other.participant ? -1 : 1))
    .map((student, index) => ({ ...student, nickname: nameOf(index + 1) }));
}
