'use client';

import { useTranslations } from 'use-intl';
import { InstructorPage } from '../../instructor/instructor-page';
import { PageHeader } from '../../ui/page-header';
import { DeleteAccount } from './delete-account';

/** `/account`: who is signed in, and the way out. */
export function OwnAccount() {
  const t = useTranslations('account.own');
  return (
    <InstructorPage>
      {({ name, email }) => (
        <>
          <PageHeader title={t('title')}>{t('lead', { name, email })}</PageHeader>
          <DeleteAccount />
        </>
      )}
    </InstructorPage>
  );
}
