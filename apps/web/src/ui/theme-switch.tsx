'use client';

import { useTranslations } from 'use-intl';
import { usePreference } from '../preferences/preference';
import { theme, themeChoices } from '../theme/theme';
import { SegmentedControl } from './segmented-control';

export function ThemeSwitch() {
  const t = useTranslations('common.theme');
  const choice = usePreference(theme, 'system');
  return (
    <SegmentedControl
      size="sm"
      label={t('label')}
      options={themeChoices.map((value) => ({ value, label: t(value) }))}
      value={choice}
      onChange={theme.set}
    />
  );
}
