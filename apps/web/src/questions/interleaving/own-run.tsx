'use client';

import { partialProgramTrace, runOrder, type PartialProgramTrace } from '@timeslice/engine';
import type { Answer, Prompt } from '@timeslice/questions';
import { useMemo } from 'react';
import { ProgramRun } from '../program-run';

interface OwnRunProps {
  readonly prompt: Prompt<'interleaving'>;
  readonly answer: Answer<'interleaving'>;
  /** So many instructions of it are executed. */
  readonly after: number;
}

/** The own order, executed as far as it can be. */
export function OwnRun({ prompt: { program }, answer: { steps }, after }: OwnRunProps) {
  const trace = useMemo((): PartialProgramTrace => {
    const { steps: done, hops, end } = runOrder(program, steps);
    return { until: done.length, steps: done, hops, end };
  }, [program, steps]);
  const at = Math.max(0, Math.min(after, trace.steps.length));
  return <ProgramRun {...{ program }} trace={partialProgramTrace(trace, at)} after={at} length={steps.length} />;
}
