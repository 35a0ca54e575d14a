'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePublicBase } from '../../../address/use-join-address';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { QrCode } from '../../../ui/qr-code';
import { writeClipboard } from '../../../ui/write-clipboard';

interface ShareDialogProps {
  /** What stands behind the `#`. */
  readonly fragment: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A longer address makes squares too small for a camera across a room. */
const QR_MOST = 700;

/** The address that opens just this, to copy or to photograph. Nothing is stored anywhere: the address is the scenario. */
export function ShareDialog({ fragment, isOpen, onClose }: ShareDialogProps) {
  const t = useTranslations('lab.share');
  const base = usePublicBase();
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = `${base ?? ''}/lab#${fragment}`;
  const copy = async () => setCopied(await writeClipboard(address));
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onClose={() => {
        setCopied(null);
        onClose();
      }}
    >
      <div className="open-dialog">
        <p className="text-muted">{t('lead')}</p>
        <div className="flex flex-wrap gap-3">
          <input
            readOnly
            aria-label={t('link')}
            value={address}
            onFocus={(event) => event.target.select()}
            className="field-box field-wide mono flex-1 basis-64"
          />
          <Button onPress={() => void copy()}>{t('copy')}</Button>
        </div>
        <p role="status" className="min-h-[1.65em] text-sm">
          {copied === null ? t('length', { count: address.length }) : copied ? t('copied') : t('copyByHand')}
        </p>
        {address.length <= QR_MOST && <QrCode url={address} className="mx-auto w-64 max-w-full" />}
      </div>
    </Dialog>
  );
}
