'use client';

import type { Registers } from '@timeslice/engine';
import { type Answer, type Prompt, registersText, sameRegisters } from '@timeslice/questions';
import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import { identitiesOf } from '../../ui/schedule/process-style';
import { usePlaces, useTruthName } from '../standing';
import { useWhose } from '../whose';
import { BlockChip } from './block-chip';

/** What is known of the truth: null where a step has not been shown yet. */
export interface Known {
  readonly saved: string | null;
  readonly values: Registers | null;
  readonly restored: string | null;
}

export const nothingKnown: Known = { saved: null, values: null, restored: null };

interface OwnAnswerProps {
  readonly prompt: Prompt<'pcb'>;
  readonly answer: Answer<'pcb'>;
  readonly known: Known;
}

/** The three choices, each beside the truth as far as that is known. */
export function OwnAnswer({ prompt, answer, known }: OwnAnswerProps) {
  const t = useTranslations('questions.pcb');
  const whose = useWhose();
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const chip = (thread: string | null): ReactNode => {
    const block = prompt.blocks.find((one) => one.thread === thread)?.block;
    return block === undefined ? null : <BlockChip block={block} identity={identities.get(thread ?? '')} />;
  };
  const values = (one: Registers | null): ReactNode =>
    one && <span className="mono pcb-offer">{registersText(one)}</span>;
  return (
    <section className="pcb-own">
      <p className="pcb-own-title">{t(whose === 'theirs' ? 'theirs' : 'yours')}</p>
      <dl>
        <Choice
          name={t('saved')}
          given={chip(answer.saved)}
          truth={chip(known.saved)}
          right={known.saved === null ? null : answer.saved === known.saved}
        />
        <Choice
          name={t('values')}
          given={values(answer.values)}
          truth={values(known.values)}
          right={known.values === null ? null : sameRegisters(answer.values, known.values)}
        />
        <Choice
          name={t('restored')}
          given={chip(answer.restored)}
          truth={chip(known.restored)}
          right={known.restored === null ? null : answer.restored === known.restored}
        />
      </dl>
    </section>
  );
}

interface ChoiceProps {
  readonly name: string;
  /** Null where it was left open. */
  readonly given: ReactNode;
  readonly truth: ReactNode;
  /** Whether the two are the same; null before the truth is known. */
  readonly right: boolean | null;
}

function Choice({ name, given, truth, right }: ChoiceProps) {
  const t = useTranslations('questions.pcb');
  const judged = usePlaces();
  const truthName = useTruthName(t('truth'));
  const its = right === null ? undefined : judged(right);
  return (
    <div className="pcb-own-row" data-right={its}>
      <dt>{name}</dt>
      <dd>
        {its !== undefined && (
          <span className={its ? 'text-ok' : 'text-bad'} role="img" aria-label={t(its ? 'isRight' : 'isWrong')}>
            <Icon name={its ? 'check' : 'cross'} />
          </span>
        )}
        <span>{given ?? <span className="text-muted">{t('open')}</span>}</span>
        {right === false && (
          <span className="pcb-truth">
            <span className="text-muted">{truthName}</span> {truth}
          </span>
        )}
      </dd>
    </div>
  );
}
