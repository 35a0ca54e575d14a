import { type Report } from '@timeslice/contract';
import { type Language } from '@timeslice/engine';
import { answerText } from '@timeslice/questions';
import { stringify } from 'csv-stringify/sync';

const headers = {
  ko: { nickname: '닉네임', answer: '답', points: '점수', total: '합계' },
  en: { nickname: 'nickname', answer: 'answer', points: 'points', total: 'total' },
} as const satisfies Record<Language, object>;

/** One row a student, removed ones left out; UTF-8 with BOM for Excel, and no cell that a spreadsheet would run. */
export function reportCsv({ questions, students }: Report, language: Language): string {
  const header = headers[language];
  const columns = [
    header.nickname,
    ...questions.flatMap(({ question: { id } }) => [`${id} ${header.answer}`, `${id} ${header.points}`]),
    header.total,
  ];
  const rows = students
    .filter(({ removed }) => !removed)
    .map(({ nickname, results, earned }) => [
      nickname,
      ...results.flatMap(({ answer, mark }) => [
        answer === null ? '' : answerText(answer),
        mark === null ? '' : Math.round((mark.earned / mark.possible) * 100),
      ]),
      earned,
    ]);
  return stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** `timeslice-2026-11-23-123456.csv`, the day in UTC. */
export const csvName = ({ createdAt, code }: Report): string =>
  `timeslice-${new Date(createdAt).toISOString().slice(0, 10)}-${code}.csv`;
