'use client';

import { hasJumps, instructionsOf, type Prompt, type Shown, type Tally } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { processStyle } from '../../ui/schedule/process-style';
import { Distribution } from '../../ui/schedule/distribution';
import type { ClassProps } from '../kind-screens';
import { resultOf } from './order';

/** Before the reveal who executes each step; afterwards what the orders of the class end with. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'interleaving'>) {
  const isTold = shown !== null && isOver(shown, until ?? Infinity);
  return (
    <div className="flex flex-col gap-[1em]">
      {isTold && <Results {...{ prompt, tally }} isPossible={shown.isPossible === true} />}
      <Steps {...{ prompt, tally }} />
    </div>
  );
}

const isOver = ({ takes, isPossible }: Shown<'interleaving'>, tick: number) =>
  isPossible !== null && takes.every(({ to }) => to !== null && to <= tick);

interface CountedProps {
  readonly prompt: Prompt<'interleaving'>;
  readonly tally: Tally<'interleaving'>;
}

function Results({ prompt, tally, isPossible }: CountedProps & { readonly isPossible: boolean }) {
  const t = useTranslations('questions.interleaving.class');
  const { program, variable, value } = prompt;
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { steps, count } of tally.orders) {
      const order = [...steps].map((digit) => program.threads[Number(digit)]?.id ?? '');
      const result = resultOf(program, variable, order);
      const id = result.is === 'value' ? `${result.value}` : result.is;
      found.set(id, (found.get(id) ?? 0) + count);
    }
    return [...found].toSorted(([, one], [, other]) => other - one);
  }, [program, variable, tally.orders]);
  const named = (id: string) => (id === 'unfinished' || id === 'stuck' ? t(id) : `${variable} = ${id}`);
  return (
    <Distribution
      label={t('results')}
      bars={[
        ...counts.map(([id, count]) => ({
          id,
          label: <span className="mono">{named(id)}</span>,
          count,
          correct: isPossible && id === `${value}`,
        })),
        { id: 'impossible', label: t('impossible'), count: tally.impossible, correct: !isPossible },
        ...(tally.others > 0 ? [{ id: 'others', label: t('others'), count: tally.others }] : []),
      ]}
    />
  );
}

/** A lane for each thread, a column for each step; a cell is as full as the share of the class that chose it. */
function Steps({ prompt: { program }, tally }: CountedProps) {
  const t = useTranslations('questions.interleaving.class');
  const { orders, answers, impossible } = tally;
  const length = hasJumps(program) ? Math.max(1, ...orders.map(({ steps }) => steps.length)) : instructionsOf(program);
  const all = Math.max(1, answers);
  return (
    <div>
      <p className="program-label">{t('steps')}</p>
      <div className="step-matrix" style={{ '--places': `${length}` }}>
        {program.threads.map(({ id }, lane) => {
          const { fill, edge } = processStyle(lane);
          return (
            <div key={id} className="step-lane" style={{ '--fill': fill, '--edge': edge }}>
              <span className="mono">{id}</span>
              <ul>
                {Array.from({ length }, (_, at) => {
                  const count = orders.reduce((sum, one) => sum + (one.steps[at] === `${lane}` ? one.count : 0), 0);
                  const percent = Math.round((100 * count) / all);
                  return (
                    <li key={at}>
                      <span className="step-fill swatch" style={{ height: `${percent}%` }} />
                      <span className="sr-only">{t('cell', { thread: id, at: at + 1, percent })}</span>
                    </li>
                  );
                })}
              </ul>
            </div>
          );
        })}
      </div>
      <p className="text-muted">
        {t('impossible')}: {impossible} / {answers}
      </p>
    </div>
  );
}
