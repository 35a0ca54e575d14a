import type { QuestionReport, Report } from '@timeslice/contract';

/** Who was asked something at all: those who were not removed. */
export const present = ({ students }: Report) => students.filter(({ removed }) => !removed);

/** The locked question that the class found hardest; none where nothing was asked or all were equally hard. */
export function hardestOf(questions: readonly QuestionReport[]): QuestionReport | null {
  const asked = questions.filter(({ marked }) => marked > 0);
  const [hardest, next] = asked.toSorted((one, other) => one.meanPercent - other.meanPercent);
  return hardest && next && hardest.meanPercent < next.meanPercent ? hardest : null;
}

/** Share of those present who answered, per cent, over all locked questions; null where none was. */
export function participationOf(report: Report): number | null {
  const asked = report.questions.filter(({ truth }) => truth !== null);
  const people = present(report).length;
  if (asked.length === 0 || people === 0) return null;
  const answers = asked.reduce((sum, { marked }) => sum + marked, 0);
  return (answers / (asked.length * people)) * 100;
}
