'use client';

import type { ProgramThread, ThreadView } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { instructionText } from '../../../ui/program/instruction-text';
import { processStyle } from '../../../ui/schedule/process-style';

interface ThreadCardProps {
  readonly thread: ProgramThread;
  readonly now: ThreadView;
  readonly before: ThreadView | undefined;
  readonly index: number;
  /** The instruction that has just been executed, where it was one of this thread. */
  readonly executed: number | null;
  /** Null where it cannot execute its next one. */
  readonly onExecute: (() => void) | null;
}

/** A thread: its code with the next instruction marked, and its registers, which nobody else sees. */
export function ThreadCard({ thread, now, before, index, executed, onExecute }: ThreadCardProps) {
  const t = useTranslations('lab.race');
  const { fill, edge } = processStyle(index);
  return (
    <section className="thread-card" aria-label={thread.id} data-is={now.is} style={{ '--fill': fill, '--edge': edge }}>
      <header>
        <h3 className="mono">{thread.id}</h3>
        <span>{now.is === 'waiting' ? t('is.waiting', { lock: now.waitsFor ?? '' }) : t(`is.${now.is}`)}</span>
      </header>
      <ol className="code-list mono">
        {thread.code.map((instruction, n) => (
          <li
            key={n}
            data-next={now.next === n || undefined}
            data-executed={executed === n || undefined}
            aria-current={now.next === n ? 'step' : undefined}
          >
            <span aria-hidden="true" className="code-mark">
              {now.next === n ? '▸' : executed === n ? '✓' : ''}
            </span>
            <span className="code-number">{n}</span>
            <span>{instructionText(instruction)}</span>
          </li>
        ))}
      </ol>
      <dl className="card-registers">
        {Object.entries(now.registers).map(([name, value]) => {
          const was = before?.registers[name];
          return (
            <div key={name} data-changed={was !== value || undefined}>
              <dt className="mono">{name}</dt>
              <dd className="mono">
                {was !== undefined && was !== value && <span className="was">{was}</span>} {value}
              </dd>
            </div>
          );
        })}
      </dl>
      <Button look="secondary" size="sm" isDisabled={onExecute === null} onPress={() => onExecute?.()}>
        {t('execute', { name: thread.id })}
      </Button>
    </section>
  );
}
