'use client';

import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { useReveal } from '../../../live/use-reveal';
import { heatOf } from '../../../questions/question';
import { Stage } from '../../../ui/schedule/stage';
import type { ScreenProps } from './screen';

/** The run itself, as far as the host has let it go. */
export function RevealScreen({ scene, serverNow }: ScreenProps<'reveal'>) {
  const text = useText();
  const { question, trace, range, cursor, result } = scene;
  const { prompt } = question;
  const heat = useMemo(
    () => (result.marked === 0 ? null : heatOf(prompt, result.tally, trace)),
    [prompt, result, trace],
  );
  const { tick, beat } = useReveal(cursor, trace, serverNow);
  return (
    <main className="wall-page wall-reveal">
      <h1 className="sr-only">{text(question.title)}</h1>
      <Stage
        scenario={prompt.scenario}
        partial={trace}
        tick={tick}
        beat={beat}
        length={range.to}
        heat={heat ?? undefined}
        fill
      />
    </main>
  );
}
