'use client';

import type { Scenario, Sensitivity } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';
import { TickProgress } from '../../../ui/tick-progress';
import { Working } from '../../../ui/working';
import { useConventionWords } from '../editor/convention-words';
import type { ScenarioDraft } from '../model/draft';
import { withValueAt } from '../model/path';
import { Panel } from '../watch/panel';
import { Rules } from '../watch/rules';
import { useJob } from '../worker/use-job';

interface EffectsViewProps {
  readonly draft: ScenarioDraft;
  readonly scenario: Scenario;
  /** Puts the scenario beside itself with another rule. */
  readonly onCompare: (change: (draft: ScenarioDraft) => ScenarioDraft) => void;
}

/** Where the rule stands in a file. */
const pathOf = (convention: Sensitivity['convention']) =>
  convention === 'chargeFirst' || convention === 'chargeSame'
    ? ['machine', 'contextSwitch', convention]
    : ['conventions', convention];

const aspects = ['timeline', 'completions', 'averages'] as const;

/** Which rules the answer hangs on: each is exchanged by itself, and the run compared. */
export function EffectsView({ draft, scenario, onCompare }: EffectsViewProps) {
  const t = useTranslations('lab.effects');
  const ask = useMemo(() => ({ input: draft }), [draft]);
  const words = useConventionWords();
  const job = useJob('sensitivity', ask);
  const effects = job.state === 'done' && job.result.ok ? job.result.effects : null;
  return (
    <div className="effects-view">
      <Panel title={t('title')}>
        <p className="panel-lead">{t('lead')}</p>
        {job.state === 'working' && (
          <div className="run-working">
            {job.of > 0 ? <TickProgress label={t('progress')} value={job.done} max={job.of} /> : <Working />}
            <Button look="secondary" size="sm" onPress={job.cancel}>
              {t('cancel')}
            </Button>
          </div>
        )}
        {job.state === 'failed' && <Notice kind="problem">{job.why}</Notice>}
        {effects?.length === 0 && <p className="effects-none">{t('nothing')}</p>}
        {[...grouped(effects ?? [])].map(([convention, those]) => (
          <section key={convention} aria-label={words.label(convention)} className="effect-group">
            <h3>{words.label(convention)}</h3>
            <ul>
              {those.map((effect) => (
                <Effect
                  key={JSON.stringify(effect.value)}
                  effect={effect}
                  onCompare={() => onCompare((now) => withValueAt(now, pathOf(convention), effect.value))}
                />
              ))}
            </ul>
          </section>
        ))}
      </Panel>
      <Panel title={t('rules')}>
        <Rules scenario={scenario} />
      </Panel>
    </div>
  );
}

function Effect({ effect, onCompare }: { readonly effect: Sensitivity; readonly onCompare: () => void }) {
  const t = useTranslations('lab.effects');
  const text = useText();
  return (
    <li className="effect">
      <div className="effect-text">
        <p>{text(effect.sentence)}</p>
        <ul className="effect-aspects">
          {aspects.map((aspect) => (
            <li key={aspect} data-changes={effect[aspect] || undefined}>
              <Icon name={effect[aspect] ? 'check' : 'minus'} className="size-3" />
              {t(effect[aspect] ? `changes.${aspect}` : `keeps.${aspect}`)}
            </li>
          ))}
        </ul>
      </div>
      <Button look="secondary" size="sm" onPress={onCompare}>
        {t('compare')}
      </Button>
    </li>
  );
}

type Convention = Sensitivity['convention'];

function grouped(effects: readonly Sensitivity[]): ReadonlyMap<Convention, readonly Sensitivity[]> {
  const groups = new Map<Convention, Sensitivity[]>();
  for (const effect of effects) groups.set(effect.convention, [...(groups.get(effect.convention) ?? []), effect]);
  return groups;
}
