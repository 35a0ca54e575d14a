'use client';

import { useText } from '../../../i18n/use-text';
import { useReveal } from '../../../live/use-reveal';
import { Stage } from '../../../ui/schedule/stage';
import type { ScreenProps } from './screen';

/** The run itself, as far as the host has let it go. */
export function RevealScreen({ scene, serverNow }: ScreenProps<'reveal'>) {
  const text = useText();
  const { question, trace, range, cursor } = scene;
  const { tick, beat } = useReveal(cursor, trace, serverNow);
  return (
    <main className="wall-page wall-reveal">
      <h1 className="sr-only">{text(question.title)}</h1>
      <Stage
        scenario={question.prompt.scenario}
        partial={trace}
        tick={tick}
        beat={beat}
        length={range.to}
        fill
      />
    </main>
  );
}
