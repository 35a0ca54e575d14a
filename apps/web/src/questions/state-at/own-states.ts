import type { Answer, Prompt } from '@timeslice/questions';

type State = NonNullable<Answer<'state-at'>['states'][number]['state']>;

/** The states that were given, in the order of the prompt. */
export const statesOf = (
  { threads }: Prompt<'state-at'>,
  answer: Answer<'state-at'> | null,
): readonly (State | null)[] => threads.map((_, place) => answer?.states[place]?.state ?? null);

/** The same answer with another state at one place. */
export const withState = (
  prompt: Prompt<'state-at'>,
  answer: Answer<'state-at'> | null,
  { place, state }: { readonly place: number; readonly state: State },
): Answer<'state-at'> => {
  const states = statesOf(prompt, answer).with(place, state);
  return {
    kind: 'state-at',
    states: prompt.threads.map((thread, index) => ({ thread, state: states[index] ?? null })),
  };
};
