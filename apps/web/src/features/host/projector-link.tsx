'use client';

import type { HostedSession } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { buttonLook } from '../../ui/button-look';
import { CopyAddress } from '../../ui/copy-address';

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

/** For a projector on another computer. */
export function CopyProjectorLink({ hosted }: { readonly hosted: HostedSession }) {
  const t = useTranslations('host.projector');
  return <CopyAddress label={t('copy')} path={pathOf(hosted)} />;
}
