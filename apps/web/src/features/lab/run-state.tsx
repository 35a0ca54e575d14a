'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Working } from '../../ui/working';
import type { DraftRun } from './use-run';

interface RunStateProps {
  readonly runs: readonly DraftRun[];
}

/** Why there is no run of what is on the screen. */
export function RunTrouble({ runs }: RunStateProps) {
  const t = useTranslations('lab.state');
  const fault = runs.find((run) => run.fault !== null)?.fault ?? null;
  if (fault !== null) return <Notice kind="problem">{t('fault', { why: fault })}</Notice>;
  return runs.some(({ isCancelled }) => isCancelled) ? <Notice>{t('cancelled')}</Notice> : null;
}

/** What there is to say, and to do, while the worker is at it. */
export function RunWorking({ runs }: RunStateProps) {
  const t = useTranslations('lab.state');
  const working = runs.filter(({ isWorking }) => isWorking);
  if (working.length === 0) return null;
  return (
    <div className="run-working">
      <Working>{t('working')}</Working>
      <Button look="secondary" size="sm" onPress={() => working.forEach(({ cancel }) => cancel())}>
        {t('cancel')}
      </Button>
    </div>
  );
}
