'use client';

import type { ProgramThread } from '@timeslice/engine';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import { instructionText } from '../../ui/program/instruction-text';
import { ProcessToken } from '../../ui/schedule/process-token';
import type { Stand } from './order';

interface ThreadButtonProps {
  readonly thread: ProgramThread;
  readonly place: number;
  readonly stand: Stand;
  readonly onExecute: () => void;
}

/** Gives the CPU to a thread for one instruction, which it names. Keeps the focus when nothing is left, or it has to wait. */
export function ThreadButton({ thread, place, stand, onExecute }: ThreadButtonProps) {
  const { name, text } = useSaid(thread, stand);
  return (
    <AriaButton className="thread-button" aria-label={name} aria-disabled={stand.is !== 'able'} onPress={onExecute}>
      <ProcessToken identity={{ name: thread.id, index: place, isThread: true }} />
      <span className="thread-next mono">{text}</span>
      <kbd className="shortcut">{place + 1}</kbd>
    </AriaButton>
  );
}

function useSaid({ id, code }: ProgramThread, stand: Stand): { readonly name: string; readonly text: string } {
  const t = useTranslations('questions.interleaving');
  switch (stand.is) {
    case 'able': {
      const text = instructionText(code[stand.index]!);
      return { name: t('execute', { thread: id, index: stand.index, text }), text };
    }
    case 'finished':
      return { name: t('finishedName', { thread: id }), text: t('finished') };
    case 'waiting':
      return { name: t('waitingName', { thread: id, lock: stand.lock }), text: t('waiting', { lock: stand.lock }) };
  }
}
