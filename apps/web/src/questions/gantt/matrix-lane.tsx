'use client';

import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { numberedTicks } from '../../ui/ticks';
import { useValueName } from '../use-value-name';
import { ValueChip } from '../value-chip';
import { keysOf } from '../value-keys';
import { MatrixCell } from './matrix-cell';
import { Overlay } from './overlay';
import { tickInMatrix } from './strip-layout';
import type { GridViewProps } from './strip';
import { useGrid } from './use-grid';
import { type Stroke, useStroke } from './use-stroke';

interface MatrixLaneProps extends GridViewProps {
  readonly lane: number;
  readonly name: string | null;
}

/** A stroke in a row paints the row's value; one that begins where it already stands takes it away. */
export function MatrixLane({ lane, name, prompt, painter, identities, brush, onBrush, onLeave }: MatrixLaneProps) {
  const t = useTranslations('questions.gantt');
  const nameOf = useValueName();
  const frame = useRef<HTMLDivElement>(null);
  const { length, values, scenario } = prompt;
  const keys = useMemo(() => keysOf(values), [values]);
  const cells = painter.drawing[lane] ?? [];
  const { spot, handlers } = useGrid({
    frame,
    prompt,
    painter,
    brush,
    onBrush,
    onLeave,
    perLine: length,
    rows: values.length,
    lane,
  });
  const valueOf = ({ row, begin }: Stroke) => {
    const value = values[row] ?? null;
    return cells[begin] === value ? null : value;
  };
  const stroke = useStroke({
    tickAt: (box, x) => tickInMatrix(length, box, x),
    onStroke: (made) => painter.edit({ type: 'paint', lane, from: made.from, to: made.to, value: valueOf(made) }),
  });
  const arrivals = useMemo(
    () => new Map(scenario.processes.flatMap(({ arrival, threads }) => threads.map((one) => [one.name, arrival]))),
    [scenario],
  );

  return (
    <div className="matrix-frame">
      {name !== null && <p className="strip-name">{name}</p>}
      <div
        ref={frame}
        role="grid"
        aria-label={name === null ? t('grid', { length }) : `${name}, ${t('grid', { length })}`}
        aria-colcount={length + 1}
        className="matrix"
        style={{ '--length': length }}
        {...handlers}
        {...stroke.handlers}
      >
        <MatrixRuler length={length} />
        {values.map((value, row) => {
          const arrival = arrivals.get(value);
          return (
            <div key={value} role="row" className="matrix-row">
              <div role="rowheader" className="matrix-head">
                <ValueChip value={value} identities={identities} />
                <kbd aria-hidden="true" className="shortcut">
                  {keys.get(value)?.toUpperCase()}
                </kbd>
                {typeof arrival === 'number' && <span className="sr-only">, {t('arrives', { at: arrival })}</span>}
              </div>
              <div role="presentation" className="matrix-cells" data-cells>
                {cells.map((held, tick) => (
                  <MatrixCell
                    key={tick}
                    {...{ lane, row, tick }}
                    label={`${nameOf(value)}, ${tick}–${tick + 1}${held === value ? `, ${t('painted')}` : ''}`}
                    value={held === value ? value : null}
                    identity={identities.get(value)}
                    begins={cells[tick - 1] !== value}
                    joins={cells[tick + 1] === value}
                    arrives={arrival === tick}
                    isTabStop={spot.row === row && spot.tick === tick}
                  />
                ))}
                {stroke.preview?.row === row && (
                  <Overlay
                    stroke={stroke.preview}
                    perLine={length}
                    lines={1}
                    value={valueOf(stroke.preview)}
                    identities={identities}
                  />
                )}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function MatrixRuler({ length }: { readonly length: number }) {
  return (
    <div role="presentation" aria-hidden="true" className="matrix-row">
      <div className="matrix-head" />
      <div className="matrix-ruler">
        {numberedTicks(0, length, 30).map((tick) => (
          <span key={tick} style={{ left: `${(tick / length) * 100}%` }}>
            {tick}
          </span>
        ))}
      </div>
    </div>
  );
}
