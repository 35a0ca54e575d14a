'use client';

import type { Person } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { AnswerMark } from './answer-mark';
import { PersonMenu } from './person-menu';
import type { Picking } from './picking';

interface PersonRowProps {
  readonly person: Person;
  /** Before the question none is told; from the lock on what is missing stays so. */
  readonly answers: 'coming' | 'locked' | null;
  /** Null where there is no answer to pick. */
  readonly picking: Picking | null;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

export function PersonRow({ person, answers, picking, onRename, onRemove }: PersonRowProps) {
  const t = useTranslations('host.roster');
  const said = [
    ...(answers ? [t(`${answers}.${person.answer ?? 'none'}`)] : []),
    ...(picking?.place ? [t('picked', { place: picking.place })] : []),
    ...(person.away ? [t('away')] : []),
  ];
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line">
      {answers && <AnswerMark answer={person.answer} />}
      <span className="min-w-0 flex-1 truncate font-semibold" title={person.nickname}>
        {person.nickname}
      </span>
      <span className="text-sm text-muted">{said.join(' · ')}</span>
      <PersonMenu name={person.nickname} picking={picking} onRename={onRename} onRemove={onRemove} />
    </li>
  );
}
