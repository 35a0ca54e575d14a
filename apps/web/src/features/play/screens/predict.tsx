'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { useWakeLock } from '../../../live/use-wake-lock';
import { QuestionInput } from '../../../questions/question';
import { Heading } from '../heading';
import { HowSure } from '../how-sure';
import { SaveState } from '../save-state';
import type { ScreenProps } from '../screen';
import { Task } from '../task';

export function Predict({ scene: { question, options }, draft }: ScreenProps<'predict'>) {
  const t = useTranslations('play.predict');
  const text = useText();
  useWakeLock();
  return (
    <div className="play-two">
      <div>
        <Heading kicker={t('kicker')}>{text(question.title)}</Heading>
        <Task question={question} as="short" />
      </div>
      <section aria-label={t('yours')} className="min-w-0">
        <QuestionInput
          prompt={question.prompt}
          answer={draft.answer}
          onChange={draft.edit}
          status={<SaveState state={draft.state} />}
        />
        {options.confidence && (
          <HowSure value={draft.confidence} onChange={draft.assure} isDisabled={draft.answer === null} />
        )}
      </section>
    </div>
  );
}
