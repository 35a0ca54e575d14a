'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { areas, type StagePlan } from './stage-layout';
import type { Compared } from './stage-values';

interface StageBoxesProps {
  readonly plan: StagePlan;
  readonly unit: number;
  /** What the numbers under the tokens of the ready queue are. */
  readonly compared: Compared | null;
}

/** The still part of the stage: areas, their names and the ways between them. */
export function StageBoxes({ plan, unit, compared }: StageBoxesProps) {
  const t = useTranslations('stage');
  const head = useId();
  return (
    <>
      <svg
        viewBox={`0 0 ${plan.width} ${plan.height}`}
        width={plan.width * unit}
        height={plan.height * unit}
        aria-hidden="true"
        className="stage-lines"
      >
        <defs>
          <marker
            id={head}
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="5"
            markerHeight="5"
            orient="auto-start-reverse"
          >
            <path d="M0 0 6 3 0 6z" fill="var(--ink)" />
          </marker>
        </defs>
        {areas
          .flatMap((area) => (area === 'cpu' ? plan.cpus : [plan.boxes[area]]).map((box) => ({ area, box })))
          .map(({ area, box: { x, y, w, h } }) => (
            <rect
              key={`${area} ${x} ${y}`}
              {...{ x, y }}
              width={w}
              height={h}
              rx="0.06"
              data-area={area}
              className="stage-box"
            />
          ))}
        {plan.arrows.map((path) => (
          <path key={path} d={path} markerEnd={`url(#${head})`} className="stage-way" />
        ))}
      </svg>
      {areas.map((area) => (
        <span
          key={area}
          className="stage-area-name"
          style={{
            left: plan.boxes[area].x * unit,
            top: (plan.boxes[area].y - 1.1) * unit,
            lineHeight: `${unit * 1.05}px`,
          }}
        >
          {t(`areas.${area}`)} {area === 'ready' && compared && <small>{t(`compared.${compared}`)}</small>}
        </span>
      ))}
    </>
  );
}
