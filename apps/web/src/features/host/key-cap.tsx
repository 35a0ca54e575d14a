'use client';

import { useTranslations } from 'use-intl';
import type { HostKey } from './use-host-keys';

/** The key that does the same, beside its words; of no use where there is no keyboard. */
export function KeyCap({ name }: { readonly name: HostKey | null }) {
  const t = useTranslations('host.keyNames');
  if (name === null) return null;
  return (
    <kbd
      aria-hidden="true"
      className="mono rounded-token border border-current px-1.5 py-0.5 text-xs leading-none font-normal max-sm:hidden"
    >
      {t(name)}
    </kbd>
  );
}
