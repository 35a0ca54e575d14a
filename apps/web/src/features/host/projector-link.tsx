'use client';

import { useState } from 'react';
import type { HostedSession } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { usePublicBase } from '../../address/use-join-address';
import { Button } from '../../ui/button';
import { buttonLook } from '../../ui/button-look';

const pathOf = ({ session, projectorToken }: HostedSession) => `/projector#${session}.${projectorToken}`;

interface OpenProjectorProps {
  readonly hosted: HostedSession;
  readonly look: 'primary' | 'secondary';
}

/** A link, so that it can be copied and dragged to another window; always the same window is used. */
export function OpenProjector({ hosted, look }: OpenProjectorProps) {
  const t = useTranslations('host.projector');
  return (
    <a href={pathOf(hosted)} target="timeslice-projector" className={buttonLook(look, 'sm', false)}>
      {t('open')}
      <span className="sr-only"> {t('newWindow')}</span>
    </a>
  );
}

/** For a projector on another computer. Without leave for the clipboard the address is shown to copy by hand. */
export function CopyProjectorLink({ hosted }: { readonly hosted: HostedSession }) {
  const t = useTranslations('host.projector');
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const base = usePublicBase();
  if (base === null) return null;
  const address = base + pathOf(hosted);
  const copy = async () => {
    const copied = await write(address);
    setState(copied ? 'copied' : 'byHand');
  };
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-3">
      <Button look="quiet" size="sm" onPress={() => void copy()}>
        {t('copy')}
      </Button>
      <span role="status" className="text-sm text-muted">
        {state === 'copied' && t('copied')}
        {state === 'byHand' && <code className="mono break-all text-ink select-all">{address}</code>}
      </span>
    </span>
  );
}

/** Plain http has no clipboard, and a browser may forbid it. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
