'use client';

import type { ProgramThread } from '@timeslice/engine';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import { instructionText } from '../../ui/program/instruction-text';
import { ProcessToken } from '../../ui/schedule/process-token';

interface ThreadButtonProps {
  readonly thread: ProgramThread;
  readonly place: number;
  /** Of its next instruction; null where none is left. */
  readonly index: number | null;
  readonly onExecute: () => void;
}

/** Gives the CPU to a thread for one instruction, which it names. Keeps the focus when nothing is left. */
export function ThreadButton({ thread, place, index, onExecute }: ThreadButtonProps) {
  const t = useTranslations('questions.interleaving');
  const instruction = index === null ? undefined : thread.code[index];
  const text = instruction ? instructionText(instruction) : null;
  const name =
    index === null || text === null
      ? t('finishedName', { thread: thread.id })
      : t('execute', { thread: thread.id, index, text });
  return (
    <AriaButton className="thread-button" aria-label={name} aria-disabled={index === null} onPress={onExecute}>
      <ProcessToken identity={{ name: thread.id, index: place, isThread: true }} />
      <span className="thread-next mono">{text === null ? t('finished') : text}</span>
      <kbd className="shortcut">{place + 1}</kbd>
    </AriaButton>
  );
}
