import type { ParticipantId, Picked } from '@timeslice/contract';

/** Whose answers are picked, in their order. */
export const picksOf = ({ answers }: Picked): readonly ParticipantId[] => answers.map(({ participant }) => participant);
