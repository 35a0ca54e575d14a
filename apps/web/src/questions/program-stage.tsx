'use client';

import type { Program } from '@timeslice/engine';
import type { ShownTake } from '@timeslice/questions';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { scheduleSteps } from './schedule-steps';
import { ProgramRun } from './program-run';
import { finalsBy, takeAt, type TakeAt } from './takes-at';
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
  const lines = Math.max(...program.threads.map(({ code }) => code.length));
  const found = (
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
  );
  return (
    <section
      className="program-stage"
      aria-label={t('stage')}
      style={{ '--lines': `${lines}`, '--lanes': `${program.threads.length}` }}
    >
      {now ? <TakeRun {...{ program, now, found }} /> : found}
    </section>
  );
}

interface TakeRunProps {
  readonly program: Program;
  readonly now: TakeAt;
  readonly found: ReactNode;
}

/** A take as far as it has gone; one that is too long to be played stands at its end. */
function TakeRun({ program, now: { take, after }, found }: TakeRunProps) {
  const t = useTranslations('questions.program');
  if (take.trace) {
    const length = take.length ?? instructionsIn(program);
    return <ProgramRun {...{ program, after, length }} trace={take.trace} aside={found} />;
  }
  const trace = take.schedule === null ? null : scheduleSteps(program, take.schedule);
  if (!trace) return found;
  const length = trace.steps.length;
  return (
    <>
      <p className="program-long">{t('longRun', { count: length })}</p>
      <ProgramRun {...{ program, trace, length }} after={length} aside={found} />
    </>
  );
}

/** Places that are drawn while nothing is known of the length of a run. */
const instructionsIn = ({ threads }: Program) => threads.reduce((sum, { code }) => sum + code.length, 0);
