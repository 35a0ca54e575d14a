'use client';

import type { Person } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { AnswerMark } from './answer-mark';
import { PersonMenu } from './person-menu';

interface PersonRowProps {
  readonly person: Person;
  readonly withAnswer: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

export function PersonRow({ person, withAnswer, onRename, onRemove }: PersonRowProps) {
  const t = useTranslations('host.roster');
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line">
      {withAnswer && <AnswerMark answer={person.answer} />}
      <span className="min-w-0 flex-1 truncate font-semibold" title={person.nickname}>
        {person.nickname}
      </span>
      <span className="text-sm text-muted">
        {withAnswer && t(`answers.${person.answer}`)}
        {withAnswer && !person.here && ' · '}
        {!person.here && t('away')}
      </span>
      <PersonMenu name={person.nickname} onRename={onRename} onRemove={onRemove} />
    </li>
  );
}
