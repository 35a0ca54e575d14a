'use client';

import { lastStanding, type RegradeChange, type Regrading } from '@timeslice/contract';
import {
  hasWrittenKey,
  type Kind,
  type Marking,
  openable,
  type Openable,
  partsOf,
  type Prompt,
  subjectOf,
} from '@timeslice/questions';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePartName } from './part-name';
import { RegradeAccepted } from './regrade-accepted';
import { RegradeKey } from './regrade-key';
import type { RegradePart } from './regrade-part';
import { RegradeRules } from './regrade-rules';
import { Regradings } from './regradings';
import { Button } from '../ui/button';
import { Switch } from '../ui/switch';
import { TextField } from '../ui/text-field';

interface RegradeProps {
  readonly prompt: Prompt;
  readonly marking: Marking;
  readonly regradings: readonly Regrading[];
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onChange: (change: RegradeChange, reason: string) => Promise<boolean>;
}

const OPEN_MAX = 3;

/** Changes how the question is marked; everybody is marked again, and the change is kept in the list. */
export function Regrade({ prompt, marking, regradings, isBusy, onChange }: RegradeProps) {
  const t = useTranslations('questions.regrade');
  const { kind } = prompt;
  const [reason, setReason] = useState('');
  const [isOpen, setOpen] = useState(false);
  const done = async (what: RegradeChange) => {
    const isDone = await onChange(what, reason.trim());
    if (isDone) setReason('');
    return isDone;
  };
  const change = async (what: RegradeChange) => void (await done(what));
  const last = lastStanding(regradings);
  /** What is being withdrawn, until the list shows it. */
  const [asked, setAsked] = useState<number>();
  const withdraw = async (regrading: number) => {
    setAsked(regrading);
    if (!(await done({ type: 'withdraw', regrading }))) setAsked(undefined);
  };
  return (
    <section className="grid gap-3">
      <details className="print:hidden" onToggle={({ currentTarget: { open } }) => setOpen(open)}>
        <summary className="cursor-pointer py-1 text-xl font-bold">{t('title')}</summary>
        <div className="mt-3 grid max-w-2xl gap-6">
          <p className="text-muted">{t('lead')}</p>
          <TextField label={t('reason')} description={t('reasonNote')} value={reason} onChange={setReason} />
          {isOpen && hasWrittenKey(kind) && (
            <RegradeKey key={JSON.stringify(marking.key)} {...{ prompt, marking, isBusy }} onChange={change} />
          )}
          <RegradeAccepted answers={marking.accept ?? []} isBusy={isBusy} onChange={change} />
          <Weights key={JSON.stringify(marking.weights)} {...{ kind, marking, isBusy }} onChange={change} />
          {subjectOf(kind) === 'scenario' && (
            <Conventions key={marking.open?.join()} chosen={marking.open ?? []} isBusy={isBusy} onChange={change} />
          )}
          {isOpen && 'scenario' in prompt && (
            <RegradeRules
              key={JSON.stringify(marking.conventions)}
              {...{ marking, isBusy }}
              scenario={prompt.scenario}
              onChange={change}
            />
          )}
          {last !== undefined && (
            <Button
              look="secondary"
              className="justify-self-start"
              isDisabled={isBusy || last === asked}
              onPress={() => void withdraw(last)}
            >
              {t('withdraw')}
            </Button>
          )}
        </div>
      </details>
      <Regradings kind={kind} list={regradings} />
    </section>
  );
}

interface WeightsProps extends RegradePart {
  readonly kind: Kind;
  readonly marking: Marking;
}

function Weights({ kind, marking, isBusy, onChange }: WeightsProps) {
  const t = useTranslations('questions.regrade');
  const parts = partsOf(kind);
  const nameOf = usePartName(kind);
  const [weights, setWeights] = useState<Readonly<Record<string, number>>>({ ...parts, ...marking.weights });
  if (Object.keys(parts).length < 2) return null;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-sm font-semibold">{t('weights')}</legend>
      <div className="flex flex-wrap gap-4">
        {Object.keys(parts).map((part) => (
          <TextField
            key={part}
            label={nameOf(part)}
            inputMode="numeric"
            value={String(weights[part])}
            onChange={(text) => /^\d{0,2}$/.test(text) && setWeights({ ...weights, [part]: Number(text) })}
          />
        ))}
      </div>
      <Button
        look="secondary"
        className="justify-self-start"
        isDisabled={isBusy}
        onPress={() => void onChange({ type: 'weights', weights: { ...weights } })}
      >
        {t('weigh')}
      </Button>
    </fieldset>
  );
}

interface ConventionsProps extends RegradePart {
  readonly chosen: readonly Openable[];
}

function Conventions({ chosen, isBusy, onChange }: ConventionsProps) {
  const t = useTranslations('questions.regrade');
  const [open, setOpen] = useState<readonly Openable[]>(chosen);
  const toggle = (convention: Openable, on: boolean) =>
    setOpen(on ? [...open, convention] : open.filter((one) => one !== convention));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-semibold">{t('conventions')}</legend>
      {openable.map((convention) => (
        <Switch
          key={convention}
          isSelected={open.includes(convention)}
          isDisabled={!open.includes(convention) && open.length >= OPEN_MAX}
          onChange={(on) => toggle(convention, on)}
        >
          {t(`convention.${convention}`)}
        </Switch>
      ))}
      <Button
        look="secondary"
        className="justify-self-start"
        isDisabled={isBusy}
        onPress={() => void onChange({ type: 'open', conventions: [...open] })}
      >
        {t('leaveOpen')}
      </Button>
    </fieldset>
  );
}
