'use client';

import { programSnapshot, tellRun, type PartialProgramTrace, type Program } from '@timeslice/engine';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';
import { OrderStrip } from '../ui/program/order-strip';
import { ProgramCode } from '../ui/program/program-code';
import { SharedVariables } from '../ui/program/shared-variables';

interface ProgramRunProps {
  readonly program: Program;
  /** What may be seen of the run. */
  readonly trace: PartialProgramTrace;
  /** So many instructions have been executed. */
  readonly after: number;
  /** Places of the whole order, where it is known. */
  readonly length: number;
  /** Beside the machine, under what the threads share. */
  readonly aside?: ReactNode;
}

/** A run after some instructions: what has just happened, the shared variables, the threads, and the order so far. */
export function ProgramRun({ program, trace, after, length, aside }: ProgramRunProps) {
  const t = useTranslations('questions.program');
  const text = useText();
  const now = useMemo(() => programSnapshot(program, trace, after), [program, trace, after]);
  const before = useMemo(() => programSnapshot(program, trace, Math.max(0, after - 1)), [program, trace, after]);
  const told = useMemo(() => tellRun(program, trace), [program, trace]);
  const last = trace.steps[after - 1];
  const isOver = trace.end !== null && after >= trace.steps.length;
  const said = told.findLast((one) => (one.is === 'end' ? isOver : one.is === 'step' && one.number === after - 1));
  const executed = last ? { thread: last[0], index: last[1] } : null;
  return (
    <div className="program-run">
      <p className="program-caption">{said ? text(said.text) : t('beginning')}</p>
      <div className="program-aside">
        <SharedVariables values={now.shared} before={before.shared} locks={now.locks} />
        {aside}
      </div>
      <ProgramCode program={program} place={{ threads: now.threads, before: before.threads, executed }} />
      <OrderStrip
        label={t('running')}
        program={program}
        steps={trace.steps.slice(0, after).map(([thread, index]) => ({ thread, index }))}
        length={length}
        follows
      />
    </div>
  );
}
