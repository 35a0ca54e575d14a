'use client';

import { useLayoutEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl';
import { usePreference } from '../preferences/preference';
import { exportedLanguage } from './exported-language';
import { language } from './language';
import { messages } from './messages';

const regions = { ko: 'ko-KR', en: 'en-US' } as const;
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** Gives every text below it; a change of language renders again and loses no state. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const locale = usePreference(language, exportedLanguage);

  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    if (locale === language.get()) delete document.documentElement.dataset.languagePending;
  }, [locale]);

  return (
    <I18nProvider locale={regions[locale]}>
      <IntlProvider locale={locale} messages={messages[locale]} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </I18nProvider>
  );
}
