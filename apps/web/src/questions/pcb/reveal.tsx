'use client';

import type { RevealProps } from '../kind-screens';
import { NoAnswer } from '../verdict';
import { stepsUntil } from './after-steps';
import { knownFrom } from './known';
import { OwnAnswer } from './own-answer';
import { Picture } from './picture';
import { StepLog, StepNames } from './steps';

/** The switch goes on step by step; each choice is judged by the step that shows it. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'pcb'>) {
  const steps = stepsUntil(shown.steps, tick);
  return (
    <div className="flex flex-col gap-5">
      <StepNames steps={steps} />
      <Picture prompt={prompt} steps={steps} />
      <StepLog steps={steps} />
      {answer ? <OwnAnswer {...{ prompt, answer }} known={knownFrom(steps)} /> : <NoAnswer />}
    </div>
  );
}
