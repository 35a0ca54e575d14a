'use client';

import { figureText } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import type { FigureProblem } from './use-figures';

/** What cannot be read as a figure, said at once; the last one that could counts on. */
export function FigureProblems({ id, wrong }: { readonly id: string; readonly wrong: readonly FigureProblem[] }) {
  const t = useTranslations('questions.figures.problems');
  return (
    <div id={id} role="status">
      <ul className="figure-problems">
        {wrong.map(({ place, what }) => (
          <li key={place.id}>
            <Icon name="cross" className="mt-1 size-3 shrink-0" />
            <span>
              {t(what, { label: place.label, decimals: place.decimals })}
              {place.value !== null && ` ${t('kept', { value: figureText(place.value) })}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
