import { nameIn, type Report, type Result } from '@timeslice/contract';
import { type Language } from '@timeslice/engine';
import { answerText } from '@timeslice/questions';
import { stringify } from 'csv-stringify/sync';

const headers = {
  ko: {
    nickname: '닉네임',
    forgotten: '(이름 삭제됨)',
    question: ['답', '점수', '진단', '진단 %', '확신도'],
    total: '합계',
  },
  en: {
    nickname: 'nickname',
    forgotten: '(name removed)',
    question: ['answer', 'points', 'reading', 'reading %', 'confidence'],
    total: 'total',
  },
} as const satisfies Record<Language, object>;

/** What stands below the columns of a question; docs/protocol.md says what they mean. */
function cellsOf({ answer, mark, points, confidence }: Result): readonly (string | number)[] {
  const [best] = mark?.readings ?? [];
  return [
    answer === null ? '' : answerText(answer),
    mark === null ? '' : points,
    best?.model ?? '',
    best?.percent ?? '',
    confidence ?? '',
  ];
}

/** One row a student, removed ones left out; UTF-8 with BOM for Excel, and no cell that a spreadsheet would run. */
export function reportCsv({ questions, students }: Report, language: Language): string {
  const header = headers[language];
  const columns = [
    header.nickname,
    ...questions.flatMap(({ question: { id } }) => header.question.map((column) => `${id} ${column}`)),
    header.total,
  ];
  const rows = students
    .filter(({ removed }) => !removed)
    .map(({ nickname, results, earned }) => [
      nameIn(nickname, language) || header.forgotten,
      ...results.flatMap(cellsOf),
      earned,
    ]);
  return stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** `timeslice-2026-11-23-123456.csv`, the day in UTC. */
export const csvName = ({ createdAt, code }: Report): string =>
  `timeslice-${new Date(createdAt).toISOString().slice(0, 10)}-${code}.csv`;
