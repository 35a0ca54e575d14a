import type { ReactNode } from 'react';

interface HeadingProps {
  /** The phase, in a word or two. */
  readonly kicker: string;
  readonly children: ReactNode;
}

/** The heading of a phase: it takes the focus when the phase begins. */
export function Heading({ kicker, children }: HeadingProps) {
  return (
    <h1 tabIndex={-1} className="play-heading">
      <span className="play-kicker">{kicker}</span> {children}
    </h1>
  );
}
