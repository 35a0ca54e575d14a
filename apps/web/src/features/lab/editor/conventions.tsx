'use client';

import { presets, type Preset } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { Select } from '../../../ui/select';
import { concerned, conventionKeys } from '../model/concerns';
import { withValueAt } from '../model/path';
import { ConventionField } from './convention-field';
import { problemsUnder, useEditing } from './editing';
import { More } from './more';

const NONE = 'none';
const presetChoices = [NONE, ...presets] as const;

/** Whose rules, and each rule by itself: those that can matter first. */
export function Conventions() {
  const t = useTranslations('lab.conventions');
  const { draft, edit, problems } = useEditing();
  const front = concerned(draft);
  const others = conventionKeys.filter((key) => !front.includes(key));
  const wrongBehind = others.some((key) => problemsUnder(problems, ['conventions', key]).length > 0);
  return (
    <div className="conventions">
      <Select
        size="sm"
        label={t('preset.label')}
        options={presetChoices.map((value) => ({ value, label: t(`preset.${value}`) }))}
        value={draft.preset ?? NONE}
        onChange={(value) =>
          edit((now) => withValueAt(now, ['preset'], value === NONE ? undefined : (value satisfies Preset)))
        }
      />
      {front.map((key) => (
        <ConventionField key={key} convention={key} />
      ))}
      <More label={t('others', { count: others.length })} isForced={wrongBehind}>
        <p className="hint">{t('othersHint')}</p>
        {others.map((key) => (
          <ConventionField key={key} convention={key} />
        ))}
      </More>
    </div>
  );
}
