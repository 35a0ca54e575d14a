'use client';

import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { CheckCards } from '../../ui/check-cards';
import { RadioCards } from '../../ui/radio-cards';
import type { InputProps } from '../kind-screens';
import { keyOf } from '../value-keys';
import { letterAt, optionOfKey } from './letters';

/** A card for each option; a choice can be changed until the lock, and nothing is handed in by a tap. */
export function Input({ prompt, answer, onChange, status }: InputProps<'choice'>) {
  const t = useTranslations('questions.choice');
  const text = useText();
  const { options, several } = prompt;
  const chosen = answer?.chosen ?? [];
  const choose = (ids: readonly string[]) => onChange({ kind: 'choice', chosen: [...ids] });

  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = optionOfKey(keyOf(event), options);
    if (id === null) return;
    event.preventDefault();
    if (!several) choose([id]);
    else choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
    // the focus follows the choice, as it does with the arrow keys
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${CSS.escape(id)}"]`)?.focus();
  };

  const cards = options.map(({ id, text: said }, place) => ({
    value: id,
    name: `${letterAt(place)} ${text(said)}`,
    label: (
      <span className="option-card">
        <span className="option-letter">{letterAt(place)}</span>
        <span>{text(said)}</span>
      </span>
    ),
  }));
  return (
    <div onKeyDown={byKey} className="thumb-zone">
      {several ? (
        <CheckCards label={t('several')} minWidth="100%" values={chosen} onChange={choose} cards={cards} />
      ) : (
        <RadioCards
          label={t('one')}
          minWidth="100%"
          value={chosen[0] ?? null}
          onChange={(id) => choose([id])}
          cards={cards}
        />
      )}
      <p className="shortcut text-sm">{t('keys')}</p>
      {status}
    </div>
  );
}
