'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useQueryValue } from '../../address/use-address';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { type AccountProblem, signIn } from './account-http';
import { focusOn } from './focus-on';
import { whereTo } from './where-to';

export function LoginForm() {
  const t = useTranslations('account');
  const router = useRouter();
  const to = whereTo(useQueryValue('to') ?? null);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<AccountProblem | null>(null);
  const missing = (value: string) => (tried && value === '' ? t('problems.missing') : undefined);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    setTried(true);
    if (email === '' || password === '') return focusOn(event.currentTarget, email === '' ? 'email' : 'password');
    setPending(true);
    const refused = await signIn({ email: email.trim(), password });
    setProblem(refused);
    if (refused === null) router.replace(to);
    else setPending(false);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-6">
      {problem && <Notice kind="problem">{t(`problems.${problem}`)}</Notice>}
      <TextField
        label={t('login.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        error={missing(email)}
      />
      <TextField
        label={t('login.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing(password)}
      />
      <Button type="submit" size="lg" block>
        {t('login.submit')}
      </Button>
    </form>
  );
}
