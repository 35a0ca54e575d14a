'use client';

import type { ParticipantId, RefusalCode, SessionId } from '@timeslice/contract';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { post } from '../../live/http';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';

interface ForgetProps {
  readonly session: SessionId;
  readonly student: ParticipantId;
  readonly name: string;
  readonly onDone: () => void;
}

/** Takes a student's name out of a session that has ended. */
export function Forget({ session, student, name, onDone }: ForgetProps) {
  const t = useTranslations('reports.students');
  const refusals = useTranslations('refusals');
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const forget = async () => {
    const result = await post(`/api/sessions/${session}/participants/${student}/forget`, {});
    setRefused(result.ok ? null : result.code);
    if (result.ok) onDone();
  };
  return (
    <div className="mt-6 border-t border-line pt-4">
      <div className="-ml-3">
        <Button look="quiet" size="sm" onPress={() => setAsking(true)}>
          {t('forget')}
        </Button>
      </div>
      {refused && <Notice kind="problem">{refusals(refused)}</Notice>}
      <ConfirmDialog
        danger
        title={t('forgetTitle', { name })}
        action={t('forgetAction')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void forget()}
      >
        <p>{t('forgetBody')}</p>
        <p className="mt-3">{t('forgetNote')}</p>
      </ConfirmDialog>
    </div>
  );
}
