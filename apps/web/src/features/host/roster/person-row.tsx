'use client';

import type { Person, TimeFactor } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useName } from '../../../i18n/use-name';
import { letterOf } from '../../../ui/letter-of';
import { AnswerMark } from './answer-mark';
import { PersonMenu } from './person-menu';
import type { Picking } from './picking';
import { useTimeText } from './use-time-text';

interface PersonRowProps {
  readonly person: Person;
  /** Before the question none is told; from the lock on what is missing stays so. */
  readonly answers: 'coming' | 'locked' | null;
  /** Null where there is no answer to pick. */
  readonly picking: Picking | null;
  /** Null where names are hidden: the one that would be changed is not seen. */
  readonly onRename: (() => void) | null;
  readonly onFactor: (factor: TimeFactor) => void;
  readonly onRemove: () => void;
}

export function PersonRow({ person, answers, picking, onRename, onFactor, onRemove }: PersonRowProps) {
  const t = useTranslations('host.roster');
  const timeText = useTimeText();
  const name = useName()(person.nickname);
  const factor = person.extraTime?.factor ?? 1;
  const said = [
    ...(answers ? [t(`${answers}.${person.answer ?? 'none'}`)] : []),
    ...(picking?.place ? [t('picked', { letter: letterOf(picking.place - 1) })] : []),
    ...(factor === 1 ? [] : [timeText(factor)]),
    ...(person.asksForTime ? [t('asksForTime')] : []),
    ...(person.away ? [t('away')] : []),
  ];
  return (
    <li className="flex min-h-11 items-center gap-3 border-b border-line">
      {answers && <AnswerMark answer={person.answer} />}
      <span className="min-w-0 flex-1 truncate font-semibold" title={name}>
        {name}
      </span>
      <span className="text-sm text-muted">{said.join(' · ')}</span>
      <PersonMenu {...{ name, picking, onRename, factor, onFactor, onRemove }} />
    </li>
  );
}
