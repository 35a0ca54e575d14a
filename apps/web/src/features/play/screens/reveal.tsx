'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { useReveal } from '../../../live/use-reveal';
import { useWakeLock } from '../../../live/use-wake-lock';
import { hasSubject, QuestionReveal } from '../../../questions/question';
import { revealFormOf } from '../../../questions/reveal-form';
import { useReducedMotion } from '../../../ui/schedule/use-reduced-motion';
import { Heading } from '../heading';
import type { ScreenProps } from '../screen';

export function Reveal({ scene: { question, cursor, shown }, draft, serverNow }: ScreenProps<'reveal'>) {
  const t = useTranslations('play.reveal');
  const text = useText();
  const still = useReducedMotion();
  const { tick } = useReveal(cursor, serverNow);
  useWakeLock();
  return (
    <div className="flex flex-col gap-5">
      <Heading kicker={t(revealFormOf(question.prompt) === 'answer' ? 'answer' : 'kicker')}>
        {text(question.title)}
      </Heading>
      {!hasSubject(question.prompt) && <p className="max-w-[38em]">{text(question.text)}</p>}
      <QuestionReveal
        prompt={question.prompt}
        answer={draft.counted}
        shown={shown}
        tick={still ? Math.floor(tick) : tick}
      />
    </div>
  );
}
