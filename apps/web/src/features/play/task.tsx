'use client';

import type { PublicQuestion } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { ScenarioTable } from '../../ui/schedule/scenario-table';

/** What is asked, and everything that the answer may rest on. */
export function Task({ question, folded = false }: { readonly question: PublicQuestion; readonly folded?: boolean }) {
  const t = useTranslations('play');
  const text = useText();
  return (
    <div className="task">
      <p className="max-w-[38em]">{text(question.text)}</p>
      <details open={!folded}>
        <summary className="cursor-pointer py-2 font-semibold">{t('scenario')}</summary>
        <ScenarioTable scenario={question.prompt.scenario} />
      </details>
    </div>
  );
}
