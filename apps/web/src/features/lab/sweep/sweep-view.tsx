'use client';

import { policyKinds, type PolicyKind, type PolicySpec, type SweepParameter } from '@timeslice/engine';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { TickProgress } from '../../../ui/tick-progress';
import type { ScenarioDraft } from '../model/draft';
import { Panel } from '../watch/panel';
import { summaries, type Summary } from '../watch/metrics';
import { useJob } from '../worker/use-job';
import { Chips } from './chips';
import { Curve } from './curve';
import { policyOf } from '../model/policies';
import type { Sweeping } from '../worker/protocol';
import { atValue, comparablePolicies, currentValue, rangeOf, valuesIn, type Range } from './parameters';
import { PolicyBars } from './policy-bars';
import { RangeFields } from './range-fields';
import { SweepTable } from './sweep-table';
import { useText } from '../../../i18n/use-text';

interface SweepViewProps {
  readonly draft: ScenarioDraft;
  readonly sweepable: readonly SweepParameter[];
  readonly onOpen: (draft: ScenarioDraft) => void;
}

/** What the run comes to as one thing about it changes: a curve, and the same as a table. */
export function SweepView({ draft, sweepable, onOpen }: SweepViewProps) {
  const t = useTranslations('lab.sweep');
  const m = useTranslations('lab.metrics');
  const text = useText();
  const [chosen, choose] = useState<SweepParameter | null>(null);
  const [ranges, setRanges] = useState<Partial<Record<SweepParameter, Range>>>({});
  const [left, leave] = useState<readonly PolicyKind[]>([]);
  const [metrics, setMetrics] = useState<readonly Summary[]>(['waiting', 'response', 'switching']);

  const parameter = sweepable.find((one) => one === chosen) ?? sweepable[0] ?? null;
  const numeric = parameter === null || parameter === 'policy' ? null : parameter;
  const range = numeric && (ranges[numeric] ?? rangeOf(numeric, draft));
  const policies = useMemo(() => comparablePolicies(draft), [draft]);
  const asked: Sweeping | null =
    numeric && range
      ? { parameter: numeric, values: valuesIn(range) }
      : parameter === 'policy'
        ? {
            parameter,
            // a spec that is no valid one is refused with the scenario that has it
            values: policies.filter((kind) => !left.includes(kind)).map((kind) => policyOf(kind, draft) as PolicySpec),
          }
        : null;
  const askedText = JSON.stringify(asked);
  const ask = useMemo(() => {
    const sweeping: Sweeping | null = JSON.parse(askedText);
    return sweeping && sweeping.values.length > 0 ? { input: draft, ...sweeping } : null;
  }, [draft, askedText]);
  const job = useJob('sweep', ask);
  const points =
    job.state === 'working' ? (job.sofar ?? []) : job.state === 'done' && job.result.ok ? job.result.points : [];

  if (parameter === null) return <p className="hint">{t('nothing')}</p>;
  const open = (value: number | PolicySpec) => onOpen(atValue(draft, parameter, value));
  return (
    <div className="sweep-view">
      <Panel title={t('title')}>
        <p className="panel-lead">{t(`leads.${parameter}`)}</p>
        <div className="sweep-controls">
          <Select
            size="sm"
            label={t('over')}
            options={sweepable.map((value) => ({ value, label: t(`parameters.${value}`) }))}
            value={parameter}
            onChange={choose}
          />
          {numeric && range && (
            <RangeFields range={range} onChange={(next) => setRanges({ ...ranges, [numeric]: next })} />
          )}
        </div>
        <Chips
          label={t('metrics')}
          options={summaries.map((value) => ({ value, label: m(`summaries.${value}`) }))}
          chosen={metrics}
          onChange={(next) => next.length > 0 && setMetrics(summaries.filter((one) => next.includes(one)))}
        />
        {parameter === 'policy' && (
          <Chips
            label={t('policies')}
            options={policies.map((value) => ({ value, label: text(policyKinds[value].shortName) }))}
            chosen={policies.filter((kind) => !left.includes(kind))}
            onChange={(next) => leave(policies.filter((kind) => !next.includes(kind)))}
          />
        )}
        {job.state === 'working' && job.of > 0 && (
          <div className="sweep-progress">
            <TickProgress label={t('progress')} value={job.done} max={job.of} />
            <Button look="secondary" size="sm" onPress={job.cancel}>
              {t('cancel')}
            </Button>
          </div>
        )}
        {job.state === 'failed' && <Notice kind="problem">{job.why}</Notice>}
        {job.state === 'cancelled' && <Notice>{t('cancelled')}</Notice>}
        {job.state === 'done' && !job.result.ok && <Notice>{t('impossible')}</Notice>}
        {parameter === 'policy' ? (
          <PolicyBars {...{ points, metrics }} current={draft.policy.kind} onOpen={open} />
        ) : (
          metrics.map((summary, n) => (
            <Curve
              key={summary}
              {...{ points, summary }}
              parameterName={t(`parameters.${parameter}`)}
              current={numeric && currentValue(numeric, draft)}
              withNumbers={n === metrics.length - 1}
              onOpen={open}
            />
          ))
        )}
      </Panel>
      {parameter !== 'policy' && points.length > 0 && (
        <Panel title={t('table')}>
          <SweepTable
            {...{ points }}
            parameterName={t(`parameters.${parameter}`)}
            current={numeric && currentValue(numeric, draft)}
            onOpen={open}
          />
        </Panel>
      )}
    </div>
  );
}
