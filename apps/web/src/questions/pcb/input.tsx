'use client';

import { type Answer, registersText, sameRegisters } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { RadioCards } from '../../ui/radio-cards';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { InputProps } from '../kind-screens';
import { BlockChip } from './block-chip';
import { Setting } from './setting';

const open: Answer<'pcb'> = { kind: 'pcb', saved: null, values: null, restored: null };

/** Three choices, each of them open until it is made; a choice can be changed until the lock. */
export function Input({ prompt, answer, onChange, status }: InputProps<'pcb'>) {
  const t = useTranslations('questions.pcb');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const { blocks, offers } = prompt;
  const now = answer ?? open;
  const blockCards = blocks.map(({ thread, block }) => ({
    value: thread,
    name: block,
    label: <BlockChip block={block} identity={identities.get(thread)} />,
  }));
  const { values } = now;
  const chosen = values && offers.findIndex((one) => sameRegisters(one, values));

  return (
    <div className="flex flex-col gap-6">
      <Setting prompt={prompt} />
      <div className="thumb-zone pcb-input">
        <RadioCards
          label={`1. ${t('askSaved')}`}
          minWidth="8.5rem"
          cards={blockCards}
          value={now.saved}
          onChange={(saved) => onChange({ ...now, saved })}
        />
        <RadioCards
          label={`2. ${t('askValues')}`}
          minWidth="17.5rem"
          cards={offers.map((one, place) => ({
            value: String(place),
            label: <span className="mono pcb-offer">{registersText(one)}</span>,
          }))}
          value={chosen === null ? null : String(chosen)}
          onChange={(place) => onChange({ ...now, values: offers[Number(place)] ?? null })}
        />
        <RadioCards
          label={`3. ${t('askRestored')}`}
          minWidth="8.5rem"
          cards={blockCards}
          value={now.restored}
          onChange={(restored) => onChange({ ...now, restored })}
        />
        {status}
      </div>
    </div>
  );
}
