'use client';

import type { ParticipantId } from '@timeslice/contract';
import { answerText } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/button';
import { useName } from '../../../i18n/use-name';
import { IconButton } from '../../../ui/icon-button';
import { letterOf } from '../../../ui/letter-of';
import type { OutcomeProps } from '../outcome';
import { picksOf } from './picks';

/** The picked answers in their order; shown to the room under pseudonyms. */
export function Wall({ scene: { picked }, room }: OutcomeProps) {
  const t = useTranslations('host.wall');
  const called = useName();
  const { answers, shown } = picked;
  const participants = picksOf(picked);
  const order = (ids: readonly ParticipantId[]) => void room.act({ type: 'snapshot', answers: [...ids] });
  const moved = (from: number, by: number) => {
    const ids = [...participants];
    const [one] = ids.splice(from, 1);
    if (one) ids.splice(from + by, 0, one);
    return ids;
  };
  return (
    <section>
      <h2 className="mb-1 text-xl">{t('title')}</h2>
      {answers.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <>
          <ol className="picked-answers mb-3">
            {answers.map(({ participant, pseudonym, answer }, index) => (
              <li key={participant}>
                <span className="mono text-xl">{letterOf(index)}</span>
                <div>
                  <p className="font-semibold">{called(pseudonym)}</p>
                  <p className="mono picked-answer-text">{answerText(answer)}</p>
                </div>
                <div className="flex gap-1">
                  <IconButton
                    icon="up"
                    label={t('earlier', { letter: letterOf(index) })}
                    isDisabled={index === 0}
                    onPress={() => order(moved(index, -1))}
                  />
                  <IconButton
                    icon="down"
                    label={t('later', { letter: letterOf(index) })}
                    isDisabled={index === answers.length - 1}
                    onPress={() => order(moved(index, 1))}
                  />
                  <IconButton
                    icon="cross"
                    label={t('remove', { letter: letterOf(index) })}
                    onPress={() => order(participants.filter((other) => other !== participant))}
                  />
                </div>
              </li>
            ))}
          </ol>
          <Button
            look={shown ? 'secondary' : 'primary'}
            onPress={() => void room.act({ type: 'show-snapshot', show: !shown })}
          >
            {shown ? t('hide') : t('show')}
          </Button>
        </>
      )}
    </section>
  );
}
