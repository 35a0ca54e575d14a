'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../ui/icon';

interface AnswerMatrixProps {
  readonly caption: string;
  /** What the rows are, for a screen reader. */
  readonly corner: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly head: ReactNode }[];
  readonly columns: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly answers: number;
  /** How many chose this column in this row. */
  readonly count: (row: string, column: string) => number;
  /** The right column of a row; null as long as it is not told. */
  readonly truth: (row: string) => string | null;
}

/** What a class answered, row by row: how many chose what; the right cell is outlined and ticked once it is told. */
export function AnswerMatrix({ caption, corner, rows, columns, answers, count, truth }: AnswerMatrixProps) {
  const t = useTranslations('stage.distribution');
  return (
    <div className="answer-matrix-frame">
      <table className="answer-matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{corner}</span>
            </th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id: row, name, head }) => (
            <tr key={row}>
              <th scope="row">
                <span className="sr-only">{name}</span>
                <span aria-hidden="true">{head}</span>
              </th>
              {columns.map(({ id: column }) => {
                const here = count(row, column);
                const right = truth(row) === column;
                return (
                  <td key={column} data-truth={right || undefined} data-none={here === 0 || undefined}>
                    <span
                      aria-hidden="true"
                      className="answer-matrix-bar swatch"
                      style={{ width: `${answers === 0 ? 0 : (here / answers) * 100}%` }}
                    />
                    <span className="answer-matrix-count">
                      {here}
                      {right && (
                        <span className="text-ok" role="img" aria-label={t('correct')}>
                          <Icon name="check" className="size-[0.9em]" />
                        </span>
                      )}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
