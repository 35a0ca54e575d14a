'use client';

import type { Answer, Prompt, Truth } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { identitiesOf } from '../../ui/schedule/process-style';
import { OwnTruth } from '../own-truth';
import { idOf, MomentHead, useMomentName } from './moment-head';
import { type Cause, causesOf } from './own-causes';

interface CauseListProps {
  readonly prompt: Prompt<'switch-cause'>;
  readonly answer: Answer<'switch-cause'> | null;
  /** Of the first moments, as far as they are told. */
  readonly causes: readonly Cause[];
  readonly why?: Truth<'switch-cause'>['why'];
}

/** Each switch with the cause that was given and the one it had. */
export function CauseList({ prompt, answer, causes, why = [] }: CauseListProps) {
  const t = useTranslations('questions.switchCause');
  const names = useTranslations('questions.switchCause.causes');
  const text = useText();
  const { scenario, moments } = prompt;
  const { cpus } = scenario.machine;
  const nameOf = useMomentName(cpus);
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const own = causesOf(prompt, answer);
  return (
    <ul className="moments moments-told" aria-label={t('ask')}>
      {moments.map((moment, place) => {
        const given = own[place] ?? null;
        const cause = causes[place] ?? null;
        const reason = why[place];
        return (
          <li key={idOf(moment)}>
            <MomentHead {...{ moment, identities, cpus }} />
            <div>
              <span className="sr-only">{nameOf(moment)}: </span>
              <OwnTruth
                own={given && names(given)}
                truth={cause && names(cause)}
                right={cause !== null && given === cause}
              />
              {reason && <p className="place-why">{text(reason)}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
