'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { Select } from '../../ui/select';
import type { InputProps } from '../kind-screens';
import { GivenRun } from './given-run';
import { idOf, MomentHead, useMomentName } from './moment-head';
import { causesOf, withCause } from './own-causes';

/** The run above, a menu of causes for each of its switches below. */
export function Input({ prompt, answer, onChange, status }: InputProps<'switch-cause'>) {
  const t = useTranslations('questions.switchCause');
  const names = useTranslations('questions.switchCause.causes');
  const { scenario, moments, choices } = prompt;
  const { cpus } = scenario.machine;
  const nameOf = useMomentName(cpus);
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const causes = causesOf(prompt, answer);
  return (
    <div className="flex flex-col gap-5">
      <GivenRun prompt={prompt} />
      <div className="thumb-zone">
        <p className="font-semibold">{t('ask')}</p>
        <ul className="moments">
          {moments.map((moment, place) => (
            <li key={idOf(moment)}>
              <MomentHead {...{ moment, identities, cpus }} />
              <Select
                hideLabel
                label={nameOf(moment)}
                options={choices.map((cause) => ({ value: cause, label: names(cause) }))}
                value={causes[place] ?? null}
                onChange={(cause) => onChange(withCause(prompt, answer, { place, cause }))}
              />
            </li>
          ))}
        </ul>
        <p className="text-sm text-muted">
          {t('open', { open: causes.filter((cause) => cause === null).length, moments: moments.length })}
        </p>
        {status}
      </div>
    </div>
  );
}
