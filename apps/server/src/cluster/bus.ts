import { type ParticipantId, participantId, type SessionId, sessionId } from '@timeslice/contract';
import { z } from 'zod';

/** What servers of one installation tell each other: hints, of which each may be lost. The truth is in the log. */
export const message = z.discriminatedUnion('type', [
  /** The log of a session goes on up to this revision. */
  z.object({ type: z.literal('appended'), session: sessionId, revision: z.int() }),
  /** A write of the sender came second: who has not noticed is to write in turn with it. */
  z.object({ type: z.literal('lost'), session: sessionId }),
  /** A socket of this participant was let in: of all that there are it is the newest. */
  z.object({ type: z.literal('seated'), session: sessionId, participant: participantId }),
  z.object({ type: z.literal('left'), session: sessionId, participant: participantId }),
  /** Who sits where in this session? */
  z.object({ type: z.literal('who'), session: sessionId }),
  /** These sit with the sender; `first`: and nobody else, but for those who follow. */
  z.object({ type: z.literal('here'), session: sessionId, participants: z.array(participantId), first: z.boolean() }),
  z.object({ type: z.literal('deleted'), session: sessionId }),
  /** A sign-in of this account has ended. */
  z.object({ type: z.literal('signed-out'), account: z.string() }),
  z.object({ type: z.literal('alive') }),
  /** The sender stops. */
  z.object({ type: z.literal('gone') }),
]);
export type Message = z.output<typeof message>;

/** A server process, from its start to its end. */
export type ServerId = string;

export interface Listener {
  /** In one order for all servers, those of the sender itself included. */
  heard(message: Message, from: ServerId): void;
  /** From now on everything is heard; what was said before may not have been. */
  tuned(): void;
}

/** A server that says nothing for so long is gone. */
export const SILENT_MS = 20_000;

/** The line between the servers of one installation. */
export abstract class Bus {
  abstract readonly server: ServerId;
  /** Whether there may be other servers at all. */
  abstract readonly isShared: boolean;
  /** Whether this server hears what others say just now. */
  abstract readonly isTuned: boolean;
  /** Whether another one was heard lately; who is alone need not say what happens here. */
  abstract readonly hasNeighbours: boolean;
  /** Resolves when it is tuned, or has failed to be once; then it goes on trying. */
  abstract connect(): Promise<void>;
  abstract say(message: Message): void;
  abstract listen(listener: Listener): void;
  /** Says what was said before, and hangs up. */
  abstract close(): Promise<void>;
}

/** Of a server that is alone: on the embedded database. */
export class NoBus extends Bus {
  readonly server = 'alone';
  readonly isShared = false;
  readonly isTuned = true;
  readonly hasNeighbours = false;
  connect(): Promise<void> {
    return Promise.resolve();
  }
  say(): void {}
  listen(): void {}
  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** PostgreSQL takes 7,999 bytes; all of ours are ASCII. */
const PAYLOAD_MAX = 7_900;
/** Ids in one message, so that it fits into a payload. */
const IDS_MAX = 150;

/** Who sits in a session, in messages that fit. */
export function hereMessages(session: SessionId, all: readonly ParticipantId[]): Message[] {
  const messages: Message[] = [];
  for (let n = 0; n === 0 || n < all.length; n += IDS_MAX) {
    messages.push({ type: 'here', session, participants: all.slice(n, n + IDS_MAX), first: n === 0 });
  }
  return messages;
}

const envelope = z.object({ from: z.string(), messages: z.array(message) });

/** As few payloads as they fit into, in their order. */
export function packed(from: ServerId, messages: readonly Message[]): string[] {
  const open = `{"from":${JSON.stringify(from)},"messages":[`;
  const payloads: string[] = [];
  let body = '';
  for (const text of messages.map((one) => JSON.stringify(one))) {
    if (body !== '' && open.length + body.length + 1 + text.length + 2 > PAYLOAD_MAX) {
      payloads.push(`${open}${body}]}`);
      body = '';
    }
    body += body === '' ? text : `,${text}`;
  }
  if (body !== '') payloads.push(`${open}${body}]}`);
  return payloads;
}

/** Null for what no server of this version has said: a newer one may be among the others. */
export function unpacked(payload: string): z.output<typeof envelope> | null {
  try {
    return envelope.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
