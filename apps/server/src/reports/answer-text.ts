import { type Answer, type Kind } from '@timeslice/questions';

/** An answer as one cell of a table. */
const texts: { readonly [K in Kind]: (answer: Answer<K>) => string } = {
  'next-process': ({ choice }) => choice,
  gantt: ({ lanes }) =>
    lanes.map((segments) => segments.map(({ start, end, value }) => `${value} ${start}-${end}`).join(', ')).join(' | '),
};

export const answerText = <K extends Kind>(answer: Answer<K>): string => texts[answer.kind as K](answer);
