'use client';

import { judgedTicks, shareRight } from '@timeslice/questions';
import { useMemo } from 'react';
import type { StageProps } from '../kind-screens';
import { RunStage } from '../run-stage';

/** The run, with the share of the class that was right at each tick. */
export function GanttStage({ tally, ...props }: StageProps<'gantt'>) {
  const { prompt, shown } = props;
  const heat = useMemo(() => {
    if (!tally || tally.answers === 0) return undefined;
    return shareRight({ ...shown, length: judgedTicks(prompt) }, tally)?.[0]?.slice(0, shown.trace.until);
  }, [prompt, shown, tally]);
  return <RunStage {...props} heat={heat} />;
}
