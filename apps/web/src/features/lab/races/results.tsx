'use client';

import { scheduleText, type Outcomes, type Schedule } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Working } from '../../../ui/working';
import { Panel } from '../watch/panel';
import { useJob } from '../worker/use-job';

interface ResultsProps {
  readonly file: unknown;
  readonly onReplay: (schedule: Schedule) => void;
}

const FINALS_MOST = 200;

/** Everything that can become of the program, each with an interleaving that leads there. */
export function Results({ file, onReplay }: ResultsProps) {
  const t = useTranslations('lab.race');
  const ask = useMemo(() => ({ input: file }), [file]);
  const job = useJob('outcomes', ask);
  return (
    <Panel title={t('results.title')}>
      <p className="panel-lead">{t('results.lead')}</p>
      {job.state === 'working' && (
        <div className="run-working">
          <Working>{t('results.working')}</Working>
          {job.of > 0 && <span aria-hidden>{t('results.sofar', { states: job.done })}</span>}
          <Button look="secondary" size="sm" onPress={job.cancel}>
            {t('results.cancel')}
          </Button>
        </div>
      )}
      {job.state === 'cancelled' && <Notice>{t('results.cancelled')}</Notice>}
      {job.state === 'failed' && <Notice kind="problem">{job.why}</Notice>}
      {job.state === 'done' && job.result.ok && <Found outcomes={job.result.outcomes} onReplay={onReplay} />}
    </Panel>
  );
}

function Found({ outcomes, onReplay }: { readonly outcomes: Outcomes } & Pick<ResultsProps, 'onReplay'>) {
  const t = useTranslations('lab.race');
  const { finals, values, deadlocks, endless, complete, states } = outcomes;
  const names = Object.keys(values);
  const replay = (schedule: Schedule, what: string) => (
    <Button look="secondary" size="sm" aria-label={t('results.replayOf', { what })} onPress={() => onReplay(schedule)}>
      {t('results.replay')}
    </Button>
  );
  return (
    <>
      <dl className="possible-values">
        {Object.entries(values).map(([name, all]) => (
          <div key={name}>
            <dt className="mono">{name}</dt>
            <dd>
              <span className="mono">{all.slice(0, 60).join(', ')}</span>
              {all.length > 60 && ' …'}
              <span className="text-muted"> {t('results.count', { count: all.length })}</span>
            </dd>
          </div>
        ))}
      </dl>
      {!complete && <Notice>{t('results.incomplete', { states })}</Notice>}
      <div className="table-frame tall" role="group" aria-label={t('results.finals')} tabIndex={0}>
        <table className="table">
          <caption className="sr-only">{t('results.finals')}</caption>
          <thead>
            <tr>
              {names.map((name) => (
                <th key={name} scope="col" className="number mono">
                  {name}
                </th>
              ))}
              <th scope="col">{t('results.witness')}</th>
              <th scope="col">
                <span className="sr-only">{t('results.replay')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {finals.slice(0, FINALS_MOST).map(({ final, schedule }) => {
              const what = names.map((name) => `${name} = ${final[name]}`).join(', ');
              return (
                <tr key={what}>
                  {names.map((name) => (
                    <td key={name} className="number">
                      {final[name]}
                    </td>
                  ))}
                  <td className="mono witness">{scheduleText(schedule)}</td>
                  <td>{replay(schedule, what)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {deadlocks.map(({ waits, schedule }) => {
        const what = waits.map(({ thread, lock, holder }) => t('results.waits', { thread, lock, holder })).join(' ');
        return (
          <div key={what} className="deadlock deadlock-row">
            <p>
              <strong>{t('results.deadlock')}</strong> {what}
            </p>
            {replay(schedule, t('results.deadlock'))}
          </div>
        );
      })}
      {endless && (
        <div className="deadlock deadlock-row">
          <p>{t('results.endless')}</p>
          {replay(endless.schedule, t('results.endless'))}
        </div>
      )}
      <p className="hint">{t('results.states', { states })}</p>
    </>
  );
}
