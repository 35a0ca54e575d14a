'use client';

import { useTranslations } from 'use-intl';
import type { InputProps } from '../kind-screens';
import { CellChoice } from './cell-choice';
import { useCellNames } from './cell-names';

/** One choice for each thing that is asked, under a heading for each kind of them. */
export function Input({ prompt, answer, onChange, status }: InputProps<'memory-map'>) {
  const t = useTranslations('questions.memoryMap');
  const { nameOf, optionName } = useCellNames(prompt);
  const { asks, cells } = prompt;
  const chosen = answer?.cells ?? cells.map(() => null);
  const numbered = cells.map((cell, index) => ({ cell, index }));
  const open = chosen.filter((one) => one === null).length;
  return (
    <div className="thumb-zone memory-input">
      {asks.map((ask) => (
        <fieldset key={ask} className="memory-ask">
          <legend className="fork-legend">{t(`ask.${ask}`)}</legend>
          {numbered
            .filter(({ cell }) => cell.ask === ask)
            .map(({ cell, index }) => (
              <CellChoice
                key={index}
                label={nameOf(cell)}
                options={cell.options.map((value) => ({ value, name: optionName(cell, value) }))}
                value={chosen[index] ?? null}
                onChange={(value) => onChange({ kind: 'memory-map', cells: chosen.with(index, value) })}
              />
            ))}
        </fieldset>
      ))}
      <p className="text-sm text-muted">{open > 0 ? t('open', { open }) : t('full')}</p>
      {status}
    </div>
  );
}
