'use client';

import { type Answer, runDecimals } from '@timeslice/questions';
import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { FigureField } from '../figures/figure-field';
import { FigurePad } from '../figures/figure-pad';
import { FigureProblems } from '../figures/figure-problems';
import { type FigurePlace, useFigures } from '../figures/use-figures';
import type { InputProps } from '../kind-screens';

/** A field for each figure of the run. */
export function Input({ prompt, answer, onChange, status }: InputProps<'switch-count'>) {
  const t = useTranslations('questions.switchCount');
  const { of } = prompt;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const values: Answer<'switch-count'>['values'] = answer?.values ?? of.map(() => null);
  const places = of.map((measure, index): FigurePlace => {
    const [above, below] = [of[index - 1], of[index + 1]];
    return {
      id: measure,
      label: t(`measures.${measure}`),
      value: values[index] ?? null,
      decimals: runDecimals[measure],
      ...(above !== undefined && { above }),
      ...(below !== undefined && { below }),
    };
  });
  const figures = useFigures(frame, places, (place, value) =>
    onChange({
      kind: 'switch-count',
      values: of.map((measure, index) => (measure === place ? value : (values[index] ?? null))),
    }),
  );
  return (
    <div className="figures">
      <div ref={frame} className="figure-list">
        {places.map((place, index) => (
          <div key={place.id} className="figure-line">
            <label htmlFor={`${id}-${index}`}>{place.label}</label>
            <FigureField
              id={`${id}-${index}`}
              place={place}
              figures={figures}
              describedBy={`${id}-problems`}
              isLabelled
            />
          </div>
        ))}
      </div>
      <FigureProblems id={`${id}-problems`} wrong={figures.wrong} />
      <p className="gantt-hint">{t('hint')}</p>
      <FigurePad figures={figures} status={status} />
    </div>
  );
}
