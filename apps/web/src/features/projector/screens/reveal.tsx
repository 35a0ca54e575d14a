'use client';

import { useText } from '../../../i18n/use-text';
import { useReveal } from '../../../live/use-reveal';
import { QuestionStage } from '../../../questions/question';
import type { ScreenProps } from './screen';

/** The run itself, as far as the host has let it go. */
export function RevealScreen({ scene, serverNow }: ScreenProps<'reveal'>) {
  const text = useText();
  const { question, shown, range, cursor, result } = scene;
  const { prompt } = question;
  const { tick, playing } = useReveal(cursor, serverNow);
  return (
    <main className="wall-page wall-reveal">
      <h1 className="sr-only">{text(question.title)}</h1>
      <QuestionStage {...{ prompt, shown, tick, playing }} to={range.to} tally={result.tally} />
    </main>
  );
}
