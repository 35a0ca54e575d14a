'use client';

import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import type { ClassProps } from '../kind-screens';
import { useCellNames } from './cell-names';
import { toldCells } from './told';

/** For each thing that was asked how many chose what; the right one is ticked and framed once it is told. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'memory-map'>) {
  const t = useTranslations('questions.memoryMap');
  const marks = useTranslations('questions.places');
  const { nameOf, optionName } = useCellNames(prompt);
  const truth = shown ? toldCells(prompt, shown, until ?? shown.steps.length) : [];
  return (
    <ul aria-label={t('answers', { answers: tally.answers })} className="memory-class">
      {prompt.cells.map((cell, index) => (
        <li key={index}>
          <span className="memory-class-name">{nameOf(cell)}</span>
          <ul className="memory-class-options" aria-label={nameOf(cell)}>
            {cell.options.map((option, place) => {
              const count = tally.cells[index]?.[place] ?? 0;
              const right = truth[index] === option;
              const share = tally.answers === 0 ? 0 : count / tally.answers;
              return (
                <li
                  key={option}
                  className="memory-class-option"
                  data-right={right || undefined}
                  data-none={count === 0 || undefined}
                  style={{ '--share': share } as CSSProperties}
                >
                  <span>{optionName(cell, option)}</span>
                  <span className="memory-class-count">
                    {right && (
                      <span role="img" aria-label={marks('right')}>
                        <Icon name="check" className="size-[0.9em]" />
                      </span>
                    )}
                    {count}
                  </span>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
