import type { Program } from './program';
import type { PartialProgramTrace } from './program-trace';

/** A thread stores what it computed from a value that another thread has replaced since. */
export interface LostUpdate {
  /** Number of the step that overwrites. */
  readonly step: number;
  readonly variable: string;
  /** Who wrote last what is lost. */
  readonly by: string;
}

/** Every STORE of a register in a variable that another thread has written since this one last read it. */
export function lostUpdates({ threads }: Program, { steps }: Pick<PartialProgramTrace, 'steps'>): LostUpdate[] {
  const code = new Map(threads.map((thread) => [thread.id, thread.code]));
  /** For each variable who has read it, and who has written it since: null, nobody. */
  const readers = new Map<string, Map<string, string | null>>();
  const lost: LostUpdate[] = [];
  steps.forEach(([thread, index], step) => {
    const instruction = code.get(thread)?.[index];
    if (!instruction || !('variable' in instruction)) return;
    const { op, variable } = instruction;
    const seen = readers.get(variable) ?? new Map<string, string | null>();
    readers.set(variable, seen);
    if (op === 'STORE' && typeof instruction.value === 'string') {
      const by = seen.get(thread);
      if (by) lost.push({ step, variable, by });
    }
    if (op !== 'LOAD') for (const reader of seen.keys()) seen.set(reader, thread);
    if (op === 'LOAD' || op === 'XCHG') seen.set(thread, null);
    else if (seen.has(thread)) seen.set(thread, null);
  });
  return lost;
}
