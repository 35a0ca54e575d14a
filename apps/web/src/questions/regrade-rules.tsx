import { type Scenario, sensitivity } from '@timeslice/engine';
import { conventionValues, type Marking, openable, type Openable, type OtherConventions } from '@timeslice/questions';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RegradePart } from './regrade-part';
import { useRuleWords } from './use-rule-words';
import { Button } from '../ui/button';
import { Select } from '../ui/select';

interface RegradeRulesProps extends RegradePart {
  /** As it is run now. */
  readonly scenario: Scenario;
  readonly marking: Marking;
}

const keyOf = (value: unknown) => JSON.stringify(value);

/** Other values for the conventions that matter to this run. */
export function RegradeRules({ scenario, marking, isBusy, onChange }: RegradeRulesProps) {
  const t = useTranslations('questions.regrade');
  const words = useRuleWords();
  const [chosen, choose] = useState<OtherConventions>({});
  // every scene brings the scenario anew
  const text = keyOf(scenario);
  const matter = useMemo(() => {
    const those = new Set<string>(sensitivity(JSON.parse(text) as Scenario).map(({ convention }) => convention));
    return openable.filter((convention) => those.has(convention));
  }, [text]);
  const changed = marking.conventions ?? {};
  const shown = openable.filter((convention) => matter.includes(convention) || convention in changed);
  if (shown.length === 0) return null;
  const optionsOf = (convention: Openable) => {
    const values: readonly unknown[] = [scenario.conventions[convention], ...conventionValues[convention]];
    return [...new Map(values.map((value) => [keyOf(value), value]))].map(([value, its]) => ({
      value,
      label: words.value(convention, its),
    }));
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-semibold">{t('rules')}</legend>
      <p className="text-sm text-muted">{t('rulesNote')}</p>
      {shown.map((convention) => (
        <Select
          key={convention}
          label={words.label(convention)}
          options={optionsOf(convention)}
          value={keyOf(chosen[convention] ?? scenario.conventions[convention])}
          onChange={(value) => choose({ ...chosen, [convention]: JSON.parse(value) as unknown })}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          look="secondary"
          isDisabled={isBusy || Object.keys(chosen).length === 0}
          onPress={() => void onChange({ type: 'rules', conventions: { ...changed, ...chosen } })}
        >
          {t('setRules')}
        </Button>
        {marking.conventions && (
          <Button
            look="secondary"
            isDisabled={isBusy}
            onPress={() => void onChange({ type: 'rules', conventions: {} })}
          >
            {t('ownRules')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
