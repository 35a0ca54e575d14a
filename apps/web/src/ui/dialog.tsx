'use client';

import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from './cx';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** For charts and tables, which want more room than a sentence. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A sheet: from the bottom on a phone, in the middle on a larger screen. */
export function Dialog({ title, isOpen, onClose, wide = false, children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex items-end justify-center bg-[oklch(0.15_0.012_265/0.55)] sm:items-center sm:p-6"
    >
      <Modal
        className={cx(
          'max-h-[92dvh] w-full overflow-auto rounded-t-sheet border border-control bg-surface p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:rounded-sheet',
          wide ? 'max-w-[64rem]' : 'max-w-[34rem]',
        )}
      >
        <AriaDialog className="outline-none">
          <Heading slot="title" className="text-xl">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
