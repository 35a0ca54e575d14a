'use client';

import { normalised, type Tally } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';

interface AnswerGroupsProps {
  readonly tally: Tally<'text'>;
  /** What is right by itself, once it is told. */
  readonly accepted: readonly string[] | null;
  /** Groups of fewer are counted and not shown, unless they are right. */
  readonly least: number;
}

/** What the class wrote, equal answers together, largest first. */
export function AnswerGroups({ tally, accepted, least }: AnswerGroupsProps) {
  const t = useTranslations('questions.text');
  const judged = tally.groups.map((group) => ({
    ...group,
    right: accepted?.includes(normalised(group.text)) ?? false,
  }));
  const shown = judged.filter(({ count, right }) => right || count >= least);
  const written = tally.answers - tally.open;
  const others = written - shown.reduce((sum, { count }) => sum + count, 0);
  const left = [
    ...(others > 0 ? [t('others', { answers: others })] : []),
    ...(tally.open > 0 ? [t('open', { open: tally.open })] : []),
  ];
  if (written === 0) return <p className="text-muted">{t('nobody')}</p>;
  return (
    <div>
      <ul aria-label={t('answers', { answers: tally.answers })} className="answer-groups">
        {shown.map(({ text, count, right }) => (
          <li key={text} data-right={right || undefined}>
            <span className="answer-group-count mono">{t('times', { count })}</span>
            <span className="answer-group-text">{text}</span>
            {right && (
              <span className="option-verdict">
                <Icon name="check" className="size-[1em]" />
                {t('accepted')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {left.length > 0 && <p className="dotplot-note">{left.join(' · ')}</p>}
    </div>
  );
}
