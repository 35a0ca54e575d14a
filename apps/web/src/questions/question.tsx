'use client';

import type { Bilingual } from '@timeslice/engine';
import { answerText, type Kind, type Prompt, type Standing, standingOf, subjectOf } from '@timeslice/questions';
import { kinds } from './index';
import type {
  ClassProps,
  IdeaProps,
  InputProps,
  KindScreens,
  RevealProps,
  ReviewProps,
  StageProps,
  SubjectProps,
} from './kind-screens';
import { AnswerStanding, StandingNote } from './standing';

/** For surfaces, which never ask which kind a question is. An answer of another kind than the prompt's is none. */
const screensOf = <K extends Kind>(kind: K): KindScreens<K> => kinds[kind];

const fitting = <A extends { readonly kind: Kind }>(prompt: { readonly kind: Kind }, answer: A | null) =>
  answer?.kind === prompt.kind ? answer : null;

export function QuestionInput({ answer, ...props }: InputProps) {
  const { Input } = screensOf(props.prompt.kind);
  return <Input {...props} answer={fitting(props.prompt, answer)} />;
}

/** The mark is not known yet: where rules may be read in another way, nothing is called wrong before it. */
export function QuestionReveal({ answer, ...props }: RevealProps) {
  const { kind } = props.prompt;
  const { Reveal } = screensOf(kind);
  const standing: Standing = subjectOf(kind) === 'scenario' ? 'compared' : 'judged';
  return (
    <AnswerStanding value={standing}>
      <Reveal {...props} answer={fitting(props.prompt, answer)} />
    </AnswerStanding>
  );
}

/** Where nothing was answered, nothing is wrong. */
export function QuestionReview({ answer, ...props }: ReviewProps) {
  const { prompt, truth, mark } = props;
  const { Review } = screensOf(prompt.kind);
  const own = fitting(prompt, answer);
  return (
    <AnswerStanding value={truth && own ? standingOf(truth, own, mark) : 'compared'}>
      <StandingNote mark={mark} />
      <Review {...props} answer={own} />
    </AnswerStanding>
  );
}

/** Where a wrong model leads; nothing where its sentence says all, and where it leads to just this answer. */
export function QuestionIdea({ answer, under, ...props }: IdeaProps) {
  const { Idea } = screensOf(props.prompt.kind);
  const own = fitting(props.prompt, answer);
  const its = fitting(props.prompt, under);
  if (!Idea || !its || (own && answerText(own) === answerText(its))) return null;
  return <Idea {...props} answer={own} under={its} />;
}

export function ClassAnswers({ on, ...props }: ClassProps & { readonly on: 'page' | 'wall' }) {
  const { HostView, ProjectorView } = screensOf(props.prompt.kind);
  return on === 'page' ? <HostView {...props} /> : <ProjectorView {...props} />;
}

/** Whether there is something to see besides the subject. */
export const hasSetting = (prompt: Prompt): boolean => screensOf(prompt.kind).Setting !== null;

export function QuestionSetting({ prompt }: { readonly prompt: Prompt }) {
  const { Setting } = screensOf(prompt.kind);
  return Setting && <Setting prompt={prompt} />;
}

/** What the question is about; nothing where its words are all. */
export function QuestionSubject(props: SubjectProps) {
  const { Subject } = screensOf(props.prompt.kind);
  return Subject && <Subject {...props} />;
}

export const hasSubject = (prompt: Prompt): boolean => screensOf(prompt.kind).Subject !== null;

export const rulesOf = (prompt: Prompt): readonly Bilingual[] => screensOf(prompt.kind).rules(prompt);

export function QuestionStage(props: StageProps) {
  const { Stage } = screensOf(props.prompt.kind);
  return <Stage {...props} />;
}
