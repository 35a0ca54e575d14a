'use client';

import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface MoreProps {
  readonly children: ReactNode;
  readonly label?: string;
  /** Open whatever was chosen: something inside is wrong. */
  readonly isForced?: boolean;
}

/** What seldom matters, one press away. */
export function More({ children, label, isForced = false }: MoreProps) {
  const t = useTranslations('lab');
  const [isOpen, open] = useState(false);
  const shown = isOpen || isForced;
  return (
    <div className="more">
      <button type="button" className="more-button" aria-expanded={shown} onClick={() => open(!shown)}>
        <span aria-hidden="true" className="more-sign">
          {shown ? '−' : '+'}
        </span>
        {label ?? t('more')}
      </button>
      {shown && <div className="more-body">{children}</div>}
    </div>
  );
}
