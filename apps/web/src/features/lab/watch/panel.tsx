'use client';

import { useId, type ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  /** Beside the title, e.g. a switch between two views of the same. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of what is watched, with its name on a line. */
export function Panel({ title, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="panel">
      <header className="panel-head">
        <h2 id={id} className="section-title">
          {title}
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
