import { outcomes, runProgram, tellRun, type Program, type ProgramFile } from '@timeslice/engine';
import { ALARM } from './simulate-inks';
import { outcomesTable } from './simulate-outcomes';
import { stepsTable } from './simulate-steps';
import { heading, rulesList, type Terminal } from './simulate-terminal';
import { wrapped } from './simulate-text';
import { wordsIn } from './simulate-words';

export interface ProgramSheet {
  readonly program: Program;
  /** Has the instructions as they were written. */
  readonly file: ProgramFile;
  readonly withOutcomes: boolean;
}

/** A program's run, for people: its threads side by side, time downwards; the outcomes of every schedule under it. */
export function programTable({ program, file, withOutcomes }: ProgramSheet, terminal: Terminal): string {
  const { language, paint, width } = terminal;
  const trace = runProgram(program);
  const end = tellRun(program, trace).at(-1);
  const isFinished = trace.end.kind === 'finished';
  return [
    ...heading(titleOf(program, terminal), terminal),
    '',
    ...stepsTable({ program, file, trace }, terminal),
    '',
    ...wrapped(end?.text[language] ?? '', width).map((line) =>
      paint(line, { bold: true, ...(!isFinished && { ink: ALARM }) }),
    ),
    '',
    ...(withOutcomes ? [...outcomesTable(outcomes(program), terminal), ''] : []),
    ...rulesList(rulesOf(program, terminal), terminal),
  ].join('\n');
}

export const programExplanation = (program: Program, terminal: Terminal): string =>
  [...heading(titleOf(program, terminal), terminal), ...rulesList(rulesOf(program, terminal), terminal)].join('\n');

const titleOf = ({ title }: Program, { language }: Terminal) => (title === '' ? wordsIn[language].program : title);

const LISTED = 20;
const listed = (numbers: readonly number[]) =>
  numbers.slice(0, LISTED).join(', ') + (numbers.length > LISTED ? ', ...' : '');

function rulesOf({ schedule }: Program, { language }: Terminal): string[] {
  const { schedules, programRules } = wordsIn[language];
  switch (schedule.kind) {
    case 'none':
      return [schedules.none, ...programRules];
    case 'every':
      return [schedules.every(schedule.every), ...programRules];
    case 'after':
      return [schedules.after(listed(schedule.switchAfter)), ...programRules];
  }
}
