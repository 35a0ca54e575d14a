'use client';

import type { Program, ProgramThread, ThreadView } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { processStyle } from '../schedule/process-style';
import { ProcessToken } from '../schedule/process-token';
import { instructionText } from './instruction-text';

/** Where the threads are in a run: after some instructions, and one earlier. */
export interface ProgramPlace {
  readonly threads: readonly ThreadView[];
  readonly before: readonly ThreadView[];
  /** The instruction that has just been executed. */
  readonly executed: { readonly thread: string; readonly index: number } | null;
}

interface ProgramCodeProps {
  readonly program: Program;
  /** Null: as it is written, before anything runs. */
  readonly place?: ProgramPlace | null;
}

/** The code of all threads side by side. Sizes follow the text around it. */
export function ProgramCode({ program: { threads }, place = null }: ProgramCodeProps) {
  return (
    <div className="program-code" style={{ '--threads': `${Math.min(threads.length, 4)}` }}>
      {threads.map((thread, index) => (
        <ThreadCode key={thread.id} {...{ thread, index, place }} />
      ))}
    </div>
  );
}

interface ThreadCodeProps {
  readonly thread: ProgramThread;
  readonly index: number;
  readonly place: ProgramPlace | null;
}

function ThreadCode({ thread, index, place }: ThreadCodeProps) {
  const t = useTranslations('questions.program');
  const { fill, edge } = processStyle(index);
  const now = place?.threads.find(({ id }) => id === thread.id);
  const before = place?.before.find(({ id }) => id === thread.id);
  const executed = place?.executed?.thread === thread.id ? place.executed.index : null;
  const registers = Object.entries(now?.registers ?? thread.registers);
  return (
    <section
      className="program-thread"
      aria-label={t('codeOf', { name: thread.id })}
      data-is={now?.is}
      style={{ '--fill': fill, '--edge': edge }}
    >
      <div className="program-head">
        <ProcessToken identity={{ name: thread.id, index, isThread: true }} />
        {now && (
          <span className="program-is">
            {now.is === 'waiting' ? t('is.waiting', { lock: now.waitsFor ?? '' }) : t(`is.${now.is}`)}
          </span>
        )}
      </div>
      <ol className="mono">
        {thread.code.map((instruction, number) => (
          <li
            key={number}
            data-executed={executed === number || undefined}
            data-next={now?.next === number || undefined}
            aria-current={now?.next === number ? 'step' : undefined}
          >
            <span className="program-number">{number}</span> <span>{instructionText(instruction)}</span>
          </li>
        ))}
      </ol>
      {registers.length > 0 && (
        <dl className="program-registers mono" aria-label={t('registersOf', { name: thread.id })}>
          {registers.map(([name, value]) => (
            <div key={name} data-changed={(before && before.registers[name] !== value) || undefined}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
