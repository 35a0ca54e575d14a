import type { QuestionReport, Report } from '@timeslice/contract';

type Asked = Pick<QuestionReport, 'meanPercent' | 'marked'>;

/** Of a report, what its figures are made of; `truth` is null where a question was never locked. */
interface Counted {
  readonly questions: readonly (Pick<QuestionReport, 'marked'> & { readonly truth: object | null })[];
  readonly students: readonly Pick<Report['students'][number], 'removed'>[];
}

/** Who was asked something at all: those who were not removed. */
export const present = ({ students }: Pick<Counted, 'students'>) => students.filter(({ removed }) => !removed);

/** The locked question that the class found hardest; none where nothing was asked or all were equally hard. */
export function hardestOf<Q extends Asked>(questions: readonly Q[]): Q | null {
  const asked = questions.filter(({ marked }) => marked > 0);
  const [hardest, next] = asked.toSorted((one, other) => one.meanPercent - other.meanPercent);
  return hardest && next && hardest.meanPercent < next.meanPercent ? hardest : null;
}

/** Share of those present who answered, per cent, over all locked questions; null where none was. */
export function participationOf(report: Counted): number | null {
  const asked = report.questions.filter(({ truth }) => truth !== null);
  const people = present(report).length;
  if (asked.length === 0 || people === 0) return null;
  const answers = asked.reduce((sum, { marked }) => sum + marked, 0);
  return (answers / (asked.length * people)) * 100;
}
