'use client';

import type { Prompt } from '@timeslice/questions';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { arrivalsOf } from '../../ui/schedule/arrivals';
import type { Identities } from '../../ui/schedule/process-style';
import { useMeasure } from '../../ui/schedule/use-measure';
import { laneNames } from '../lane-names';
import { Overlay } from './overlay';
import { StripCell } from './strip-cell';
import { ticksPerLine, tickInStrip } from './strip-layout';
import { useGrid } from './use-grid';
import type { Painter } from './use-painter';
import { useStroke } from './use-stroke';

export interface GridViewProps {
  readonly prompt: Prompt<'gantt'>;
  readonly painter: Painter;
  readonly identities: Identities;
  readonly brush: string | null;
  readonly onBrush: (value: string) => void;
  readonly onLeave: () => void;
  readonly describedBy: string;
}

/** Ticks that wrap like text: one line of cells for each CPU, painted with the brush. */
export function Strip({ prompt, painter, identities, brush, onBrush, onLeave, describedBy }: GridViewProps) {
  const t = useTranslations('questions');
  const { length } = prompt;
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useMeasure(frame, { width: 344, height: 0, em: 16 });
  const perLine = ticksPerLine(length, width);
  const { spot, handlers } = useGrid({ frame, prompt, painter, brush, onBrush, onLeave, perLine });
  const lines = Math.ceil(length / perLine);
  const stroke = useStroke({
    tickAt: (box, x, y) => tickInStrip({ length, perLine }, box, x, y),
    onStroke: ({ lane, from, to }) => painter.edit({ type: 'paint', lane, from, to, value: brush }),
  });
  const arrivals = useMemo(
    () => new Map(arrivalsOf(prompt.scenario).map(({ at, names }) => [at, names.join(' ')])),
    [prompt.scenario],
  );
  const names = laneNames(prompt.lanes, t('cpu'));

  return (
    <div
      ref={frame}
      role="grid"
      aria-label={t('gantt.grid', { length })}
      aria-colcount={length}
      aria-rowcount={prompt.lanes}
      className="strip"
      style={{ '--per-line': perLine, '--lines': lines }}
      {...handlers}
      {...stroke.handlers}
    >
      {painter.drawing.map((cells, lane) => (
        <div key={lane} role="presentation" className="strip-lane">
          {names[lane] !== null && (
            <p aria-hidden="true" className="strip-name">
              {names[lane]}
            </p>
          )}
          <div role="presentation" className="strip-frame">
            <div
              role="row"
              aria-rowindex={lane + 1}
              aria-label={names[lane] ?? undefined}
              className="strip-cells"
              data-cells
            >
              {cells.map((value, tick) => (
                <StripCell
                  key={tick}
                  {...{ lane, tick, value, describedBy }}
                  identity={value === null ? undefined : identities.get(value)}
                  begins={tick % perLine === 0 || cells[tick - 1] !== value}
                  joins={cells[tick + 1] === value && (tick + 1) % perLine !== 0}
                  lineEnds={(tick + 1) % perLine === 0 || tick + 1 === length}
                  arrivals={lane === 0 ? arrivals.get(tick) : undefined}
                  isTabStop={spot.lane === lane && spot.tick === tick}
                />
              ))}
            </div>
            {stroke.preview?.lane === lane && (
              <Overlay stroke={stroke.preview} {...{ perLine, lines, value: brush, identities }} />
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
