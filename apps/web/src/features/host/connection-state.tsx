'use client';

import { useTranslations } from 'use-intl';
import type { Link } from '../../live/room-state';

/** Told by form and words: whole line, broken line. Read out when it changes. */
export function ConnectionState({ link }: { readonly link: Link }) {
  const t = useTranslations('host.link');
  return (
    <p
      role="status"
      className="flex items-center gap-2 text-sm text-muted data-off:font-bold data-off:text-bad"
      data-off={link === 'offline' || undefined}
    >
      <svg viewBox="0 0 24 8" aria-hidden="true" className="h-2 w-6" stroke="currentColor" strokeWidth="2" fill="none">
        <path d="M4 4h16" strokeDasharray={link === 'online' ? undefined : '3 4'} />
        <path d="M4 1v6M20 1v6" />
      </svg>
      {t(link)}
    </p>
  );
}
