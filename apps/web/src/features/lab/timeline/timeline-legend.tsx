'use client';

import { useTranslations } from 'use-intl';
import type { Lane, Piece } from './lanes';

const forms: readonly Piece['is'][] = ['run', 'ready', 'blocked', 'switch', 'idle'];

/** The forms that stand in a drawing, each beside its word. */
export function TimelineLegend({ lanes }: { readonly lanes: readonly Lane[] }) {
  const t = useTranslations('lab.timeline');
  const here = new Set(lanes.flatMap(({ pieces }) => pieces.map(({ is }) => is)));
  const marks = new Set(lanes.flatMap((lane) => lane.marks.map(({ is }) => is)));
  return (
    <ul className="legend" aria-label={t('legend')}>
      {forms
        .filter((form) => here.has(form))
        .map((form) => (
          <li key={form}>
            <span aria-hidden="true" className="legend-form swatch" data-form={form} />
            {t(`forms.${form}`)}
          </li>
        ))}
      {lanes.some(({ warm = [] }) => warm.length > 0) && (
        <li>
          <span aria-hidden="true" className="legend-form" data-form="warm" />
          {t('warm')}
        </li>
      )}
      {(['arrival', 'deadline', 'miss'] as const)
        .filter((mark) => marks.has(mark))
        .map((mark) => (
          <li key={mark}>
            <span aria-hidden="true" className="legend-mark">
              {{ arrival: '▾', deadline: '⌐', miss: '✕' }[mark]}
            </span>
            {t(`marks.${mark}`)}
          </li>
        ))}
    </ul>
  );
}
