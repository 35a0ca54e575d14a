'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LanguageSwitch } from './language-switch';
import { ThemeSwitch } from './theme-switch';

interface PageProps {
  /** Left in the top line, beside the name of the product: links of this surface. */
  readonly nav?: ReactNode;
  /** `narrow` for forms and reading, `wide` for tables and control. */
  readonly width?: 'narrow' | 'wide' | 'full';
  readonly children: ReactNode;
}

const widths = {
  narrow: 'mx-auto max-w-[34rem] pt-6',
  wide: 'mx-auto max-w-[80rem] pt-6',
  /** A workbench: all there is, and less air above. */
  full: 'pt-1',
} as const;

/** The frame of every surface but play, host and projector: top line with language and appearance, then the content. */
export function Page({ nav, width = 'wide', children }: PageProps) {
  const t = useTranslations('common');
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-surface focus:p-3">
        {t('skip')}
      </a>
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 md:px-8">
        <span className="font-extrabold tracking-[-0.01em]">{t('product')}</span>
        {nav ? (
          <nav className="flex flex-1 flex-wrap gap-x-5 gap-y-1 text-sm font-semibold *:py-1">{nav}</nav>
        ) : (
          <span className="flex-1" />
        )}
        {/* a line of their own on a phone: so the links have one too */}
        <div className="flex items-center justify-between gap-x-6 max-sm:basis-full">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main id="content" className={`w-full flex-1 px-4 pb-16 md:px-8 ${widths[width]}`}>
        {children}
      </main>
    </div>
  );
}
