'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { deleteAccount, type DeletionProblem } from './account-http';
import { focusOn } from './focus-on';

export function DeleteAccount() {
  const t = useTranslations('account.own');
  const problems = useTranslations('account.problems');
  const router = useRouter();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<DeletionProblem | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (password === '') return focusOn(event.currentTarget, 'password');
    setAsking(true);
  };
  const confirm = async () => {
    const refused = await deleteAccount(password);
    setProblem(refused);
    if (refused === null) router.replace('/login');
  };

  return (
    <section className="max-w-[36rem]">
      <h2 className="mb-3 text-2xl">{t('deleteTitle')}</h2>
      <p className="mb-3">{t('deleteLead')}</p>
      <p className="mb-6 text-muted">{t('deleteLast')}</p>
      <form onSubmit={submit} noValidate className="flex flex-col items-start gap-6">
        {problem && (
          <Notice kind="problem">
            {problem === 'running'
              ? t('running')
              : problem === 'wrong-password'
                ? t('wrongPassword')
                : problems(problem)}
          </Notice>
        )}
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && password === '' ? problems('missing') : undefined}
        />
        <Button type="submit" look="danger">
          {t('submit')}
        </Button>
      </form>
      <ConfirmDialog
        danger
        title={t('confirmTitle')}
        action={t('confirm')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        {t('confirmBody')}
      </ConfirmDialog>
    </section>
  );
}
