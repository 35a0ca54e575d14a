import type { ScenarioProblem } from '@timeslice/contract';
import { useMemo, useState } from 'react';
import type { ProgramRun } from '../worker/protocol';
import { useJob } from '../worker/use-job';
import { fileOf, type RaceDraft } from './race-draft';

const none: readonly ScenarioProblem[] = [];

/** Runs the program whenever it changes, and keeps the last run that was possible while it is not. */
export function useProgram(draft: RaceDraft) {
  const ask = useMemo(() => ({ input: fileOf(draft) }), [draft]);
  const job = useJob('program', ask);
  const [good, keep] = useState<ProgramRun | null>(null);
  const [problems, tell] = useState(none);
  const outcome = job.state === 'done' ? job.result : null;
  if (outcome?.ok && outcome !== good) keep(outcome);
  const told = outcome === null ? problems : outcome.ok ? none : outcome.problems;
  if (told !== problems) tell(told);
  return { run: good, problems: told, isCurrent: outcome?.ok === true };
}
