'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { LabLanguage } from '../../i18n/lab-language';
import { Page } from '../../ui/page';
import { Modes } from './modes';

/** `/lab`: a sandbox for everyone, without an account; what stands in its address is all there is to it. */
export function Lab() {
  return (
    <LabLanguage>
      <Surface />
    </LabLanguage>
  );
}

function Surface() {
  const t = useTranslations('lab');
  return (
    <Page
      width="full"
      nav={
        <>
          <Link href="/">{t('nav.join')}</Link>
          <Link href="/teach">{t('nav.teach')}</Link>
        </>
      }
    >
      <div className="lab">
        <Modes />
      </div>
    </Page>
  );
}
