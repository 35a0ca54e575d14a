'use client';

import type { Turnout } from '@timeslice/contract';
import { useTranslations } from 'use-intl';

const size = 100;
const middle = size / 2;
const outer = 49;
const ticksAtMost = 60; // beyond it they would touch: then each stands for several

/** A dial with a tick for each who is here; long ones have answered. Who they are is nobody's business. */
export function TurnoutRing({ turnout: { answered, of } }: { readonly turnout: Turnout }) {
  const t = useTranslations('projector.predict');
  const ticks = Math.min(Math.max(of, 1), ticksAtMost);
  const filled = of === 0 ? 0 : Math.floor((answered / of) * ticks);
  return (
    <div className="wall-ring">
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        {Array.from({ length: ticks }, (_, n) => (
          <path
            key={n}
            d={`M${middle} ${middle - outer}v${n < filled ? 11 : 5}`}
            transform={`rotate(${(n / ticks) * 360} ${middle} ${middle})`}
            stroke={n < filled ? 'var(--ink)' : 'var(--control)'}
            strokeWidth={n < filled ? 2.4 : 0.9}
          />
        ))}
      </svg>
      <p className="wall-ring-count">
        <strong className="mono">{answered}</strong>
        <span>{t('of', { of })}</span>
        <span>{t('answered')}</span>
      </p>
    </div>
  );
}
