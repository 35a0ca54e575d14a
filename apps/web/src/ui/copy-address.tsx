'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePublicBase } from '../address/use-join-address';
import { Button } from './button';
import { writeClipboard } from './write-clipboard';

interface CopyAddressProps {
  /** What the button says; `name` is its name where several say the same. */
  readonly label: string;
  readonly name?: string;
  /** Of a page of this server, from `/` on. */
  readonly path: string;
}

/** Copies an address that others can open. Without leave for the clipboard it is shown to copy by hand. */
export function CopyAddress({ label, name = label, path }: CopyAddressProps) {
  const t = useTranslations('common');
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const base = usePublicBase();
  if (base === null) return null;
  const address = base + path;
  const copy = async () => {
    const copied = await writeClipboard(address);
    setState(copied ? 'copied' : 'byHand');
  };
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-3">
      <Button look="quiet" size="sm" aria-label={name} onPress={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="text-sm text-muted">
        {state === 'copied' && t('copied')}
        {state === 'byHand' && <code className="mono break-all text-ink select-all">{address}</code>}
      </span>
    </span>
  );
}
