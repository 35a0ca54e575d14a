import { z } from 'zod';

export const sessionId = z.uuid().brand<'SessionId'>();
export type SessionId = z.output<typeof sessionId>;

export const participantId = z.uuid().brand<'ParticipantId'>();
export type ParticipantId = z.output<typeof participantId>;

/** Made by the client, once per command: the same id again is the same command again. */
export const commandId = z.uuid().brand<'CommandId'>();
export type CommandId = z.output<typeof commandId>;

export const questionId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, 'lower-case letters, digits and hyphens, at most 64')
  .brand<'QuestionId'>();
export type QuestionId = z.output<typeof questionId>;

export const lessonId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, 'lower-case letters, digits and hyphens, at most 64')
  .brand<'LessonId'>();
export type LessonId = z.output<typeof lessonId>;

/** Six digits: they pass a Korean input method unchanged and bring up the number pad. */
export const joinCode = z
  .string()
  .regex(/^\d{6}$/, 'six digits')
  .brand<'JoinCode'>();
export type JoinCode = z.output<typeof joinCode>;

/** A participant's secret, made by the client so that joining twice is joining once: 32 random bytes, base64url. */
export const participantToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, '43 characters of base64url')
  .brand<'ParticipantToken'>();
export type ParticipantToken = z.output<typeof participantToken>;
