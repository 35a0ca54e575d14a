'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Button } from '../../../ui/button';
import { hasSubject, QuestionSubject } from '../../../questions/question';
import { TickProgress } from '../../../ui/tick-progress';
import { TimeLeft } from '../../../live/time-left';
import { useHasPassed } from '../../../live/use-has-passed';
import { KeyCap } from '../key-cap';
import { Notes } from '../notes';
import { useHostKeys } from '../use-host-keys';
import type { ScreenProps } from './screen';
import { AskingForTime, TimeGoesOn } from './time-for-some';

const MORE = 30; // seconds

export function Predict({ scene, room }: ScreenProps<'predict'>) {
  const t = useTranslations('host.predict');
  const text = useText();
  const { turnout, closesAt, question, notes } = scene;
  const isOver = useHasPassed(closesAt, room.serverNow);
  const extend = () => void room.act({ type: 'extend', seconds: MORE });
  useHostKeys(closesAt === null ? {} : { right: extend });
  return (
    <div className="grid gap-8">
      <section aria-label={t('turnout')} className="grid max-w-2xl gap-3">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="mono text-4xl leading-none font-extrabold">
            {turnout.answered}
            <span className="text-2xl font-normal text-muted">/{turnout.of}</span>
          </span>
          <span className="text-lg">{t('answered')}</span>
          {turnout.drafting > 0 && <span className="text-muted">{t('drafting', { drafting: turnout.drafting })}</span>}
        </p>
        <TickProgress label={t('turnout')} value={turnout.answered} max={Math.max(turnout.of, 1)} />
        {closesAt === null ? (
          <p className="text-sm text-muted">{t('noLimit')}</p>
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <TimeLeft closesAt={closesAt} serverNow={room.serverNow} className="text-2xl" />
            <Button look="secondary" size="sm" onPress={extend}>
              {t('extend', { seconds: MORE })}
              <KeyCap name="right" />
            </Button>
          </div>
        )}
        {isOver && <TimeGoesOn {...{ scene, room }} />}
        <AskingForTime {...{ scene, room }} more={MORE} />
      </section>
      <p className="max-w-[38em]">{text(question.text)}</p>
      <Notes notes={notes} />
      {hasSubject(question.prompt) && (
        <details>
          <summary className="cursor-pointer py-1 font-semibold">{t('scenario')}</summary>
          <div className="mt-3">
            <QuestionSubject prompt={question.prompt} rules />
          </div>
        </details>
      )}
    </div>
  );
}
