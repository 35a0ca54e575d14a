'use client';

import type { Prompt } from '@timeslice/questions';
import { IDLE } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { Identities } from '../../ui/schedule/process-style';
import { ValueChip } from '../value-chip';

export type Moment = Prompt<'switch-cause'>['moments'][number];

interface MomentHeadProps {
  readonly moment: Moment;
  readonly identities: Identities;
  readonly cpus: number;
}

/** t = 4, P0 → P1. */
export function MomentHead({ moment: { at, from, to, cpu }, identities, cpus }: MomentHeadProps) {
  const t = useTranslations('questions');
  return (
    <span className="moment-head" aria-hidden="true">
      <span className="mono moment-at">
        t = {at}
        {cpus > 1 && ` · ${t('cpu')} ${cpu}`}
      </span>
      <span className="moment-threads">
        <ValueChip value={from ?? IDLE} identities={identities} />
        <span>→</span>
        <ValueChip value={to} identities={identities} />
      </span>
    </span>
  );
}

/** The same in words. */
export function useMomentName(cpus: number): (moment: Moment) => string {
  const t = useTranslations('questions.switchCause');
  const values = useTranslations('questions.values');
  return ({ at, cpu, from, to }) => {
    const said = { at, from: from ?? values('idle'), to };
    return cpus > 1 ? t('momentOn', { ...said, cpu }) : t('moment', said);
  };
}

export const idOf = ({ at, cpu }: Moment): string => `${at}-${cpu}`;
