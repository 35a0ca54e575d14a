import { useState } from 'react';
import type { HostScene, QuestionId } from '@timeslice/contract';

/** Seconds for the round that is about to open: what was chosen here for its question, else what the lesson says; null: no limit. */
export function useTimeLimit(scene: HostScene): readonly [number | null, (seconds: number | null) => void] {
  const [chosen, choose] = useState<{ readonly question: QuestionId; readonly seconds: number | null } | null>(null);
  if (!('question' in scene)) return [null, () => undefined];
  const { id, timeLimit } = scene.question;
  const seconds = chosen?.question === id ? chosen.seconds : timeLimit;
  return [seconds, (next) => choose({ question: id, seconds: next })];
}
