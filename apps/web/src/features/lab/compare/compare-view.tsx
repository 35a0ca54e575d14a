'use client';

import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { IconButton } from '../../../ui/icon-button';
import { usePolicyName } from '../../../ui/schedule/policy-name';
import { lanesIn, viewAt, widestView } from '../timeline/lanes';
import { Timeline } from '../timeline/timeline';
import { TimelineLegend } from '../timeline/timeline-legend';
import { TimelineTable } from '../timeline/timeline-table';
import { Panel } from '../watch/panel';
import { PlaybackBar } from '../watch/playback-bar';
import type { ShownRun } from '../watch/run';
import type { Playback } from '../watch/use-playback';
import { differencesOf } from './differences';
import { NowLine } from './now-line';
import { explainRules } from '@timeslice/engine';
import { ComparedMetrics } from './compared-metrics';

interface CompareViewProps {
  readonly a: ShownRun;
  readonly b: ShownRun;
  readonly playback: Playback;
}

const LANES_MOST = 24;

/** Two runs over one ruler and under one playhead, and what is different about them. */
export function CompareView({ a, b, playback }: CompareViewProps) {
  const t = useTranslations('lab.compare');
  const timeline = useTranslations('lab.timeline');
  const policyName = usePolicyName();
  const { tick, length, seek } = playback;
  const [zoom, setZoom] = useState(0);
  const differences = useMemo(() => differencesOf(a.trace, b.trace), [a, b]);
  const widest = Math.min(widestView(a.lanes, length), widestView(b.lanes, length));
  const span = Math.max(Math.min(8, length), Math.round(widest / 2 ** zoom));
  const at = Math.floor(tick);
  const { from, to } = viewAt(at, span, length);
  const view = useMemo(() => ({ from, to }), [from, to]);
  const shown = useMemo(() => [a, b].map((run) => lanesIn(run.lanes, view, LANES_MOST).shown), [a, b, view]);
  const [first] = differences;
  return (
    <div className="compare-view">
      <PlaybackBar playback={playback} />
      <Panel
        title={t('title')}
        actions={
          <div className="panel-actions">
            <p className="compare-first" role="status">
              {first ? t('first', { at: first.from }) : t('same')}
            </p>
            {first && <IconButton icon="to-end" look="plain" label={t('toFirst')} onPress={() => seek(first.from)} />}
            <IconButton
              icon="minus"
              look="plain"
              label={timeline('zoomOut')}
              isDisabled={zoom === 0}
              onPress={() => setZoom(zoom - 1)}
            />
            <IconButton
              icon="plus"
              look="plain"
              label={timeline('zoomIn')}
              isDisabled={span <= 8}
              onPress={() => setZoom(zoom + 1)}
            />
          </div>
        }
      >
        {[a, b].map((run, n) => (
          <div key={n} className="compared-run">
            <h3 className="compared-name">
              <span className="mono">{n === 0 ? 'A' : 'B'}</span> {policyName(run.scenario.policy)}
              <NowLine run={run} tick={at} />
            </h3>
            <Timeline
              title={t('chart', { name: n === 0 ? 'A' : 'B', policy: policyName(run.scenario.policy) })}
              lanes={shown[n] ?? []}
              identities={run.identities}
              view={view}
              playhead={tick}
              onSeek={seek}
              {...(n === 1 && { marked: differences })}
            />
            <TimelineTable title={policyName(run.scenario.policy)} lanes={shown[n] ?? []} />
          </div>
        ))}
        <div className="timeline-foot">
          <TimelineLegend lanes={[...a.lanes, ...b.lanes]} />
          {first && (
            <p className="legend-difference">
              <span aria-hidden="true" /> {t('differs')}
            </p>
          )}
        </div>
      </Panel>
      <div className="compare-more">
        <Panel title={t('metrics')}>
          <ComparedMetrics {...{ a, b }} />
        </Panel>
        <Panel title={t('rules')}>
          <RulesApart {...{ a, b }} />
        </Panel>
      </div>
    </div>
  );
}

/** The rules that hold in one of the two and not in the other. */
function RulesApart({ a, b }: Pick<CompareViewProps, 'a' | 'b'>) {
  const t = useTranslations('lab.compare');
  const text = useText();
  const rules = useMemo(() => [a, b].map(({ scenario }) => explainRules(scenario)), [a, b]);
  const apart = rules.map((those, n) => {
    const others = new Set(rules[1 - n]?.map(({ en }) => en));
    return those.filter(({ en }) => !others.has(en));
  });
  if (apart.every((those) => those.length === 0)) return <p className="hint">{t('sameRules')}</p>;
  return apart.map(
    (those, n) =>
      those.length > 0 && (
        <div key={n} className="rules-apart">
          <p className="mono font-bold">{n === 0 ? 'A' : 'B'}</p>
          <ul className="rules">
            {those.map((rule) => (
              <li key={rule.en}>{text(rule)}</li>
            ))}
          </ul>
        </div>
      ),
  );
}
