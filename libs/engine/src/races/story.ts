import type { Bilingual } from '../text';
import { lostUpdates } from './lost-updates';
import { execute, hasFinished, machineOf } from './machine';
import type { Program } from './program';
import type { PartialProgramTrace, ProgramTrace } from './program-trace';
import { sharedIn, waitsIn } from './read-state';
import { endSentence, endsSentence, hopSentence, joined, lostSentence } from './run-sentences';
import { stepSentence } from './step-sentence';

/** One thing that happened in a run: a step or a hop by its number in the trace, or the end. */
export type Told =
  | { readonly is: 'step'; readonly number: number; readonly text: Bilingual }
  | { readonly is: 'hop'; readonly number: number; readonly text: Bilingual }
  | { readonly is: 'end'; readonly text: Bilingual };

/** A run in words, or what may be seen of it: every step, every hop and the end, in the order in which they happen. */
export function tellRun(
  program: Program,
  { steps, hops, end }: Pick<ProgramTrace, 'steps' | 'hops'> & Pick<PartialProgramTrace, 'end'>,
): Told[] {
  const machine = machineOf(program);
  const numbers = new Map(program.threads.map(({ id }, thread) => [id, thread]));
  const lost = new Map(lostUpdates(program, { steps }).map((one) => [one.step, one]));
  const state = machine.start.slice();
  const told: Told[] = [];
  let hop = 0;
  const tellHops = (after: number) => {
    const waits = waitsIn(machine, state);
    for (; hops[hop]?.[0] === after; hop++) told.push({ is: 'hop', number: hop, text: hopSentence(hops[hop]!, waits) });
  };

  tellHops(0);
  steps.forEach(([id, index], number) => {
    const thread = numbers.get(id)!;
    const before = state.slice();
    execute(machine, state, thread);
    const { registers, flags } = machine.threads[thread]!;
    const instruction = program.threads[thread]!.code[index]!;
    const slotOf = (name: string) => (registers.get(name) ?? machine.variables.get(name))!;
    const sentence = stepSentence({
      thread: id,
      instruction,
      before: (name) => before[slotOf(name)]!,
      after: (name) => state[slotOf(name)]!,
      compared: before[flags]!,
      held: instruction.op === 'UNLOCK' && before[machine.locks.get(instruction.lock)!] === thread + 1,
    });
    const more: Bilingual[] = [];
    const overwritten = lost.get(number);
    if (overwritten) more.push(lostSentence(id, overwritten.by, overwritten.variable));
    if (instruction.op !== 'HALT' && hasFinished(machine, state, thread)) more.push(endsSentence(id));
    told.push({ is: 'step', number, text: joined([sentence, ...more]) });
    tellHops(number + 1);
  });
  const hasEnded = (id: string) => hasFinished(machine, state, numbers.get(id)!);
  if (end) told.push({ is: 'end', text: endSentence(end, { shared: sharedIn(machine, state), hasEnded }) });
  return told;
}
