import type { ScenarioProblem } from '@timeslice/contract';
import type { SweepParameter } from '@timeslice/engine';
import { useMemo, useState } from 'react';
import type { ScenarioDraft } from './model/draft';
import { shownRun, type ShownRun } from './watch/run';
import type { Run } from './worker/protocol';
import { useJob } from './worker/use-job';

export interface DraftRun {
  /** The last draft that could run; null until one did. */
  readonly shown: ShownRun | null;
  readonly sweepable: readonly SweepParameter[];
  /** Why the draft, as it is, cannot. */
  readonly problems: readonly ScenarioProblem[];
  /** Whether `shown` is of the draft as it is. */
  readonly isCurrent: boolean;
  readonly isWorking: boolean;
  readonly fault: string | null;
  readonly isCancelled: boolean;
  readonly cancel: () => void;
}

const none: readonly ScenarioProblem[] = [];

/** Runs a draft in the worker whenever it changes, and keeps the last run that was possible while it is not. */
export function useRun(draft: ScenarioDraft | null): DraftRun {
  const ask = useMemo(() => (draft ? { input: draft } : null), [draft]);
  const job = useJob('run', ask);
  const [good, keep] = useState<Run | null>(null);
  const [problems, keepProblems] = useState(none);

  const outcome = job.state === 'done' ? job.result : null;
  if (outcome?.ok && outcome !== good) keep(outcome);
  const told = outcome === null ? problems : outcome.ok ? none : outcome.problems;
  if (told !== problems) keepProblems(told);

  const shown = useMemo(() => good && shownRun(good), [good]);
  return {
    shown: draft ? shown : null,
    sweepable: good?.sweepable ?? [],
    problems: draft ? told : none,
    isCurrent: outcome?.ok === true,
    isWorking: job.state === 'working',
    fault: job.state === 'failed' ? job.why : null,
    isCancelled: job.state === 'cancelled',
    cancel: job.cancel,
  };
}
