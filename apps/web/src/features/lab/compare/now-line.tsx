'use client';

import { snapshotAt } from '@timeslice/engine';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { ProcessToken } from '../../../ui/schedule/process-token';
import type { ShownRun } from '../watch/run';

const TOKENS_MOST = 10;

/** Who runs, who is ready and who is blocked at one instant, in one line. */
export const NowLine = memo(function NowLine({ run, tick }: { readonly run: ShownRun; readonly tick: number }) {
  const t = useTranslations('lab.compare');
  const { trace, identities, scenario } = run;
  const { cpus, ready, blocked } = snapshotAt(trace, tick, scenario.machine.cpus);
  const running = cpus.flatMap((cpu) => (cpu.is === 'running' ? [cpu.thread] : cpu.is === 'switching' ? [cpu.to] : []));
  const tokens = (names: readonly string[], state: 'running' | 'ready' | 'blocked') => (
    <span className="now-tokens">
      {names.length === 0 && <span className="text-muted">–</span>}
      {names.slice(0, TOKENS_MOST).map((name) => {
        const identity = identities.get(name);
        return identity && <ProcessToken key={name} {...{ identity, state }} />;
      })}
      {names.length > TOKENS_MOST && ` +${names.length - TOKENS_MOST}`}
    </span>
  );
  return (
    <span className="now-line">
      <span>
        {t('now.cpu')} {tokens(running, 'running')}
      </span>
      <span>
        {t('now.ready')} {tokens(ready, 'ready')}
      </span>
      {blocked.length > 0 && (
        <span>
          {t('now.blocked')}{' '}
          {tokens(
            blocked.map(({ thread }) => thread),
            'blocked',
          )}
        </span>
      )}
    </span>
  );
});
