'use client';

import type { BestAnswer, BestPrompt } from '@timeslice/questions';
import type { ReactNode } from 'react';
import { ChoiceInput } from './choice-input';
import type { Varied } from './option-names';
import { BestClassView, BestReveal, BestReview, BestStage } from './screens';
import { BestSubject, rulesOfBest } from './subject';

/** The props of a screen of one kind of this family. */
type Of<Screen extends (props: never) => ReactNode> = Omit<Parameters<Screen>[0], 'varied'>;

interface BestInputProps<K> {
  readonly prompt: BestPrompt;
  readonly answer: BestAnswer | null;
  readonly onChange: (answer: { kind: K; choice: string }) => void;
  readonly status?: ReactNode;
}

/** All screens of a kind that asks for the best of several options; `varied` is in what these differ. */
export function bestScreens<K extends 'choose-policy' | 'choose-quantum'>(kind: K, varied: Varied) {
  const ClassView = (props: Of<typeof BestClassView>) => <BestClassView {...props} varied={varied} />;
  return {
    Subject: (props: Of<typeof BestSubject>) => <BestSubject {...props} varied={varied} />,
    rules: (prompt: BestPrompt) => rulesOfBest(prompt, varied),
    Setting: null,
    Input: ({ prompt, answer, onChange, status }: BestInputProps<K>) => (
      <ChoiceInput
        {...{ prompt, varied, status }}
        choice={answer?.choice ?? null}
        onChoice={(choice) => onChange({ kind, choice })}
      />
    ),
    Reveal: (props: Of<typeof BestReveal>) => <BestReveal {...props} varied={varied} />,
    Review: (props: Of<typeof BestReview>) => <BestReview {...props} varied={varied} />,
    HostView: ClassView,
    ProjectorView: ClassView,
    Stage: (props: Of<typeof BestStage>) => <BestStage {...props} varied={varied} />,
  };
}
