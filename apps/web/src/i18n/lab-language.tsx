'use client';

import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useTimeZone } from 'use-intl';
import { labEn } from './lab.en';
import { labKo } from './lab.ko';
import { messages } from './messages';

const lab = { ko: labKo, en: labEn } as const;

/** Adds the catalogue of the lab below it, which no other page has to load. */
export function LabLanguage({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const timeZone = useTimeZone();
  const all = useMemo(() => ({ ...messages[locale], lab: lab[locale] as typeof labEn }), [locale]);
  return (
    <IntlProvider locale={locale} messages={all} {...(timeZone !== undefined && { timeZone })}>
      {children}
    </IntlProvider>
  );
}
