'use client';

import type { HostedSession } from '@timeslice/contract';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { buttonLook } from '../../ui/button-look';
import { CopyAddress } from '../../ui/copy-address';
import { Dialog } from '../../ui/dialog';
import type { Conductor } from './use-conductor';

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

interface RenewProjectorLinkProps {
  readonly hosted: HostedSession;
  readonly conductor: Conductor;
}

/** Asks first, and gives the new link in the same place. */
export function RenewProjectorLink({ hosted, conductor }: RenewProjectorLinkProps) {
  const t = useTranslations('host.projector');
  const common = useTranslations('common');
  /** How many times it had been renewed when the dialog was opened. */
  const [before, setBefore] = useState<number | null>(null);
  const close = () => setBefore(null);
  const isRenewed = before !== null && hosted.projectorLink > before;
  const texts = isRenewed ? 'renewed' : 'asked';
  const renew = async () => {
    if (!(await conductor.act({ type: 'renew-projector-link' }))) close();
  };
  return (
    <>
      <Button look="quiet" size="sm" onPress={() => setBefore(hosted.projectorLink)}>
        {t('renew')}
      </Button>
      <Dialog title={t(`${texts}.title`)} isOpen={before !== null} onClose={close}>
        <p role="status" className="mt-3 mb-6 text-muted">
          {t(`${texts}.body`)}
        </p>
        <div className="flex flex-wrap justify-end gap-3">
          {isRenewed ? (
            <>
              <CopyProjectorLink hosted={hosted} />
              <OpenProjector hosted={hosted} look="secondary" />
              <Button size="sm" onPress={close} autoFocus>
                {common('close')}
              </Button>
            </>
          ) : (
            <>
              <Button look="secondary" onPress={close} autoFocus>
                {common('cancel')}
              </Button>
              <Button
                look="danger"
                isPending={conductor.pending === 'renew-projector-link'}
                onPress={() => void renew()}
              >
                {t('asked.action')}
              </Button>
            </>
          )}
        </div>
      </Dialog>
    </>
  );
}
