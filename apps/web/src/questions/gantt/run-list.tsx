'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { laneNames } from '../lane-names';
import { RunItem } from './run-item';
import { changed, fitted, listedRuns, type Run, type RunChange } from './runs';
import type { GridViewProps } from './strip';

/** The drawing as a list of form fields: who runs, for how many ticks. The same model, without a gesture. */
export function RunList({ prompt, painter }: Pick<GridViewProps, 'prompt' | 'painter'>) {
  const t = useTranslations('questions');
  const names = laneNames(prompt.lanes, t('cpu'));
  return painter.drawing.map((_, lane) => (
    <section key={lane} aria-label={names[lane] ?? t('gantt.grid', { length: prompt.length })}>
      {names[lane] !== null && <h3 className="strip-name">{names[lane]}</h3>}
      <Runs lane={lane} {...{ prompt, painter }} />
    </section>
  ));
}

function Runs({ lane, prompt, painter }: Pick<GridViewProps, 'prompt' | 'painter'> & { readonly lane: number }) {
  const t = useTranslations('questions.gantt');
  const frame = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<readonly Run[]>([]);
  const runs = listedRuns(kept, painter.drawing[lane] ?? []);
  const ends = runs.reduce<number[]>((sums, { ticks }) => [...sums, (sums.at(-1) ?? 0) + ticks], []);
  const used = ends.at(-1) ?? 0;
  const isFull = used >= prompt.length;

  const change = (how: RunChange) => {
    setKept(fitted(changed(runs, how), prompt.length));
    painter.edit({ type: 'list', lane, runs, change: how });
  };
  const add = () => {
    const before = runs.at(-1)?.value;
    const value = prompt.values.find((one) => one !== before) ?? null;
    change({ type: 'insert', index: runs.length, run: { value, ticks: 1 } });
  };
  const removed = () => frame.current?.querySelector<HTMLElement>('[data-add]')?.focus();

  return (
    <div ref={frame} className="runs">
      <ol>
        {runs.map((run, index) => (
          <RunItem
            key={index}
            {...{ run, index }}
            onChange={change}
            values={prompt.values}
            start={(ends[index] ?? 0) - run.ticks}
            most={prompt.length}
            isLast={index === runs.length - 1}
            onRemovedLast={removed}
          />
        ))}
      </ol>
      <p className="text-sm text-muted">
        {isFull ? t('listFull', { length: prompt.length }) : t('listOpen', { from: used, to: prompt.length })}
      </p>
      <Button look="secondary" onPress={add} isDisabled={isFull} data-add="">
        <Icon name="plus" />
        {t('add')}
      </Button>
    </div>
  );
}
