'use client';

import { useTranslations } from 'use-intl';
import { Select } from '../../../ui/select';
import { Switch } from '../../../ui/switch';
import { choices, isChoice, keyOf, type Choice } from '../model/conventions';
import { inForce, type Convention } from '../model/concerns';
import { withValueAt } from '../model/path';
import { useConventionWords } from './convention-words';
import { useEditing } from './editing';
import { NumberField } from './number-field';

/** One rule, in words; what equals the rule that would hold anyway is left out of the file. */
export function ConventionField({ convention }: { readonly convention: Convention }) {
  if (isChoice(convention)) return <ChoiceField convention={convention} />;
  switch (convention) {
    case 'aging':
      return <AgingField />;
    case 'sjfEstimate':
      return <EstimateField />;
    case 'utilizationUntil':
      return <UntilField />;
    default:
      return null;
  }
}

function ChoiceField({ convention }: { readonly convention: Choice }) {
  const { draft, edit } = useEditing();
  const words = useConventionWords();
  const options: readonly unknown[] = choices[convention];
  const current = keyOf(inForce(draft, convention));
  const known = options.map((value) => ({ value: keyOf(value), label: words.value(convention, value) }));
  const shown = known.some(({ value }) => value === current)
    ? known
    : [...known, { value: current, label: words.value(convention, inForce(draft, convention)) }];
  return (
    <Select
      size="sm"
      label={words.label(convention)}
      options={shown}
      value={current}
      onChange={(key) => {
        const value = options.find((one) => keyOf(one) === key);
        edit((now) => {
          const without = withValueAt(now, ['conventions', convention], undefined);
          const holdsAnyway = keyOf(inForce(without, convention)) === key;
          return holdsAnyway ? without : withValueAt(now, ['conventions', convention], value);
        });
      }}
    />
  );
}

function AgingField() {
  const t = useTranslations('lab.conventions.aging');
  const { draft, edit } = useEditing();
  const isOn = inForce(draft, 'aging') !== null;
  return (
    <div className="convention-group">
      <Switch
        isSelected={isOn}
        onChange={(on) =>
          edit((now) => withValueAt(now, ['conventions', 'aging'], on ? { every: 5, step: 1, floor: 0 } : undefined))
        }
      >
        {t('label')}
      </Switch>
      {isOn && (
        <div className="policy-fields">
          <NumberField at={['conventions', 'aging', 'every']} label={t('every')} required size={3} />
          <NumberField at={['conventions', 'aging', 'step']} label={t('step')} required size={3} />
          <NumberField at={['conventions', 'aging', 'floor']} label={t('floor')} required size={3} />
        </div>
      )}
    </div>
  );
}

function EstimateField() {
  const t = useTranslations('lab.conventions.sjfEstimate');
  const { draft, edit } = useEditing();
  const isOn = inForce(draft, 'sjfEstimate') !== null;
  return (
    <div className="convention-group">
      <Switch
        isSelected={isOn}
        onChange={(on) =>
          edit((now) => withValueAt(now, ['conventions', 'sjfEstimate'], on ? { alpha: 0.5, first: 10 } : undefined))
        }
      >
        {t('label')}
      </Switch>
      {isOn && (
        <div className="policy-fields">
          <NumberField at={['conventions', 'sjfEstimate', 'alpha']} label="α" required size={4} />
          <NumberField at={['conventions', 'sjfEstimate', 'first']} label={t('first')} required size={4} />
        </div>
      )}
    </div>
  );
}

function UntilField() {
  const t = useTranslations('lab.conventions.utilizationUntil');
  const { draft, edit } = useEditing();
  const value = inForce(draft, 'utilizationUntil');
  const isTick = value !== 'last-completion';
  return (
    <div className="convention-group">
      <Select
        size="sm"
        label={t('label')}
        options={(['last-completion', 'tick'] as const).map((one) => ({ value: one, label: t(one) }))}
        value={isTick ? 'tick' : 'last-completion'}
        onChange={(one) =>
          edit((now) => withValueAt(now, ['conventions', 'utilizationUntil'], one === 'tick' ? 100 : undefined))
        }
      />
      {isTick && <NumberField at={['conventions', 'utilizationUntil']} label={t('tick')} required />}
    </div>
  );
}
