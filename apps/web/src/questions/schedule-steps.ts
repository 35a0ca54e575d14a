import {
  partialProgramTrace,
  runProgram,
  scheduleOfText,
  type PartialProgramTrace,
  type Program,
} from '@timeslice/engine';

/** The run under a schedule that has been told; null for a text that is none. */
export function scheduleSteps(program: Program, text: string): PartialProgramTrace | null {
  const schedule = scheduleOfText(text);
  if (!schedule) return null;
  const trace = runProgram(program, schedule);
  return partialProgramTrace(trace, trace.steps.length);
}
