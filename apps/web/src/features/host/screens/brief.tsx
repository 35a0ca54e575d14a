'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { QuestionSetting, QuestionSubject } from '../../../questions/question';
import { Select } from '../../../ui/select';
import { Notes } from '../notes';
import type { ScreenProps } from './screen';

const limits = [30, 60, 90, 120, 180, 240, 300, 600] as const; // seconds

export function Brief({ scene, room }: ScreenProps<'brief'>) {
  const t = useTranslations('host.brief');
  const text = useText();
  const { question, notes } = scene;
  const own = question.timeLimit;
  const choices =
    own === null || limits.some((limit) => limit === own) ? [...limits] : [...limits, own].sort((a, b) => a - b);
  return (
    <div className="grid gap-8">
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_15rem]">
        <p className="max-w-[38em] text-lg">{text(question.text)}</p>
        <div>
          <Select
            label={t('timeLimit')}
            value={room.timeLimit === null ? 'none' : String(room.timeLimit)}
            options={[
              { value: 'none', label: t('noLimit') },
              ...choices.map((seconds) => ({
                value: String(seconds),
                label: seconds % 60 === 0 ? t('minutes', { minutes: seconds / 60 }) : t('seconds', { seconds }),
              })),
            ]}
            onChange={(value) => room.setTimeLimit(value === 'none' ? null : Number(value))}
          />
          <p className="mt-1.5 text-sm text-muted">{t('timeLimitNote')}</p>
        </div>
      </div>
      <Notes notes={notes} />
      <QuestionSubject prompt={question.prompt} rules />
      <QuestionSetting prompt={question.prompt} />
    </div>
  );
}
