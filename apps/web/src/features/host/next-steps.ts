import { type HostScene, type Phase, ROUNDS_MAX, type SceneIn } from '@timeslice/contract';
import type { Asked } from '../../live/use-classroom';
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
    | 'skipReveal'
    | 'explain'
    | 'again'
    | 'next'
    | 'end';
  readonly does: Asked;
  readonly key: HostKey | null;
}

/** `timeLimit`: what was chosen for the question that is about to open, seconds. */
type StepsIn<P extends Phase> = (scene: SceneIn<HostScene, P>, timeLimit: number | null) => readonly Step[];

const nextSteps: { readonly [P in Phase]: StepsIn<P> } = {
  lobby: () => [{ words: 'start', does: { type: 'start' }, key: 'enter' }],
  brief: (_, timeLimit) => [
    {
      words: timeLimit === null ? 'open' : 'openLimited',
      does: { type: 'open-predictions', timeLimit },
      key: 'space',
    },
  ],
  predict: () => [{ words: 'lock', does: { type: 'lock' }, key: 'space' }],
  locked: ({ round }) => [
    { words: 'reveal', does: { type: 'reveal' }, key: 'enter' },
    ...(round < ROUNDS_MAX ? [{ words: 'discuss', does: { type: 'discuss' }, key: null } as const] : []),
    { words: 'skipReveal', does: { type: 'explain' }, key: null },
  ],
  discuss: () => [
    { words: 'predictAgain', does: { type: 'open-predictions' }, key: 'space' },
    { words: 'reveal', does: { type: 'reveal' }, key: 'enter' },
  ],
  reveal: () => [{ words: 'explain', does: { type: 'explain' }, key: 'enter' }],
  explain: ({ hasNext }) => [
    hasNext
      ? { words: 'next', does: { type: 'next' }, key: 'right' }
      : { words: 'end', does: { type: 'end' }, key: null },
    { words: 'again', does: { type: 'reveal' }, key: 'enter' },
  ],
  ended: () => [],
};

export function stepsOf<P extends Phase>(scene: SceneIn<HostScene, P>, timeLimit: number | null): readonly Step[] {
  return nextSteps[scene.phase as P](scene, timeLimit);
}
