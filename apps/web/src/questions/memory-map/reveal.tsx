'use client';

import { useText } from '../../i18n/use-text';
import type { RevealProps } from '../kind-screens';
import { NoAnswer } from '../verdict';
import { toldCells } from './told';
import { CellList } from './cell-list';
import { Diagram } from './diagram';
import { momentAt } from './moment';
import { Steps } from './subject';

/** The steps one by one: the memory after each, why it is so, and the own answer as far as it is known. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'memory-map'>) {
  const text = useText();
  const { state, before, step, index } = momentAt(shown, tick);
  return (
    <div className="fork-reveal">
      {!answer && <NoAnswer />}
      <div role="log" className="happening">
        {step && <p key={index}>{text(step.sentence)}</p>}
      </div>
      <div className="memory-run">
        <Steps program={prompt.program} at={index} />
        <Diagram {...{ program: prompt.program, state, before }} />
      </div>
      <CellList {...{ prompt, answer }} truth={toldCells(prompt, shown, tick)} />
    </div>
  );
}
