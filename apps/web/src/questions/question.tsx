'use client';

import type { Kind } from '@timeslice/questions';
import { kinds } from './index';
import type { ClassProps, InputProps, KindScreens, RevealProps, ReviewProps } from './kind-screens';

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
