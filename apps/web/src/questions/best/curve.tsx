'use client';

import type { BestPoint, BestPrompt } from '@timeslice/questions';
import { useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useMeasure } from '../../ui/schedule/use-measure';
import { curvePlaces, pathThrough, plotOf } from './curve-places';

interface CurveProps {
  readonly prompt: BestPrompt;
  readonly points: readonly BestPoint[];
  readonly best: readonly string[] | null;
  readonly choice: string | null;
  /** Takes the height of its container; else it is as high as suits a page. */
  readonly fill?: boolean;
}

/** Numbers stand at every point where there is so much room for each, in font sizes. */
const ROOM = 3.2;

/** The measure over the quantum, as far as it is out: a drawing, with the table beside it for everybody else. */
export function Curve({ prompt, points, best, choice, fill = false }: CurveProps) {
  const t = useTranslations('questions.best');
  const format = useFormatter();
  const frame = useRef<HTMLDivElement>(null);
  const measured = useMeasure(frame, { width: 640, height: 240, em: 16 });
  const { width, em } = measured;
  const height = fill ? Math.max(measured.height, em * 6) : em * 13;
  const ids = prompt.options.map(({ id }) => id);
  const room = { width, height, em };
  const { left, right, bottom } = plotOf(room);
  const places = curvePlaces(ids, points, room);
  const xOf = (place: number) => left + ((right - left) * place) / Math.max(1, ids.length - 1);
  const numbered = (right - left) / Math.max(1, ids.length - 1) > em * ROOM;
  const last = points.at(-1)?.id;
  return (
    <div ref={frame} className="sweep-curve" data-fill={fill || undefined}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('curve', { measure: t(`measures.${prompt.minimise}`), shown: points.length, of: ids.length })}
      >
        <path d={`M${left - em} ${bottom}H${right + em}`} className="sweep-axis" />
        {ids.map((id, place) => (
          <text key={id} x={xOf(place)} y={bottom + em * 1.4} textAnchor="middle" fontSize={em} className="sweep-tick">
            {id}
          </text>
        ))}
        <path d={pathThrough(places)} className="sweep-line" />
        {places.map(({ id, value, x, y }) => {
          const isBest = best?.includes(id) === true;
          const told = numbered || isBest || id === last || id === choice;
          return (
            <g key={id}>
              {isBest && <circle cx={x} cy={y} r={em * 0.6} className="sweep-ring" />}
              <circle cx={x} cy={y} r={em * 0.28} className="sweep-dot" />
              {told && (
                <text
                  x={x}
                  y={y - em * 0.85}
                  textAnchor="middle"
                  fontSize={em}
                  className="sweep-number"
                  data-best={isBest || undefined}
                >
                  {format.number(value, { maximumFractionDigits: 2 })}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
