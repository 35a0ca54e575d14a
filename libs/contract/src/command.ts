import { answer } from '@timeslice/questions';
import { z } from 'zod';
import { timeFactor } from './extra-time';
import { commandId, participantId, type ParticipantId, questionId } from './ids';
import { nickname } from './nickname';
import { confidence } from './options';
import { regradeChange, regradeReason } from './regrade';

const meta = { commandId };

/** At most this many answers are picked for the wall. */
export const SNAPSHOT_MAX = 6;

const regrading = { ...meta, question: questionId, change: regradeChange, reason: regradeReason.optional() };

/** `POST /api/reports/:session/regrade`: the command of the same name, without a socket. */
export const regradeRequest = z.strictObject(regrading);
export type RegradeRequest = z.input<typeof regradeRequest>;

/** What a host may ask for over the socket. */
export const hostCommands = [
  z.strictObject({ ...meta, type: z.literal('start') }),
  /** `timeLimit` in seconds; null: none. Not given: what the lesson says. */
  z.strictObject({
    ...meta,
    type: z.literal('open-predictions'),
    timeLimit: z.int().min(10).max(3_600).nullable().optional(),
  }),
  /** `participant`: for that one alone. */
  z.strictObject({
    ...meta,
    type: z.literal('extend'),
    seconds: z.int().min(5).max(600),
    participant: participantId.optional(),
  }),
  /** Of every question with a time limit from now on, the one that is open included; 1 takes it back. */
  z.strictObject({
    ...meta,
    type: z.literal('give-extra-time'),
    participant: participantId,
    factor: timeFactor,
  }),
  z.strictObject({ ...meta, type: z.literal('lock') }),
  /** Talk before a second round; `seconds` is what is shown. */
  z.strictObject({ ...meta, type: z.literal('discuss'), seconds: z.int().min(10).max(3_600).optional() }),
  z.strictObject({ ...meta, type: z.literal('reveal') }),
  z.strictObject({ ...meta, type: z.literal('play'), ticksPerSecond: z.number().min(0.1).max(20) }),
  z.strictObject({ ...meta, type: z.literal('pause') }),
  /** To the next or the previous tick at which something happens. */
  z.strictObject({ ...meta, type: z.literal('step'), by: z.literal([1, -1]) }),
  z.strictObject({ ...meta, type: z.literal('seek'), tick: z.int().min(0) }),
  z.strictObject({ ...meta, type: z.literal('explain') }),
  z.strictObject({ ...meta, type: z.literal('next') }),
  z.strictObject({ ...meta, type: z.literal('end') }),
  z.strictObject({ ...meta, type: z.literal('remove'), participant: participantId }),
  z.strictObject({ ...meta, type: z.literal('restore'), participant: participantId }),
  /** Changes how a question that was locked is marked; also after the end. */
  z.strictObject({ ...regrading, type: z.literal('regrade') }),
  /** Picks answers of the current question, in this order; none: empties the list. */
  z.strictObject({
    ...meta,
    type: z.literal('snapshot'),
    answers: z
      .array(participantId)
      .max(SNAPSHOT_MAX)
      .refine((ids) => new Set(ids).size === ids.length, { message: 'each participant at most once' }),
  }),
  z.strictObject({ ...meta, type: z.literal('show-snapshot'), show: z.boolean() }),
  /** The projector gets another link; whoever came by an earlier one is sent away. */
  z.strictObject({ ...meta, type: z.literal('renew-projector-link') }),
  /** Pseudonyms for names, wherever others than their bearers see them; also after the end. */
  z.strictObject({ ...meta, type: z.literal('hide-names'), hide: z.boolean() }),
] as const;

/** What a participant may ask for over the socket. */
export const participantCommands = [
  /** `edit` counts the drafts of one question upwards; an older one than the stored is accepted and changes nothing. */
  z.strictObject({
    ...meta,
    type: z.literal('draft'),
    question: questionId,
    edit: z.int().min(1),
    answer,
    /** Only where the session asks for it; one draft's confidence does not pass on to the next. */
    confidence: confidence.optional(),
  }),
  /** Tells the host, quietly; once until the host has given more. */
  z.strictObject({ ...meta, type: z.literal('ask-for-time') }),
] as const;

/** `participant` is for a host who renames somebody; a participant's own seat says who it is. */
const rename = z.strictObject({ ...meta, type: z.literal('rename'), nickname, participant: participantId.optional() });

export const command = z.discriminatedUnion('type', [...hostCommands, ...participantCommands, rename]);
/** Everything that may come over a socket, parsed. */
export type WireCommand = z.output<typeof command>;

/**
 * Commands that no socket can send: joining comes over HTTP with a token's hash, the alarm from the clock, and a host
 * removes what is known of a person from the report.
 */
export type InnerCommand =
  | {
      readonly type: 'join';
      readonly commandId: WireCommand['commandId'];
      readonly participant: ParticipantId;
      readonly nickname: string;
      readonly tokenHash: string;
    }
  | { readonly type: 'forget'; readonly commandId: WireCommand['commandId']; readonly participant: ParticipantId }
  | { readonly type: 'time-up'; readonly commandId: WireCommand['commandId'] };

export type Command = WireCommand | InnerCommand;
export type CommandType = Command['type'];

/** Who asks; taken from the seat, never from a message. */
export type Actor =
  | { readonly role: 'host' }
  | { readonly role: 'participant'; readonly id: ParticipantId }
  | { readonly role: 'projector' }
  | { readonly role: 'stranger' }
  | { readonly role: 'clock' };
