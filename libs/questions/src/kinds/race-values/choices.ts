import type { Program } from '@timeslice/engine';
import { serialRuns } from '../../models/values';
import { NO_END, type Final } from '../../takes';
import { CHOICES_MAX } from './public';

/** So many values more than what can be are offered at either end. */
const BEYOND = 2;

/**
 * The values that are offered: a row without gaps around the value at the start, those of one thread after another and
 * the possible ones. Values that lie far apart make a row in steps. Null where no row is short enough.
 */
export function choicesOf(program: Program, variable: string, possible: readonly number[]): readonly Final[] | null {
  const start = program.shared[variable] ?? 0;
  const known = [start, ...serialRuns(program).map(({ final }) => final[variable]!), ...possible];
  const stride = known.map((value) => Math.abs(value - start)).reduce(divisor, 0) || 1;
  const row = rowOf(known, 1) ?? rowOf(known, stride);
  return row && [...row, ...(hasLocks(program) ? [NO_END as Final] : [])];
}

function rowOf(known: readonly number[], stride: number): readonly number[] | null {
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const below = least - BEYOND * stride;
  // nothing below 0 is plausible where nothing is
  const from = least >= 0 && below < 0 ? least % stride : below;
  const length = (most - from) / stride + 1 + BEYOND;
  return length < CHOICES_MAX ? Array.from({ length }, (_, at) => from + at * stride) : null;
}

const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));

export const hasLocks = ({ threads }: Program) => threads.some(({ code }) => code.some(({ op }) => op === 'LOCK'));
