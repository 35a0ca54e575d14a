import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonLook, type ButtonLook, type ButtonSize } from './button-look';

interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly block?: boolean;
  /** Opens a window of its own, e.g. the projector. */
  readonly newWindow?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button; for addresses that the server answers (files, redirects) use a plain `a`. */
export function LinkButton({
  href,
  look = 'primary',
  size = 'md',
  block = false,
  newWindow,
  children,
}: LinkButtonProps) {
  return (
    <Link
      href={href}
      className={buttonLook(look, size, block)}
      {...(newWindow && { target: '_blank', rel: 'noopener' })}
    >
      {children}
    </Link>
  );
}
