'use client';

import { useText } from '../../i18n/use-text';
import type { StageProps } from '../kind-screens';
import { stepsUntil } from './after-steps';
import { Picture } from './picture';
import { StepNames } from './steps';

/** So many control blocks stand in one row; more are drawn smaller, in two. */
const FIT = 3;

/** The switch on a wall: the CPU, the control blocks, and in words what the step does. */
export function Stage({ prompt, shown, tick }: StageProps<'pcb'>) {
  const text = useText();
  const steps = stepsUntil(shown.steps, tick);
  const last = steps.at(-1);
  return (
    <div className="stage pcb-stage" data-fill="">
      <div className="stage-head">
        <span className="stage-clock mono">t={prompt.at}</span>
      </div>
      <StepNames steps={steps} />
      <div className="stage-room pcb-stage-room" data-many={prompt.blocks.length > FIT || undefined}>
        <Picture prompt={prompt} steps={steps} />
      </div>
      <p role="log" className="pcb-stage-caption">
        {last && <span key={last.step}>{text(last.sentence)}</span>}
      </p>
    </div>
  );
}
