'use client';

import { figureText, type FigureTally, type Prompt, toDecimals } from '@timeslice/questions';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PlotRow } from './measure-plots';

interface ClassTableProps {
  readonly prompt: Prompt<'metrics'>;
  readonly answers: number;
  /** Measure by measure, in the order of the prompt. */
  readonly plots: readonly (readonly PlotRow[])[];
}

/** The same as the plots in words: each figure that was written, with how many wrote it. */
export function ClassTable({ prompt: { of }, answers, plots }: ClassTableProps) {
  const t = useTranslations('questions.metrics');
  const [first = []] = plots;
  return (
    <table className="table">
      <caption className="sr-only">{t('answers', { answers })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('process')}</th>
          {of.map((measure) => (
            <th key={measure} scope="col">
              {t(`measures.${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.map(({ id, name }, row) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {plots.map((plot, column) => (
              <td key={of[column]}>{plot[row] && <Said {...plot[row]} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ tally, truth }: { readonly tally: FigureTally; readonly truth: PlotRow['truth'] }): ReactNode {
  const t = useTranslations('questions.metrics');
  const rest = [
    ...(tally.others > 0 ? [{ value: t('others'), count: tally.others }] : []),
    ...(tally.open > 0 ? [{ value: t('open'), count: tally.open }] : []),
  ];
  const given = tally.values.map(({ value, count }) => ({ value: figureText(value), count }));
  return (
    <>
      {truth !== null && <strong>{t('right', { value: figureText(toDecimals(truth, 2)) })}. </strong>}
      {[...given, ...rest].map((one) => t('share', one)).join(', ')}
    </>
  );
}
