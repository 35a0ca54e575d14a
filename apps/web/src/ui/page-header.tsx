import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  /** A short line above the title, e.g. where one is. */
  readonly kicker?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, kicker, children, actions }: PageHeaderProps) {
  return (
    <header className="mb-10">
      {kicker !== undefined && <p className="mb-1 text-sm font-semibold text-muted">{kicker}</p>}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <h1 className="text-3xl md:text-4xl">{title}</h1>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
      {children !== undefined && <div className="mt-2 max-w-[38em] text-muted">{children}</div>}
      <div className="ticks mt-4" aria-hidden="true" />
    </header>
  );
}
