'use client';

import { type KeyboardEvent, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { RadioCards } from '../../ui/radio-cards';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { InputProps } from '../kind-screens';
import { useValueName } from '../use-value-name';
import { ValueChip } from '../value-chip';
import { keyOf, keysOf, valueOfKey } from '../value-keys';
import { Paused } from './paused';

/** Choosing a card chooses; it can be changed until the lock, and nothing is handed in by a tap. */
export function Input({ prompt, answer, onChange, status }: InputProps<'next-process'>) {
  const t = useTranslations('questions.nextProcess');
  const nameOf = useValueName();
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const { choices, at } = prompt;
  const keys = useMemo(() => keysOf(choices), [choices]);
  const choose = (choice: string) => onChange({ kind: 'next-process', choice });

  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = valueOfKey(keyOf(event), choices);
    if (choice === null) return;
    event.preventDefault();
    choose(choice);
    // the focus follows the choice, as it does with the arrow keys
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${CSS.escape(choice)}"]`)?.focus();
  };

  return (
    <div className="flex flex-col gap-6">
      <Paused prompt={prompt} />
      <div onKeyDown={byKey} className="thumb-zone">
        <RadioCards
          label={t('ask', { at })}
          minWidth="7.5rem"
          value={answer?.choice ?? null}
          onChange={choose}
          cards={choices.map((choice) => ({
            value: choice,
            name: nameOf(choice),
            label: (
              <span className="choice">
                <ValueChip value={choice} identities={identities} />
                <kbd className="shortcut">{keys.get(choice)?.toUpperCase()}</kbd>
              </span>
            ),
          }))}
        />
        {status}
      </div>
    </div>
  );
}
