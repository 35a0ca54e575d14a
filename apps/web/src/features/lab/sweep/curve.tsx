'use client';

import { useId, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useMeasure } from '../../../ui/schedule/use-measure';
import { shares, summaryOf, type Summary } from '../watch/metrics';
import type { AnyPoint } from '../worker/protocol';
import { layoutCurve } from './curve-layout';

interface CurveProps {
  readonly points: readonly AnyPoint[];
  readonly summary: Summary;
  readonly parameterName: string;
  /** The value that the scenario has. */
  readonly current: number | null;
  /** Whether the axis of the parameter has its numbers: the last of several curves. */
  readonly withNumbers: boolean;
  readonly onOpen: (value: number) => void;
}

/** One measure over a parameter. A press opens the scenario at the nearest point; the table beside it does so by key. */
export function Curve({ points, summary, parameterName, current, withNumbers, onOpen }: CurveProps) {
  const t = useTranslations('lab.sweep');
  const m = useTranslations('lab.metrics');
  const format = useFormatter();
  const frame = useRef<HTMLDivElement>(null);
  const { width, em } = useMeasure(frame, { width: 800, height: 0, em: 14 });
  const [over, hover] = useState<number | null>(null);
  const id = useId();
  const isShare = shares.has(summary);
  const height = em * (withNumbers ? 13 : 11.5);
  const data = useMemo(
    () =>
      points.map((point) => ({
        value: Number(point.value),
        y: 'measures' in point ? summaryOf(point.measures, summary) : null,
      })),
    [points, summary],
  );
  const layout = useMemo(
    () => layoutCurve({ points: data, width, height, em, isShare }),
    [data, width, height, em, isShare],
  );
  const { plot } = layout;
  const shown = (value: number) =>
    isShare
      ? format.number(value, { style: 'percent', maximumFractionDigits: 1 })
      : format.number(value, { maximumFractionDigits: 2 });
  const nearest = (event: PointerEvent | React.MouseEvent) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return layout.points.reduce<(typeof layout.points)[number] | null>(
      (best, point) => (point.y !== null && (!best || Math.abs(point.x - x) < Math.abs(best.x - x)) ? point : best),
      null,
    );
  };
  const marked = data.find(({ value }) => value === (over ?? current));
  const markedAt = layout.points.find(({ value }) => value === marked?.value);
  return (
    <figure className="curve">
      <figcaption className="curve-head">
        <strong>{m(`summaries.${summary}`)}</strong>
        <span className="mono">
          {marked?.y != null && t('at', { parameter: parameterName, value: marked.value, y: shown(marked.y) })}
        </span>
      </figcaption>
      <div ref={frame}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          className="curve-plot"
          onPointerMove={(event) => hover(nearest(event)?.value ?? null)}
          onPointerLeave={() => hover(null)}
          onClick={(event) => {
            const point = nearest(event);
            if (point) onOpen(point.value);
          }}
        >
          <title id={`${id}-title`}>
            {t('chart', { metric: m(`summaries.${summary}`), parameter: parameterName })}
          </title>
          {layout.yTicks.map(({ value, y }) => (
            <g key={value}>
              <path
                d={`M${plot.left} ${y}H${plot.right}`}
                className={value === 0 ? 'timeline-axis' : 'timeline-grid'}
              />
              <text
                x={plot.left - em * 0.5}
                y={y}
                dy=".35em"
                textAnchor="end"
                fontSize={em * 0.86}
                className="timeline-number"
              >
                {isShare ? format.number(value, { style: 'percent' }) : format.number(value)}
              </text>
            </g>
          ))}
          {layout.xTicks.map(({ value, x }) => (
            <g key={value}>
              <path d={`M${x} ${plot.bottom}v${em * 0.35}`} className="timeline-axis" />
              {withNumbers && (
                <text
                  x={x}
                  y={plot.bottom + em * 1.35}
                  textAnchor="middle"
                  fontSize={em * 0.86}
                  className="timeline-number"
                >
                  {value}
                </text>
              )}
            </g>
          ))}
          {layout.paths.map((path) => (
            <path key={path} d={path} className="curve-line" />
          ))}
          {layout.points.length <= 60 &&
            layout.points.map(
              ({ value, x, y }) =>
                y !== null && <circle key={value} cx={x} cy={y} r={em * 0.22} className="curve-dot" />,
            )}
          {markedAt?.y != null && (
            <>
              <path d={`M${markedAt.x} ${plot.top}V${plot.bottom}`} className="curve-mark" />
              <circle cx={markedAt.x} cy={markedAt.y} r={em * 0.42} className="curve-now" />
            </>
          )}
        </svg>
      </div>
      {withNumbers && <p className="curve-axis-name">{parameterName}</p>}
    </figure>
  );
}
