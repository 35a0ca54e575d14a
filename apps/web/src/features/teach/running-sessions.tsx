'use client';

import type { SessionSummary } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { LinkButton } from '../../ui/link-button';
import { usePastTime } from '../../instructor/use-past-time';

/** What was begun and not ended: after a reload or on another laptop, the way back. */
export function RunningSessions({ sessions }: { readonly sessions: readonly SessionSummary[] }) {
  const t = useTranslations('teach.running');
  const text = useText();
  const past = usePastTime();
  if (sessions.length === 0) return null;
  return (
    <section className="mb-12">
      <h2 className="mb-3 text-xl">{t('title')}</h2>
      <ul className="border-t border-ink">
        {sessions.map(({ session, title, code, people, createdAt }) => (
          <li
            key={session}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold">{text(title)}</p>
              <p className="text-sm text-muted">
                {t('code')} <strong className="mono text-ink">{code}</strong> · {t('people', { people })} ·{' '}
                {past(createdAt)}
              </p>
            </div>
            <LinkButton href={`/host?s=${session}`} look="secondary">
              {t('resume')}
              <span className="sr-only">: {text(title)}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
