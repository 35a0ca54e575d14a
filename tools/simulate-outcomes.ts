import { scheduleText, type Outcomes, type Schedule } from '@timeslice/engine';
import { tabulated, type TableCell } from './simulate-columns';
import { ALARM } from './simulate-inks';
import type { Style } from './simulate-paint';
import type { Terminal } from './simulate-terminal';
import { wrapped } from './simulate-text';
import { wordsIn } from './simulate-words';

/** As JSON: each schedule as its text and as a file has it. */
export function outcomesJson({ finals, deadlocks, endless, ...rest }: Outcomes) {
  const withFields = <T extends { readonly schedule: Schedule }>({ schedule, ...one }: T) => ({
    ...one,
    schedule: scheduleText(schedule),
    switchAfter: schedule.kind === 'after' ? schedule.switchAfter : [],
  });
  return {
    ...rest,
    finals: finals.map(withFields),
    deadlocks: deadlocks.map(withFields),
    endless: endless && withFields(endless),
  };
}

/** What can become of a program, with a schedule for each. */
export function outcomesTable(outcomes: Outcomes, { language, paint, width }: Terminal): string[] {
  const { finals, deadlocks, endless, states, complete, values } = outcomes;
  const words = wordsIn[language];
  const names = Object.keys(values);
  const alarm: Style = { ink: ALARM, bold: true };
  const row = (cells: readonly TableCell[], schedule: Schedule): TableCell[] => [
    ...cells,
    { text: scheduleText(schedule) },
  ];
  const table = tabulated(
    [
      [
        ...names.map((text) => ({ text, style: { bold: true } })),
        { text: words.outcomes.schedule, style: { dim: true } },
      ],
      null,
      ...finals.map(({ final, schedule }) =>
        row(
          names.map((name) => ({ text: String(final[name]) })),
          schedule,
        ),
      ),
    ],
    [...names.map(() => ({ side: 'right' as const })), { side: 'left' }],
    paint,
  );
  return [
    ...wrapped(words.outcomes.title({ finals: finals.length, deadlocks: deadlocks.length, states }), width).map(
      (line) => paint(line, { bold: true }),
    ),
    ...(complete ? [] : [paint(words.outcomes.incomplete, alarm)]),
    ...(finals.length > 0 ? table : []),
    ...deadlocks.flatMap(({ waits, schedule }) => [
      paint(words.outcomes.deadlock(scheduleText(schedule)), alarm),
      ...waits.map(({ thread, lock, holder }) => `  ${words.outcomes.waits(thread, lock, holder)}`),
    ]),
    ...(endless ? [paint(words.outcomes.endless(scheduleText(endless.schedule)), alarm)] : []),
    ...wrapped(words.outcomes.howTo, width).map((line) => paint(line, { dim: true })),
  ];
}
