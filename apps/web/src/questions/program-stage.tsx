'use client';

import type { Program } from '@timeslice/engine';
import type { ShownTake } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { scheduleSteps } from './schedule-steps';
import { ProgramRun } from './program-run';
import { finalsBy, takeAt } from './takes-at';
import { useFinalName } from './use-final-name';

interface ProgramStageProps {
  readonly prompt: { readonly program: Program; readonly variable: string };
  readonly shown: { readonly takes: readonly ShownTake[] };
  readonly tick: number;
}

/** One order after another at work, and what has come out so far: the stage of every kind about a program. */
export function ProgramStage({ prompt: { program, variable }, shown: { takes }, tick }: ProgramStageProps) {
  const t = useTranslations('questions.program');
  const nameOf = useFinalName();
  const now = takeAt(takes, tick);
  const finals = finalsBy(takes, tick);
  return (
    <section className="program-stage" aria-label={t('stage')}>
      {now && <TakeRun {...{ program, now }} />}
      <div className="program-found">
        <span className="program-label">{t('found')}</span>
        <ul className="mono">
          {finals.map((final) => (
            <li key={final}>
              {variable} = {nameOf(final)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface TakeRunProps {
  readonly program: Program;
  readonly now: NonNullable<ReturnType<typeof takeAt>>;
}

/** A take as far as it has gone; one that is too long to be played stands at its end. */
function TakeRun({ program, now: { take, after } }: TakeRunProps) {
  const t = useTranslations('questions.program');
  if (take.trace) {
    return <ProgramRun {...{ program, after }} trace={take.trace} length={take.length ?? instructionsIn(program)} />;
  }
  const trace = take.schedule === null ? null : scheduleSteps(program, take.schedule);
  if (!trace) return null;
  return (
    <div className="program-run">
      <p className="program-caption">{t('longRun', { count: trace.steps.length })}</p>
      <ProgramRun {...{ program, trace }} after={trace.steps.length} length={trace.steps.length} />
    </div>
  );
}

/** Places that are drawn while nothing is known of the length of a run. */
const instructionsIn = ({ threads }: Program) => threads.reduce((sum, { code }) => sum + code.length, 0);
