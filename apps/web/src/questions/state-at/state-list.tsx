'use client';

import type { Answer, Prompt, Shown, Truth } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { identitiesOf } from '../../ui/schedule/process-style';
import { ProcessToken } from '../../ui/schedule/process-token';
import { OwnTruth } from '../own-truth';
import { statesOf } from './own-states';

interface StateListProps {
  readonly prompt: Prompt<'state-at'>;
  readonly answer: Answer<'state-at'> | null;
  /** Null as long as the states are not told. */
  readonly states: Shown<'state-at'>['states'];
  readonly why?: Truth<'state-at'>['why'];
}

/** Each thread with the state that was given for it and the one it is in. */
export function StateList({ prompt, answer, states, why = [] }: StateListProps) {
  const t = useTranslations('questions.stateAt');
  const names = useTranslations('stage.states');
  const text = useText();
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const own = statesOf(prompt, answer);
  return (
    <ul className="place-list" aria-label={t('ask', { at: prompt.at })}>
      {prompt.threads.map((thread, place) => {
        const identity = identities.get(thread);
        const given = own[place] ?? null;
        const state = states?.[place]?.state ?? null;
        const drawn = state ?? given;
        const reason = why[place];
        return (
          <li key={thread}>
            <span className="place-head">
              {identity && <ProcessToken identity={identity} {...(drawn !== null && { state: drawn })} />}
            </span>
            <div>
              <OwnTruth
                own={given && names(given)}
                truth={state && names(state)}
                right={state !== null && given === state}
              />
              {reason && <p className="place-why">{text(reason)}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
