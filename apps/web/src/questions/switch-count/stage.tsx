'use client';

import type { StageProps } from '../kind-screens';
import { RunStage } from '../run-stage';
import { Compared } from './compared';
import { Counter } from './counter';
import { toldAt } from './told';

/** The machine at work, a counter of its switches, and at the end the figures. */
export function SwitchStage(props: StageProps<'switch-count'>) {
  const { prompt, shown, tick } = props;
  const told = toldAt(shown, tick);
  return (
    <div className="metrics-stage">
      <RunStage {...props} />
      <div>
        <Counter trace={shown.trace} tick={tick} />
        {told && <Compared prompt={prompt} answer={null} truth={told} />}
      </div>
    </div>
  );
}
