'use client';

import { ChoiceInput } from '../best/choice-input';
import { BestClassView, BestReveal, BestReview, BestStage } from '../best/screens';
import { BestSubject, rulesOfBest } from '../best/subject';
import type { ClassProps, KindScreens } from '../kind-screens';

const kind = 'choose-quantum';
const varied = 'quantum';

const ClassView = (props: ClassProps<typeof kind>) => <BestClassView {...props} varied={varied} />;

export const chooseQuantum: KindScreens<typeof kind> = {
  Subject: (props) => <BestSubject {...props} varied={varied} />,
  rules: (prompt) => rulesOfBest(prompt, varied),
  Setting: null,
  Input: ({ prompt, answer, onChange, status }) => (
    <ChoiceInput
      {...{ prompt, varied, status }}
      choice={answer?.choice ?? null}
      onChoice={(choice) => onChange({ kind, choice })}
    />
  ),
  Reveal: (props) => <BestReveal {...props} varied={varied} />,
  Review: (props) => <BestReview {...props} varied={varied} />,
  HostView: ClassView,
  ProjectorView: ClassView,
  Stage: (props) => <BestStage {...props} varied={varied} />,
};
