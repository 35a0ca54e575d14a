'use client';

import { type Door, type Joined, problemWith, type RefusalCode, tidy } from '@timeslice/contract';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { post } from '../../live/http';
import { joined, keepSeat, seatIn, tokenToJoin } from '../../live/tickets';
import { useLoaded } from '../../live/use-loaded';
import { Button } from '../../ui/button';
import { CodeField, codeLength } from '../../ui/code-field';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { TextField } from '../../ui/text-field';
import { fieldOf } from './field-of';

const addressOf = (session: string) => `/play?s=${encodeURIComponent(session)}`;

export function JoinForm({ given }: { readonly given: string }) {
  const t = useTranslations('join');
  const refusals = useTranslations('refusals');
  const text = useText();
  const router = useRouter();
  const [code, setCode] = useState(given);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [incomplete, setIncomplete] = useState(false);
  const [pending, setPending] = useState(false);
  const { loaded } = useLoaded<Door>(code.length === codeLength ? `/api/sessions/by-code/${code}` : null);
  const door = loaded.state === 'ready' ? loaded.value : null;
  const seat = door && seatIn(door.session);
  const isLeaving = pending || seat !== null;

  useEffect(() => {
    if (seat) router.replace(addressOf(seat.session));
  }, [seat, router]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isLeaving) return;
    setIncomplete(code.length < codeLength);
    const nickname = tidy(name);
    const problem = problemWith(nickname);
    setRefused(problem);
    if (problem || code.length < codeLength) return;
    setPending(true);
    const token = tokenToJoin(code);
    const reply = await post<Joined>('/api/join', { code, nickname, token });
    if (!reply.ok) {
      setRefused(reply.code);
      return setPending(false);
    }
    joined(code);
    keepSeat({ ...reply.value, token });
    router.push(addressOf(reply.value.session));
  }

  const problems = [refused, loaded.state === 'refused' ? loaded.code : null].filter((one) => one !== null);
  const problemAt = (place: ReturnType<typeof fieldOf>) => {
    const problem = problems.find((one) => fieldOf(one) === place);
    return problem && refusals(problem);
  };
  const general = problemAt('form');
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-6">
      {general !== undefined && <Notice kind="problem">{general}</Notice>}
      <div>
        <CodeField
          label={t('code')}
          value={code}
          onChange={(digits) => {
            setCode(digits);
            setRefused(null);
            setIncomplete(false);
          }}
          error={problemAt('code') ?? (incomplete ? t('codeIncomplete') : undefined)}
          autoFocus={given.length < codeLength}
        />
        <p role="status" className="mt-2 min-h-[1.65em] text-muted">
          {seat ? t('back', { name: seat.nickname }) : door ? text(door.title) : ''}
        </p>
      </div>
      <TextField
        label={t('name')}
        description={t('nameHint')}
        value={name}
        onChange={(value) => {
          setName(value);
          setRefused(null);
        }}
        error={problemAt('name')}
        autoComplete="nickname"
        autoFocus={given.length === codeLength}
        enterKeyHint="go"
        spellCheck="false"
      />
      {/* no isPending: its announcement would outlive this page and name what is no longer there */}
      <Button type="submit" size="lg" block>
        {isLeaving && <Spinner />}
        {t(isLeaving ? 'joining' : 'join')}
      </Button>
    </form>
  );
}
