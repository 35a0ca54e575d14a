'use client';

import type { AnswerGroup, Groups } from '@timeslice/contract';
import type { Prompt } from '@timeslice/questions';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';
import { QuestionReview } from '../questions/question';
import { WhoseAnswer } from '../questions/whose';
import { Icon } from '../ui/icon';
import { useModelName } from './use-model-name';

interface AnswerGroupsProps {
  readonly prompt: Prompt;
  readonly groups: Groups;
  /** What can be done with a group, below its sample. */
  readonly actions?: (group: AnswerGroup) => ReactNode;
}

/** Equal answers together: how many, how right, what they most likely come of, and one of them to look at. */
export function AnswerGroups({ prompt, groups, actions }: AnswerGroupsProps) {
  const t = useTranslations('classResult.groups');
  const { list, others } = groups;
  if (list.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <ol className="equal-answers">
        {list.map((group) => (
          <li key={group.text}>
            <GroupHead group={group} />
            <Sample prompt={prompt} group={group} />
            {actions?.(group)}
          </li>
        ))}
      </ol>
      {others.groups > 0 && <p className="mt-2 text-sm text-muted">{t('others', others)}</p>}
    </section>
  );
}

function GroupHead({ group }: { readonly group: AnswerGroup }) {
  const t = useTranslations('classResult.groups');
  const nameOf = useModelName();
  const text = useText();
  const { count, meanPercent, right, under, readings } = group;
  const [best] = readings;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <strong className="text-lg">{t('people', { count })}</strong>
        <span className="inline-flex items-center gap-1">
          {right && <Icon name="check" className="size-4" />}
          {right ? t('right') : t('mean', { percent: meanPercent })}
        </span>
        <span className="mono min-w-0 text-sm break-words text-muted">{group.text}</span>
      </p>
      {under !== null ? (
        <p>
          {t('under')}: {text(under)}
        </p>
      ) : (
        best && best.model !== 'right' && <p>{t('reading', { model: nameOf(best.model), percent: best.percent })}</p>
      )}
    </>
  );
}

/** Drawn only once it is looked at: a class may have twenty of them. */
function Sample({ prompt, group }: { readonly prompt: Prompt; readonly group: AnswerGroup }) {
  const t = useTranslations('classResult.groups');
  const [isOpen, open] = useState(false);
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary className="cursor-pointer py-1 text-sm font-semibold">
        {t('open')}
        <span className="sr-only">: {group.text}</span>
      </summary>
      {isOpen && (
        <div className="mt-2 mb-3">
          <WhoseAnswer value="theirs">
            <QuestionReview prompt={prompt} answer={group.answer} truth={null} mark={null} />
          </WhoseAnswer>
        </div>
      )}
    </details>
  );
}
