'use client';

import { threadStates } from '@timeslice/engine';
import { useId, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { ProcessToken } from '../../ui/schedule/process-token';
import { ValueChip } from '../value-chip';
import type { InputProps } from '../kind-screens';
import { statesOf, withState } from './own-states';

/** Five states for each thread, one of them: a radio group in a row. Its token takes the form of the state. */
export function Input({ prompt, answer, onChange, status }: InputProps<'state-at'>) {
  const t = useTranslations('questions.stateAt');
  const names = useTranslations('stage.states');
  const group = useId();
  const { scenario, threads, at } = prompt;
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const states = statesOf(prompt, answer);
  return (
    <div className="thumb-zone">
      <div>
        <p className="font-semibold">{t('ask', { at })}</p>
        <p className="text-sm text-muted">{t('during', { at, next: at + 1 })}</p>
      </div>
      <div className="state-rows">
        {threads.map((thread, place) => {
          const identity = identities.get(thread);
          const state = states[place] ?? null;
          return (
            <fieldset key={thread} className="state-row">
              <legend className="sr-only">{t('of', { thread, at })}</legend>
              <span className="state-row-token" aria-hidden="true">
                {identity && state ? (
                  <ProcessToken identity={identity} state={state} />
                ) : (
                  <ValueChip value={thread} identities={identities} />
                )}
              </span>
              <span className="state-cells">
                {threadStates.map((one) => (
                  <label key={one} className="state-cell">
                    <input
                      type="radio"
                      className="sr-only"
                      name={`${group}-${place}`}
                      value={one}
                      checked={state === one}
                      onChange={() => onChange(withState(prompt, answer, { place, state: one }))}
                    />
                    <span>{names(one)}</span>
                  </label>
                ))}
              </span>
            </fieldset>
          );
        })}
      </div>
      <p className="text-sm text-muted">
        {t('open', { open: states.filter((state) => state === null).length, threads: threads.length })}
      </p>
      {status}
    </div>
  );
}
