'use client';

import type { SessionSummary } from '@timeslice/contract';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { usePastTime } from '../../instructor/use-past-time';

const shown = 5;

export function RecentReports({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const t = useTranslations('teach');
  const text = useText();
  const past = usePastTime();
  return (
    <section>
      <h2 className="mb-3 text-xl">{t('recent.title')}</h2>
      {sessions.length === 0 ? (
        <p className="border-t border-line pt-3 text-sm text-muted">{t('recent.none')}</p>
      ) : (
        <>
          <ul className="border-t border-line">
            {sessions.slice(0, shown).map(({ session, title, people, createdAt }) => (
              <li key={session} className="border-b border-line py-2.5">
                <Link href={`/report?s=${session}`} className="font-semibold">
                  {text(title)}
                </Link>
                <p className="text-sm text-muted">
                  {past(createdAt)} · {t('running.people', { people })}
                </p>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-sm font-semibold">
            <Link href="/reports">{t('recent.all')}</Link>
          </p>
        </>
      )}
    </section>
  );
}
