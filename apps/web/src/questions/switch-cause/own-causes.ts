import type { Answer, Prompt } from '@timeslice/questions';

export type Cause = Prompt<'switch-cause'>['choices'][number];

/** The causes that were given, in the order of the moments. */
export const causesOf = (
  { moments }: Prompt<'switch-cause'>,
  answer: Answer<'switch-cause'> | null,
): readonly (Cause | null)[] => moments.map((_, place) => answer?.causes[place]?.cause ?? null);

/** The same answer with another cause at one place. */
export const withCause = (
  prompt: Prompt<'switch-cause'>,
  answer: Answer<'switch-cause'> | null,
  { place, cause }: { readonly place: number; readonly cause: Cause },
): Answer<'switch-cause'> => {
  const causes = causesOf(prompt, answer).with(place, cause);
  return {
    kind: 'switch-cause',
    causes: prompt.moments.map(({ at, cpu }, index) => ({ at, cpu, cause: causes[index] ?? null })),
  };
};
