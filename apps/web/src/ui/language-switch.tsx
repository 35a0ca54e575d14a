'use client';

import { languages, type Language } from '@timeslice/engine';
import { useLocale, useTranslations } from 'use-intl';
import { language } from '../i18n/language';
import { Button } from 'react-aria-components/Button';

const names: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

export function LanguageSwitch() {
  const t = useTranslations('common');
  const current = useLocale();
  return (
    <div role="group" aria-label={t('language')} className="flex items-center text-sm">
      {languages.map((option) => (
        <Button
          key={option}
          lang={option}
          aria-pressed={option === current}
          onPress={() => language.set(option)}
          className="min-h-9 pointer-coarse:min-h-(--tap) cursor-pointer border-b-2 border-transparent px-2 text-muted hover:text-ink aria-pressed:border-ink aria-pressed:font-bold aria-pressed:text-ink"
        >
          {names[option]}
        </Button>
      ))}
    </div>
  );
}
