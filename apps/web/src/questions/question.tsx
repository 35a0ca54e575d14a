'use client';

import type { Bilingual } from '@timeslice/engine';
import type { Kind, Prompt } from '@timeslice/questions';
import { kinds } from './index';
import type {
  ClassProps,
  InputProps,
  KindScreens,
  RevealProps,
  ReviewProps,
  StageProps,
  SubjectProps,
} from './kind-screens';

/** For surfaces, which never ask which kind a question is. An answer of another kind than the prompt's is none. */
const screensOf = (kind: Kind) => kinds[kind] as unknown as KindScreens<Kind>;

const fitting = <A extends { readonly kind: Kind }>(prompt: { readonly kind: Kind }, answer: A | null) =>
  answer?.kind === prompt.kind ? answer : null;

export function QuestionInput({ answer, ...props }: InputProps) {
  const { Input } = screensOf(props.prompt.kind);
  return <Input {...props} answer={fitting(props.prompt, answer)} />;
}

export function QuestionReveal({ answer, ...props }: RevealProps) {
  const { Reveal } = screensOf(props.prompt.kind);
  return <Reveal {...props} answer={fitting(props.prompt, answer)} />;
}

export function QuestionReview({ answer, ...props }: ReviewProps) {
  const { Review } = screensOf(props.prompt.kind);
  return <Review {...props} answer={fitting(props.prompt, answer)} />;
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
