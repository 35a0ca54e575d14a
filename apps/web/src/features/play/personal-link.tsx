'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOrigin } from '../../address/use-address';
import { Button } from '../../ui/button';
import { writeClipboard } from '../../ui/write-clipboard';

/** An address to keep. Copying needs https in most browsers; selecting it works everywhere. */
export function PersonalLink({ token }: { readonly token: string }) {
  const t = useTranslations('play.ended');
  const origin = useOrigin();
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = `${origin}/r/${token}`;
  const copy = async () => setCopied(await writeClipboard(address));
  return (
    <div className="flex max-w-[36rem] flex-wrap gap-3">
      <input
        readOnly
        aria-label={t('link')}
        value={origin === '' ? '' : address}
        onFocus={(event) => event.target.select()}
        className="run-field mono min-w-0 flex-1 basis-64"
      />
      <Button look="secondary" onPress={() => void copy()}>
        {t('copy')}
      </Button>
      <p role="status" className="basis-full text-sm">
        {copied === null ? '' : copied ? t('copied') : t('copyByHand')}
      </p>
    </div>
  );
}
