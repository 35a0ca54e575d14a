'use client';

import type { Person } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { AnswerMark } from './answer-mark';
import { PersonMenu } from './person-menu';
import type { Picking } from './picking';

interface PersonRowProps {
  readonly person: Person;
  readonly withAnswer: boolean;
  /** Null where there is no answer to pick. */
  readonly picking: Picking | null;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

export function PersonRow({ person, withAnswer, picking, onRename, onRemove }: PersonRowProps) {
  const t = useTranslations('host.roster');
  const said = [
    ...(withAnswer ? [t(`answers.${person.answer ?? 'none'}`)] : []),
    ...(picking?.place ? [t('picked', { place: picking.place })] : []),
    ...(person.away ? [t('away')] : []),
  ];
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line">
      {withAnswer && <AnswerMark answer={person.answer} />}
      <span className="min-w-0 flex-1 truncate font-semibold" title={person.nickname}>
        {person.nickname}
      </span>
      <span className="text-sm text-muted">{said.join(' · ')}</span>
      <PersonMenu name={person.nickname} picking={picking} onRename={onRename} onRemove={onRemove} />
    </li>
  );
}
