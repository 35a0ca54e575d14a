'use client';

import type { Seat, StudentScene } from '@timeslice/contract';
import type { ComponentType } from 'react';
import type { Classroom } from '../../live/use-classroom';
import { useDraft } from '../../live/use-draft';
import type { QuestionPhase, ScreenProps } from './screen';
import { Brief } from './screens/brief';
import { Discuss } from './screens/discuss';
import { Explain } from './screens/explain';
import { Locked } from './screens/locked';
import { Predict } from './screens/predict';
import { Reveal } from './screens/reveal';

const screens: { readonly [P in QuestionPhase]: ComponentType<ScreenProps<P>> } = {
  brief: Brief,
  predict: Predict,
  locked: Locked,
  discuss: Discuss,
  reveal: Reveal,
  explain: Explain,
};

interface AtQuestionProps {
  readonly scene: Extract<StudentScene, { phase: QuestionPhase }>;
  readonly seat: Seat;
  readonly classroom: Classroom<StudentScene>;
}

/** One question, from its brief to its explanation: the draft lives as long, so that no phase loses a stroke. */
export function AtQuestion({ scene, seat, classroom }: AtQuestionProps) {
  const draft = useDraft({
    session: scene.session,
    question: scene.question.id,
    classroom,
    open: scene.phase === 'predict' ? scene.round : null,
  });
  const Screen = screens[scene.phase] as ComponentType<ScreenProps<QuestionPhase>>;
  return <Screen scene={scene} seat={seat} draft={draft} serverNow={classroom.serverNow} />;
}
