'use client';

import type { Parameter } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Select } from '../../../ui/select';
import { Switch } from '../../../ui/switch';
import { valueAt, withValueAt, type Path } from '../model/path';
import { useEditing } from './editing';
import { LevelsField } from './levels-field';
import { ListField } from './list-field';
import { NumberField } from './number-field';
import { QueuesField } from './queues-field';

interface ParameterFieldProps {
  readonly at: Path;
  readonly parameter: Parameter;
}

/** The field for a parameter, as the policy describes it. */
export function ParameterField({ at, parameter }: ParameterFieldProps) {
  const t = useTranslations('lab.policy');
  const text = useText();
  const { draft, edit } = useEditing();
  const label = text(parameter.name);
  const given = valueAt(draft, at);
  const set = (value: unknown, otherwise: unknown) =>
    edit((now) => withValueAt(now, at, value === otherwise ? undefined : value));
  switch (parameter.is) {
    case 'ticks':
      return 'default' in parameter ? (
        <NumberField
          {...{ at, label }}
          otherwise={parameter.default}
          unit={t('ticks')}
          size={widthOf(parameter.default)}
        />
      ) : (
        <NumberField {...{ at, label }} unit={t('ticks')} required />
      );
    case 'ticks-by-level':
      return <LevelsField {...{ at, label }} canBeEndless />;
    case 'counts-by-level':
      return <LevelsField {...{ at, label }} otherwise={parameter.default} />;
    case 'flag':
      return (
        <Switch
          isSelected={typeof given === 'boolean' ? given : parameter.default}
          onChange={(on) => set(on, parameter.default)}
        >
          {label}
        </Switch>
      );
    case 'choice':
      return (
        <Select
          size="sm"
          label={label}
          options={parameter.of.map((value) => ({ value, label: isWorded(value) ? t(`choices.${value}`) : value }))}
          value={typeof given === 'string' ? given : parameter.default}
          onChange={(value) => set(value, parameter.default)}
        />
      );
    case 'threads':
      return <ListField {...{ at, label }} hint={t('orderHint')} />;
    case 'levels':
      return <QueuesField {...{ at, label }} />;
  }
}

const worded = ['whole', 'exact', 'low-first', 'high-first', 'preemptive', 'nonpreemptive'] as const;
const isWorded = (value: string): value is (typeof worded)[number] => worded.some((one) => one === value);

const widthOf = (number: number) => Math.max(4, String(number).length + 1);
