import type { Program } from '@timeslice/engine';
import type { Identities } from '../schedule/process-style';

/** The threads of a program in their colours: each its own, with the notched corner of a thread. */
export const threadIdentities = ({ threads }: Pick<Program, 'threads'>): Identities =>
  new Map(threads.map(({ id }, index) => [id, { name: id, index, isThread: true }]));
