'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { Dialog } from './dialog';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the confirming button does, as a verb. */
  readonly action: string;
  readonly danger?: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

export function ConfirmDialog({
  title,
  children,
  action,
  danger = false,
  isOpen,
  onClose,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useTranslations('common');
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <div className="mt-3 mb-6 text-muted">{children}</div>
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="secondary" onPress={onClose} autoFocus>
          {t('cancel')}
        </Button>
        <Button
          look={danger ? 'danger' : 'primary'}
          onPress={() => {
            onConfirm();
            onClose();
          }}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
