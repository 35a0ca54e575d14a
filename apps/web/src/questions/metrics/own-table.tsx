'use client';

import {
  type Answer,
  type CellVerdict,
  type Figure,
  figureText,
  type Prompt,
  rowsOf,
  toDecimals,
} from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { useStanding } from '../standing';
import { Who } from './who';

interface OwnTableProps {
  readonly caption: string;
  readonly prompt: Prompt<'metrics'>;
  readonly answer: Answer<'metrics'> | null;
  /** Row by row; null where it is not told yet. */
  readonly truth: readonly (readonly Figure[])[] | null;
  /** Row by row; none where it is not to be told. */
  readonly verdicts: readonly (readonly (CellVerdict | null)[])[] | null;
}

/** Every figure of an answer with the right one beside it, as far as that is told. */
export function OwnTable({ caption, prompt, answer, truth, verdicts }: OwnTableProps) {
  const t = useTranslations('questions.metrics');
  const { of, threads, scenario } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const seen = useSeen();
  return (
    <div className="overflow-x-auto">
      <table className="figure-table" data-told="">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('process')}</span>
            </th>
            {of.map((measure) => (
              <th key={measure} scope="col">
                {t(`measures.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowsOf(prompt) }, (_, row) => (
            <tr key={threads[row] ?? 'average'} data-average={row >= threads.length || undefined}>
              <th scope="row">
                <Who thread={threads[row]} identities={identities} />
              </th>
              {of.map((measure, column) => (
                <td key={measure}>
                  <OwnFigure
                    own={answer === null ? undefined : (answer.values[row]?.[column] ?? null)}
                    truth={truth?.[row]?.[column] ?? null}
                    verdict={seen(verdicts?.[row]?.[column] ?? null)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OwnFigureProps {
  /** Undefined where there is no answer, null where it was left open. */
  readonly own: Figure | undefined;
  readonly truth: Figure;
  readonly verdict: Seen | null;
}

/** A place of an accepted answer is right, whatever the stated rules give. */
type Seen = CellVerdict | 'accepted';

const signs: Readonly<Record<Seen, string>> = { right: '✓', accepted: '✓', follows: '≈', wrong: '✕', open: '✕' };

/** Of each verdict beside the stated truth, what is to be said of it. */
function useSeen(): (verdict: CellVerdict | null) => Seen | null {
  const standing = useStanding();
  return (verdict) => {
    if (verdict === null || verdict === 'right' || standing === 'judged') return verdict;
    return standing === 'accepted' ? 'accepted' : null;
  };
}

const spoken = { accepted: 'accepted', follows: 'follows', wrong: 'not' } as const;

function OwnFigure({ own, truth, verdict }: OwnFigureProps) {
  const t = useTranslations('questions.metrics');
  const right = truth === null ? null : figureText(toDecimals(truth, 2));
  if (own === undefined) return <span className="own-figure mono">{right ?? '·'}</span>;
  const value = own === null ? t('blank') : figureText(own);
  if (right === null || verdict === null) {
    return (
      <span className="own-figure mono">
        <span className="own-figure-own">{own === null ? '–' : value}</span>
        {right !== null && <span className="own-figure-truth">{right}</span>}
      </span>
    );
  }
  const said =
    verdict === 'right'
      ? t('so', { value })
      : verdict === 'open'
        ? t('none', { truth: right })
        : t(spoken[verdict], { value, truth: right });
  return (
    <span className="own-figure mono" data-verdict={verdict}>
      <span aria-hidden="true" className="own-figure-sign">
        {signs[verdict]}
      </span>
      <span aria-hidden="true" className="own-figure-own">
        {own === null ? '–' : value}
      </span>
      {verdict !== 'right' && (
        <span aria-hidden="true" className="own-figure-truth">
          {right}
        </span>
      )}
      <span className="sr-only">{said}</span>
    </span>
  );
}
