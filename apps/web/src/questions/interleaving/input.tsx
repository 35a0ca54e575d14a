'use client';

import { hasJumps, instructionsOf, placesOf } from '@timeslice/questions';
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
import { standsIn, writtenSteps } from './order';
import { ThreadButton } from './thread-button';

/**
 * The student is the scheduler: one thread after another executes its next instruction. The order is shown as it is
 * written; what comes of it is only known when it runs, but for where its jumps lead.
 */
export function Input({ prompt, answer, onChange, status }: InputProps<'interleaving'>) {
  const t = useTranslations('questions.interleaving');
  const program = useTranslations('questions.program');
  const [said, say] = useState('');
  const { threads } = prompt.program;
  const jumps = hasJumps(prompt.program);
  const steps = answer?.steps ?? [];
  const impossible = answer?.impossible ?? false;
  const of = placesOf(prompt.program);
  const stands = standsIn(prompt.program, steps);
  const isOver = jumps && stands.every(({ is }) => is !== 'able');

  const change = (next: readonly string[]) => onChange({ kind: 'interleaving', steps: [...next], impossible: false });
  const execute = (place: number) => {
    const [thread, stand] = [threads[place], stands[place]];
    const instruction = stand?.is === 'able' ? thread?.code[stand.index] : undefined;
    if (!thread || stand?.is !== 'able' || !instruction || steps.length === of) return;
    const { index } = stand;
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

  const left = () => {
    if (!jumps) return t('left', { count: of - steps.length });
    if (!isOver) return t('placesLeft', { count: of - steps.length });
    return t(stands.every(({ is }) => is === 'finished') ? 'allEnded' : 'allWait');
  };

  return (
    <div className="interleaving" onKeyDown={byKey}>
      <Goal prompt={prompt} />
      <p className="gantt-hint">
        {steps.length === 0 && !impossible && t('empty')} {jumps && !impossible && t('jumps', { of })}{' '}
        <span className="shortcut">{t('keys')}</span>
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
            label={t(jumps ? 'orderGoes' : 'orderIs', { count: steps.length, of })}
            program={prompt.program}
            steps={writtenSteps(prompt.program, steps)}
            length={jumps ? Math.max(instructionsOf(prompt.program), steps.length + 1) : of}
            follows
          />
        )}
        {!impossible && (
          <div role="group" aria-label={t('next')} className="thread-buttons">
            {threads.map((thread, place) => (
              <ThreadButton
                key={thread.id}
                {...{ thread, place }}
                stand={stands[place]!}
                onExecute={() => execute(place)}
              />
            ))}
          </div>
        )}
        <div className="thumb-actions">
          {!impossible && (
            <>
              <IconButton icon="undo" label={t('undo')} isDisabled={steps.length === 0} onPress={undo} />
              <span className="order-left">{left()}</span>
            </>
          )}
          <div className="thumb-status">{status}</div>
        </div>
      </div>
      <LiveRegion text={said} />
    </div>
  );
}
