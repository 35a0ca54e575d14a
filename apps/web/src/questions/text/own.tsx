'use client';

import type { Answer } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useWhose } from '../whose';
import { NoAnswer } from '../verdict';

/** What somebody wrote, as it was typed. */
export function Own({ answer }: { readonly answer: Answer<'text'> | null }) {
  const t = useTranslations('questions.text');
  const whose = useWhose();
  if (!answer || whose === 'nobody') return <NoAnswer />;
  return (
    <dl className="written">
      <div>
        <dt>{t(whose === 'mine' ? 'yours' : 'theirs')}</dt>
        <dd>{answer.text.trim() || t('nothing')}</dd>
      </div>
    </dl>
  );
}
