'use client';

import { useText } from '../../../i18n/use-text';
import { useReveal } from '../../../live/use-reveal';
import { hasSubject, QuestionStage } from '../../../questions/question';
import { Fitted, WallPage } from '../fitted';
import { QuestionHead } from '../question-head';
import { Snapshot } from '../snapshot';
import type { ScreenProps } from './screen';

/** What was revealed so far; picked answers take its place as long as they are shown. */
export function RevealScreen({ scene, serverNow }: ScreenProps<'reveal'>) {
  const { question, snapshot } = scene;
  if (!snapshot) return <Revealed scene={scene} serverNow={serverNow} />;
  return (
    <WallPage>
      <QuestionHead question={question} brief />
      <Snapshot prompt={question.prompt} answers={snapshot} />
    </WallPage>
  );
}

/** The run itself, as far as the host has let it go. */
function Revealed({ scene, serverNow }: ScreenProps<'reveal'>) {
  const text = useText();
  const { question, shown, range, cursor, result } = scene;
  const { prompt } = question;
  const { tick, playing } = useReveal(cursor, serverNow);
  // a stage that has no subject to show says nothing without the words of the question
  if (!hasSubject(prompt)) {
    return (
      <WallPage>
        <QuestionHead question={question} />
        <Fitted>
          <QuestionStage {...{ prompt, shown, tick, playing }} to={range.to} tally={result.tally} />
        </Fitted>
      </WallPage>
    );
  }
  return (
    <main className="wall-page wall-reveal">
      <h1 className="sr-only">{text(question.title)}</h1>
      <QuestionStage {...{ prompt, shown, tick, playing }} to={range.to} tally={result.tally} />
    </main>
  );
}
