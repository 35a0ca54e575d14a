'use client';

import type { Bilingual } from '@timeslice/engine';
import type { Answer, Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { OwnTruth } from '../own-truth';
import { useCellNames } from './cell-names';

interface CellListProps {
  readonly prompt: Prompt<'memory-map'>;
  readonly answer: Answer<'memory-map'> | null;
  /** What is right in each cell, null where it is not told yet. */
  readonly truth: readonly (string | null)[];
  /** The reason of each, where it is wanted. */
  readonly whys?: readonly Bilingual[];
}

/** Everything that was asked: what was chosen, and what is right as far as it is told; wrong ones with the reason. */
export function CellList({ prompt, answer, truth, whys }: CellListProps) {
  const t = useTranslations('questions.memoryMap');
  const text = useText();
  const { nameOf, optionName } = useCellNames(prompt);
  const said = (index: number, value: string | null | undefined) =>
    value === null || value === undefined ? null : optionName(prompt.cells[index]!, value);
  return (
    <ul aria-label={t('cells')} className="memory-cells">
      {prompt.cells.map((cell, index) => {
        const right = truth[index] ?? null;
        const own = answer?.cells[index] ?? null;
        const why = whys?.[index];
        return (
          <li key={index}>
            <span className="memory-cells-name">{nameOf(cell)}</span>
            <OwnTruth own={said(index, own)} truth={said(index, right)} right={own === right} />
            {why && own !== right && <p className="fork-why">{text(why)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
