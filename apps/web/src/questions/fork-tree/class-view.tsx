'use client';

import { ENDLESS, type ForkAsk } from '@timeslice/questions';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Distribution, type DistributionBar } from '../../ui/schedule/distribution';
import type { ClassProps } from '../kind-screens';
import { LineCounts } from './compared';
import { rightSoFar } from './run-so-far';

/** For each thing that was asked the answers of the class, the most frequent first. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'fork-tree'>) {
  const t = useTranslations('questions.forkTree');
  const right = shown && rightSoFar(prompt, shown, until ?? shown.steps.length);
  const counts = (of: 'processes' | 'lines'): readonly DistributionBar[] =>
    tally[of].values
      .toSorted((one, other) => (one.value === ENDLESS ? 1 : other.value === ENDLESS ? -1 : one.value - other.value))
      .map(({ value, count }) => ({
        id: String(value),
        label: value === ENDLESS ? t('noEnd') : <span className="mono">{value}</span>,
        count,
        correct: value === right?.[of],
      }));
  const bars: { readonly [A in ForkAsk]: () => readonly DistributionBar[] } = {
    processes: () => counts('processes'),
    lines: () => counts('lines'),
    printed: () =>
      tally.printed.values.map(({ printed, count }) => ({
        id: printed.join('\n'),
        label: printed.length === 0 ? t('nothing') : <LineCounts lines={printed} ordered={prompt.ordered} />,
        count,
        correct: printed.join('\n') === right?.printed.join('\n'),
      })),
  };
  return (
    <div className="fork-class">
      {prompt.asks.map((ask) => (
        <Asked key={ask} name={t(`part.${ask}`)} others={tally[ask].others}>
          <Distribution label={t(`part.${ask}`)} bars={bars[ask]()} />
        </Asked>
      ))}
    </div>
  );
}

function Asked({
  name,
  others,
  children,
}: {
  readonly name: string;
  readonly others: number;
  readonly children: ReactNode;
}) {
  const t = useTranslations('questions.forkTree');
  return (
    <section>
      <h3 className="fork-legend">{name}</h3>
      {children}
      {others > 0 && <p className="text-muted">{t('others', { others })}</p>}
    </section>
  );
}
