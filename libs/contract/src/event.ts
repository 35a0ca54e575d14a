import { answer, mark, marking, tally } from '@timeslice/questions';
import { z } from 'zod';
import { cursor } from './cursor';
import { timeFactor } from './extra-time';
import { commandId, joinCode, lessonId, participantId, questionId, sessionId } from './ids';
import { lesson } from './lesson';
import { confidence, roundNumber, sessionOptions } from './options';
import { madeChange } from './regrade';

const marks = z.array(z.strictObject({ participant: participantId, mark }));
/** Logs of before version 0.2 have no rounds: all is of the first. */
const round = roundNumber.optional();

/**
 * The facts of a session, in the order of its log. Events outlive code: a field may be added (optional), none is ever
 * renamed or removed; old-logs.test.ts in libs/session folds a log of every past version.
 */
export const event = z.discriminatedUnion('type', [
  /** The lesson stands in the log whole: editing it later never changes a session. */
  z.strictObject({
    type: z.literal('opened'),
    session: sessionId,
    code: joinCode,
    lesson,
    lessonId,
    lessonVersion: z.int().min(1),
    engine: z.string(),
    options: sessionOptions.optional(),
  }),
  z.strictObject({
    type: z.literal('joined'),
    participant: participantId,
    nickname: z.string(),
    tokenHash: z.string(),
  }),
  z.strictObject({ type: z.literal('renamed'), participant: participantId, nickname: z.string() }),
  z.strictObject({ type: z.literal('removed'), participant: participantId }),
  z.strictObject({ type: z.literal('restored'), participant: participantId }),
  /** After the end. The name and the hash of the token are emptied in the rows of `joined` and `renamed` too. */
  z.strictObject({ type: z.literal('forgotten'), participant: participantId }),
  z.strictObject({ type: z.literal('started') }),
  /** `closesAt`: epoch ms, or null without a time limit. */
  z.strictObject({ type: z.literal('predictions-opened'), question: questionId, closesAt: z.int().nullable(), round }),
  /** `participant`: the round ends later for that one alone. */
  z.strictObject({
    type: z.literal('extended'),
    question: questionId,
    closesAt: z.int(),
    participant: participantId.optional(),
  }),
  /** Holds until it is given anew. */
  z.strictObject({ type: z.literal('extra-time-given'), participant: participantId, factor: timeFactor }),
  z.strictObject({ type: z.literal('time-asked-for'), participant: participantId, question: questionId, round }),
  z.strictObject({
    type: z.literal('drafted'),
    participant: participantId,
    question: questionId,
    edit: z.int(),
    answer,
    complete: z.boolean(),
    round,
    confidence: confidence.optional(),
  }),
  /** Marks and the distribution are facts, computed once by the engine of that day. */
  z.strictObject({
    type: z.literal('locked'),
    question: questionId,
    by: z.enum(['host', 'clock']),
    engine: z.string(),
    marks,
    tally,
    round,
  }),
  /** `endsAt`: epoch ms that is shown, or null. */
  z.strictObject({ type: z.literal('discussed'), question: questionId, endsAt: z.int().nullable() }),
  z.strictObject({ type: z.literal('revealed'), question: questionId }),
  z.strictObject({ type: z.literal('cursor-moved'), cursor }),
  z.strictObject({ type: z.literal('explained'), question: questionId }),
  z.strictObject({ type: z.literal('advanced'), question: questionId }),
  z.strictObject({ type: z.literal('ended') }),
  /** The whole marking that holds from now on, and the marks that it gives in every round that was locked. */
  z.strictObject({
    type: z.literal('regraded'),
    question: questionId,
    change: madeChange,
    reason: z.string().nullable(),
    marking,
    engine: z.string(),
    rounds: z.array(z.strictObject({ round: roundNumber, marks })),
  }),
  /** Answers of a round that the host picked, in order. */
  z.strictObject({
    type: z.literal('snapshot-picked'),
    question: questionId,
    round: roundNumber,
    participants: z.array(participantId),
  }),
  z.strictObject({ type: z.literal('snapshot-shown'), question: questionId, shown: z.boolean() }),
  z.strictObject({ type: z.literal('projector-link-renewed') }),
  z.strictObject({ type: z.literal('names-hidden'), hidden: z.boolean() }),
]);
export type SessionEvent = z.output<typeof event>;

/** A row of the log. `at`: epoch ms at which the server received what caused it. */
export const logEntry = z.strictObject({
  revision: z.int().min(1),
  at: z.int(),
  commandId: commandId.nullable(),
  event,
});
export type LogEntry = z.output<typeof logEntry>;
