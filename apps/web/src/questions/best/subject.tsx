'use client';

import { explainRules, policyKinds, withRules, type Bilingual } from '@timeslice/engine';
import type { BestPrompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { ScenarioTable } from '../../ui/schedule/scenario-table';
import type { Varied } from './option-names';

interface BestSubjectProps {
  readonly prompt: BestPrompt;
  readonly varied: Varied;
  readonly rules: boolean;
}

/** The processes, and what is compared in place of the one policy. */
export function BestSubject({ prompt, varied, rules }: BestSubjectProps) {
  const t = useTranslations('questions.best');
  const table = useTranslations('stage.table');
  const text = useText();
  const policies = prompt.options.map(({ policy }) => policy);
  const name =
    varied === 'policy'
      ? t('several', { count: policies.length })
      : t('oneBy', { name: text(policyKinds[prompt.scenario.policy.kind].name) });
  return (
    <div>
      <ScenarioTable scenario={prompt.scenario} rules={false} compared={{ policies, name }} />
      {rules && (
        <section className="scenario scenario-rules">
          <p className="scenario-rules-title">{table('rules')}</p>
          <ul>
            {rulesOfBest(prompt, varied).map((rule) => (
              <li key={rule.en}>{text(rule)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What each policy does, then the conventions that hold under any of them, each once. */
export function rulesOfBest({ scenario, options }: BestPrompt, varied: Varied): readonly Bilingual[] {
  const explained = options.map(({ policy }) => explainRules(withRules(scenario, { policy })));
  const own =
    varied === 'policy'
      ? explained.flatMap(([first]) => (first ? [first] : []))
      : [quantaOf(options.map(({ id }) => id))];
  const shared = explained.flatMap(([, ...rest]) => rest);
  return [...new Map([...own, ...shared].map((rule) => [rule.en, rule])).values()];
}

const quantaOf = (quanta: readonly string[]): Bilingual => ({
  ko: `타임 퀀텀만 바꾸어 따로따로 실행합니다: ${quanta.join(', ')}틱.`,
  en: `Only the quantum differs from run to run: ${quanta.join(', ')} ticks.`,
});
