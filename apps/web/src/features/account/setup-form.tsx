'use client';

import { passwordLength } from '@timeslice/contract';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { type AccountProblem, setUp } from './account-http';
import { focusOn } from './focus-on';
import { type Draft, problemsOf } from './setup-problems';

const empty: Draft = { name: '', email: '', password: '' };

export function SetupForm({ token }: { readonly token: string }) {
  const t = useTranslations('account');
  const router = useRouter();
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState(false);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<AccountProblem | null>(null);
  const change = (field: keyof Draft) => (value: string) => setDraft((last) => ({ ...last, [field]: value }));

  const problems = problemsOf(draft);
  const { min, max } = passwordLength;
  const errorOf = (field: keyof Draft) => {
    const problem = tried ? problems[field] : undefined;
    return problem && t(`problems.${problem}`, { length: draft.password.length, min, max });
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    setTried(true);
    const [wrong] = Object.keys(problems);
    if (wrong !== undefined) return focusOn(event.currentTarget, wrong);
    setPending(true);
    const problem = await setUp({ token, ...draft, name: draft.name.trim(), email: draft.email.trim() });
    setRefused(problem);
    if (problem === null) router.replace('/teach');
    else setPending(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-6">
      {refused && <Notice kind="problem">{t(`problems.${refused}`)}</Notice>}
      <TextField
        label={t('setup.name')}
        name="name"
        autoComplete="name"
        autoFocus
        value={draft.name}
        onChange={change('name')}
        error={errorOf('name')}
      />
      <TextField
        label={t('setup.email')}
        name="email"
        description={t('setup.emailNote')}
        type="email"
        autoComplete="username"
        value={draft.email}
        onChange={change('email')}
        error={errorOf('email')}
      />
      <div className="flex flex-col gap-2">
        <TextField
          label={t('setup.password')}
          name="password"
          description={t('setup.passwordNote', { min })}
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          value={draft.password}
          onChange={change('password')}
          error={errorOf('password')}
        />
        <Switch isSelected={shown} onChange={setShown}>
          {t('setup.show')}
        </Switch>
      </div>
      <Button type="submit" size="lg" block>
        {t('setup.submit')}
      </Button>
    </form>
  );
}
