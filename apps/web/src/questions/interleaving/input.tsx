'use client';

import { instructionsOf } from '@timeslice/questions';
import { useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/icon-button';
import { LiveRegion } from '../../ui/live-region';
import { instructionText } from '../../ui/program/instruction-text';
import { OrderStrip } from '../../ui/program/order-strip';
import { SegmentedControl } from '../../ui/segmented-control';
import type { InputProps } from '../kind-screens';
import { keyOf } from '../value-keys';
import { Goal } from './goal';
import { nextIn, writtenSteps } from './order';
import { ThreadButton } from './thread-button';

/**
 * The student is the scheduler: one thread after another executes its next instruction. The order is shown as it is
 * written; what comes of it is only known when it runs.
 */
export function Input({ prompt, answer, onChange, status }: InputProps<'interleaving'>) {
  const t = useTranslations('questions.interleaving');
  const program = useTranslations('questions.program');
  const [said, say] = useState('');
  const { threads } = prompt.program;
  const steps = answer?.steps ?? [];
  const impossible = answer?.impossible ?? false;
  const of = instructionsOf(prompt.program);

  const change = (next: readonly string[]) => onChange({ kind: 'interleaving', steps: [...next], impossible: false });
  const execute = (place: number) => {
    const thread = threads[place];
    const index = thread ? nextIn(thread, steps) : null;
    const instruction = index === null ? undefined : thread?.code[index];
    if (!thread || index === null || !instruction) return;
    const step = program('step', { thread: thread.id, index, text: instructionText(instruction) });
    say(t('added', { at: steps.length + 1, step }));
    change([...steps, thread.id]);
  };
  const undo = () => {
    if (steps.length === 0) return;
    say(t('undone', { at: steps.length }));
    change(steps.slice(0, -1));
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || impossible) return;
    const key = keyOf(event);
    const place = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
    if (event.key !== 'Backspace' && !threads[place]) return;
    event.preventDefault();
    if (event.key === 'Backspace') undo();
    else execute(place);
  };

  return (
    <div className="interleaving" onKeyDown={byKey}>
      <Goal prompt={prompt} />
      <p className="gantt-hint">
        {steps.length === 0 && !impossible && t('empty')} <span className="shortcut">{t('keys')}</span>
      </p>
      <div className="thumb-bar thumb-bar-order">
        <SegmentedControl
          size="sm"
          label={t('answer')}
          options={(['order', 'none'] as const).map((value) => ({ value, label: t(`modes.${value}`) }))}
          value={impossible ? 'none' : 'order'}
          onChange={(mode) => onChange({ kind: 'interleaving', steps: [...steps], impossible: mode === 'none' })}
        />
        {impossible ? (
          <p className="order-none">{t('noneChosen', { name: prompt.variable, value: prompt.value })}</p>
        ) : (
          <OrderStrip
            label={t('orderIs', { count: steps.length, of })}
            program={prompt.program}
            steps={writtenSteps(steps)}
            length={of}
            follows
          />
        )}
        {!impossible && (
          <div role="group" aria-label={t('next')} className="thread-buttons">
            {threads.map((thread, place) => (
              <ThreadButton
                key={thread.id}
                {...{ thread, place }}
                index={nextIn(thread, steps)}
                onExecute={() => execute(place)}
              />
            ))}
          </div>
        )}
        <div className="thumb-actions">
          {!impossible && (
            <>
              <IconButton icon="undo" label={t('undo')} isDisabled={steps.length === 0} onPress={undo} />
              <span className="order-left">{t('left', { count: of - steps.length })}</span>
            </>
          )}
          <div className="thumb-status">{status}</div>
        </div>
      </div>
      <LiveRegion text={said} />
    </div>
  );
}
