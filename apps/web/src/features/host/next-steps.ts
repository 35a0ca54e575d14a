import { type HostScene, type Phase, type PublicQuestion, ROUNDS_MAX, type SceneIn } from '@timeslice/contract';
import type { Asked } from '../../live/use-classroom';
import { revealFormOf } from '../../questions/reveal-form';
import type { HostKey } from './use-host-keys';

/** One thing that can be done next; the first of a phase is its primary action. */
export interface Step {
  /** The key of its words in `host.steps`. */
  readonly words:
    | 'start'
    | 'open'
    | 'openLimited'
    | 'lock'
    | 'discuss'
    | 'predictAgain'
    | 'reveal'
    | 'revealAnswer'
    | 'skipReveal'
    | 'explain'
    | 'again'
    | 'againAnswer'
    | 'next'
    | 'end';
  readonly does: Asked;
  readonly key: HostKey | null;
}

/** Seconds, null: none. */
export interface Limits {
  /** Of the round that is about to open. */
  readonly answering: number | null;
  readonly discussion: number | null;
}

type StepsIn<P extends Phase> = (scene: SceneIn<HostScene, P>, limits: Limits) => readonly Step[];

/** Where nothing runs it is the answer that is revealed. */
const isAnswer = ({ question }: { readonly question: PublicQuestion }) => revealFormOf(question.prompt) === 'answer';
const reveals = (scene: { readonly question: PublicQuestion }): Step => ({
  words: isAnswer(scene) ? 'revealAnswer' : 'reveal',
  does: { type: 'reveal' },
  key: 'enter',
});

const discusses = (seconds: number | null): Step => ({
  words: 'discuss',
  does: { type: 'discuss', ...(seconds !== null && { seconds }) },
  key: null,
});

const nextSteps: { readonly [P in Phase]: StepsIn<P> } = {
  lobby: () => [{ words: 'start', does: { type: 'start' }, key: 'enter' }],
  brief: (_, { answering: timeLimit }) => [
    {
      words: timeLimit === null ? 'open' : 'openLimited',
      does: { type: 'open-predictions', timeLimit },
      key: 'space',
    },
  ],
  predict: () => [{ words: 'lock', does: { type: 'lock' }, key: 'space' }],
  locked: (scene, { discussion }) => [
    reveals(scene),
    ...(scene.round < ROUNDS_MAX ? [discusses(discussion)] : []),
    { words: 'skipReveal', does: { type: 'explain' }, key: null },
  ],
  discuss: (scene, { answering: timeLimit }) => [
    { words: 'predictAgain', does: { type: 'open-predictions', timeLimit }, key: 'space' },
    reveals(scene),
  ],
  reveal: () => [{ words: 'explain', does: { type: 'explain' }, key: 'enter' }],
  explain: (scene) => [
    scene.hasNext
      ? { words: 'next', does: { type: 'next' }, key: 'right' }
      : { words: 'end', does: { type: 'end' }, key: null },
    { words: isAnswer(scene) ? 'againAnswer' : 'again', does: { type: 'reveal' }, key: 'enter' },
  ],
  ended: () => [],
};

export function stepsOf<P extends Phase>(scene: SceneIn<HostScene, P>, limits: Limits): readonly Step[] {
  return nextSteps[scene.phase as P](scene, limits);
}
