'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { Distribution } from '../../ui/schedule/distribution';
import { AnswerMatrix } from '../answer-matrix';
import type { ClassProps } from '../kind-screens';
import { ValueChip } from '../value-chip';

/** Who was put at which place by how many. */
function Places({ prompt, tally, shown, until }: ClassProps<'queue-at'>) {
  const t = useTranslations('questions.queueAt');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const truth = told({ prompt, shown, until });
  const places = Math.max(1, tally.places.length, truth?.length ?? 0);
  return (
    <AnswerMatrix
      caption={t('class', { answers: tally.answers, at: prompt.at })}
      corner={t('thread')}
      rows={prompt.threads.map((thread) => ({
        id: thread,
        name: thread,
        head: <ValueChip value={thread} identities={identities} />,
      }))}
      columns={Array.from({ length: places }, (_, place) => ({
        id: String(place),
        label: place === 0 ? t('head') : String(place + 1),
      }))}
      answers={tally.answers}
      count={(thread, place) => tally.places[Number(place)]?.[thread] ?? 0}
      truth={(thread) => {
        const place = truth?.indexOf(thread) ?? -1;
        return place < 0 ? null : String(place);
      }}
    />
  );
}

/** Whole queues, the most frequent first. */
function Orders({ prompt, tally, shown, until }: ClassProps<'queue-at'>) {
  const t = useTranslations('questions.queueAt');
  const truth = told({ prompt, shown, until });
  return (
    <div>
      <Distribution
        label={t('orders')}
        bars={tally.orders.map(({ queue, count }) => {
          const name = queue.length === 0 ? t('nobody') : queue.join(' ← ');
          return { id: name, label: <span>{name}</span>, count, correct: truth?.join(' ← ') === queue.join(' ← ') };
        })}
      />
      {tally.others > 0 && <p className="text-muted">{t('others', { others: tally.others })}</p>}
    </div>
  );
}

const told = ({
  prompt,
  shown,
  until,
}: Pick<ClassProps<'queue-at'>, 'prompt' | 'shown'> & { readonly until: number | undefined }) =>
  until === undefined || until > prompt.at ? (shown?.queue ?? null) : null;

/** Whole queues as bars, and below them who was put where. */
export const HostView = (props: ClassProps<'queue-at'>) => (
  <div className="flex flex-col gap-[1.5em]">
    <Orders {...props} />
    <Places {...props} />
  </div>
);

/** A wall has room for one of the two. */
export const ProjectorView = (props: ClassProps<'queue-at'>) => (
  <div className="flex flex-col gap-[1em]">
    <Places {...props} />
    <div className="sr-only">
      <Orders {...props} />
    </div>
  </div>
);
