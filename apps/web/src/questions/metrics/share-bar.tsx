'use client';

import { AVERAGE, figureText, type FigureTally, toDecimals } from '@timeslice/questions';
import { useTranslations } from 'use-intl';

interface ShareBarProps {
  readonly tally: FigureTally;
  readonly answers: number;
  /** Null before it is told. */
  readonly truth: number | null;
  readonly isAverage: boolean;
}

/** Pieces narrower than this have no figure in them, in parts of the whole. */
const NARROW = 0.09;

/** One place of the table: a bar of all answers, a piece for each figure; the right one is outlined once it is told. */
export function ShareBar({ tally, answers, truth, isAverage }: ShareBarProps) {
  const t = useTranslations('questions.metrics');
  const isTrue = (value: number) =>
    truth !== null && Math.abs(value - truth) <= (isAverage ? AVERAGE.tolerance : 0) + 1e-9;
  const right = truth === null ? null : figureText(toDecimals(truth, 2));
  const rest = [
    ...(tally.others > 0 ? [{ name: t('others'), count: tally.others }] : []),
    ...(tally.open > 0 ? [{ name: t('open'), count: tally.open }] : []),
  ];
  const said = [
    ...tally.values.map(({ value, count }) => t('share', { value: figureText(value), count })),
    ...rest.map(({ name, count }) => t('share', { value: name, count })),
  ].join(', ');
  return (
    <span className="share">
      <span aria-hidden="true" className="share-bar">
        {tally.values.map(({ value, count }) => (
          <span key={value} className="share-piece" data-true={isTrue(value) || undefined} style={{ flexGrow: count }}>
            {count / answers >= NARROW && <span className="mono">{figureText(value)}</span>}
          </span>
        ))}
        {rest.map(({ name, count }) => (
          <span key={name} className="share-piece" data-rest="" style={{ flexGrow: count }}>
            {count / answers >= 2 * NARROW && name}
          </span>
        ))}
      </span>
      {right !== null && (
        <span aria-hidden="true" className="share-truth mono">
          ✓ {right}
        </span>
      )}
      <span className="sr-only">
        {right !== null && `${t('right', { value: right })}. `}
        {said}
      </span>
    </span>
  );
}
