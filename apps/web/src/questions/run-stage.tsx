'use client';

import type { PartialTrace, Scenario } from '@timeslice/engine';
import { useBeat } from '../ui/schedule/beat';
import { Stage } from '../ui/schedule/stage';

interface RunStageProps {
  readonly prompt: { readonly scenario: Scenario };
  readonly shown: { readonly trace: PartialTrace };
  readonly tick: number;
  readonly playing: boolean;
  readonly to: number;
  /** Per tick of the first CPU the share of the class that was right. */
  readonly heat?: readonly number[] | undefined;
}

/** The machine at work: the stage of every kind about a scenario. */
export function RunStage({ prompt, shown: { trace }, tick, playing, to, heat }: RunStageProps) {
  const beat = useBeat(trace, tick, playing);
  return <Stage scenario={prompt.scenario} partial={trace} tick={tick} beat={beat} length={to} heat={heat} fill />;
}
