'use client';

import { useText } from '../../../i18n/use-text';
import { QuestionSetting, QuestionSubject } from '../../../questions/question';
import { Notes } from '../notes';
import { TimeLimit } from '../time-limit';
import type { ScreenProps } from './screen';

export function Brief({ scene, room }: ScreenProps<'brief'>) {
  const text = useText();
  const { question, notes } = scene;
  return (
    <div className="grid gap-8">
      <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_15rem]">
        <p className="max-w-[38em] text-lg">{text(question.text)}</p>
        <TimeLimit round="first" question={question} room={room} />
      </div>
      <Notes notes={notes} />
      <QuestionSubject prompt={question.prompt} rules />
      <QuestionSetting prompt={question.prompt} />
    </div>
  );
}
