'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import type { HostKey } from './use-host-keys';

const keys: readonly HostKey[] = ['space', 'enter', 'right', 'left', 'home', 'escape'];

export function KeysHelp() {
  const t = useTranslations('host');
  const [open, setOpen] = useState(false);
  return (
    <span className="max-sm:hidden">
      <Button look="quiet" size="sm" onPress={() => setOpen(true)}>
        {t('keys.open')}
      </Button>
      <Dialog title={t('keys.title')} isOpen={open} onClose={() => setOpen(false)}>
        <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2.5">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="mono rounded-token border border-control px-2 py-0.5 text-sm">
                  {t(`keyNames.${key}`)}
                </kbd>
              </dt>
              <dd>{t(`keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 mb-6 text-sm text-muted">{t('keys.when')}</p>
        <div className="flex justify-end">
          <Button look="secondary" onPress={() => setOpen(false)} autoFocus>
            {t('keys.close')}
          </Button>
        </div>
      </Dialog>
    </span>
  );
}
