import type { ScenarioFile } from '@timeslice/engine';
import type { Answer, Ask, Built, Key, Kind, Prompt, SecretKind, Tally, Truth } from './kind';
import { gantt } from './kinds/gantt/secret';
import { nextProcess } from './kinds/next-process/secret';
import type { Mark } from './mark';

const secretKinds: { readonly [K in Kind]: SecretKind<K> } = {
  'next-process': nextProcess,
  gantt,
};

/** A prompt with the key of the same kind; the two stay apart, and only the prompt is ever shown. */
export interface Pair<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly key: Key<K>;
}

export const build = <K extends Kind>(ask: Ask<K>, scenario: ScenarioFile): Built<K> =>
  secretKinds[ask.kind as K].build(ask, scenario);

/** Marks an answer that fits the prompt (`problemOf` found nothing). */
export const markOf = <K extends Kind>({ prompt, key }: Pair<K>, answer: Answer<K>): Mark =>
  secretKinds[prompt.kind as K].mark(prompt, key, answer);

export const tallyOf = <K extends Kind>({ prompt }: Pair<K>, answers: readonly Answer<K>[]): Tally<K> =>
  secretKinds[prompt.kind as K].tally(prompt, answers);

/** First and last tick of the reveal. */
export const rangeOf = <K extends Kind>({ prompt, key }: Pair<K>): { readonly from: number; readonly to: number } =>
  secretKinds[prompt.kind as K].range(prompt, key);

/** What may be told of the key once the question is explained. */
export const truthOf = <K extends Kind>({ prompt, key }: Pair<K>): Truth<K> =>
  secretKinds[prompt.kind as K].truth(prompt, key);
