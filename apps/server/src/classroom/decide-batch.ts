import { randomUUID } from 'node:crypto';
import { type Actor, type Command, commandId, refuse, type Reply } from '@timeslice/contract';
import { decide, nextDeadline, type State } from '@timeslice/session';
import { type Logger } from '../logging/logger';
import { Batch, type Stored } from './batch';

export interface Asked {
  readonly command: Command;
  readonly actor: Actor;
  /** Epoch ms at which the server had the message, before any queue. */
  readonly receivedAt: number;
  /** The socket that sent it; null for the clock and for HTTP. */
  readonly origin: string | null;
}

export interface Waiting extends Asked {
  readonly answer: (reply: Reply) => void;
}

export interface DecidedBatch {
  /** To be appended. */
  readonly stored: readonly Stored[];
  /** What may be answered once that is done. */
  readonly open: readonly { readonly waiting: Waiting; readonly reply: Reply }[];
}

interface Deciding {
  /** Whether the log may have gone on elsewhere: then a refusal waits until it is known not to have. */
  readonly isSure: boolean;
  readonly logger: Logger;
}

/** Answers at once whatever depends on stored facts alone. `state` goes on to the end of what is to be stored. */
export function decideBatch(state: State, batch: readonly Waiting[], { isSure, logger }: Deciding): DecidedBatch {
  const added = new Batch();
  const open: { waiting: Waiting; reply: Reply }[] = [];
  let reached = state;
  const carry = (asked: Asked): Reply => {
    const { command, receivedAt, origin } = asked;
    const decision = decided(reached, asked, logger);
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      reached = added.add(reached, event, { at: receivedAt, commandId: command.commandId, origin });
    }
    return { ok: true, revision: reached.revision };
  };
  for (const waiting of batch) {
    const alarm = nextDeadline(reached);
    if (alarm !== undefined && alarm <= waiting.receivedAt) carry(timeUpAt(alarm));
    const reply = carry(waiting);
    if (added.stored.length === 0 && (reply.ok || isSure)) waiting.answer(reply);
    else open.push({ waiting, reply });
  }
  return { stored: added.stored, open };
}

/** A bug in the rule of one command is that command's fault and nobody else's. */
function decided(state: State, { command, actor, receivedAt }: Asked, logger: Logger) {
  try {
    return decide(state, command, { actor, now: receivedAt });
  } catch (error) {
    const { session, revision } = state;
    logger.error({ err: error, session, revision, type: command.type }, 'a command could not be decided');
    return refuse('internal');
  }
}

export const timeUpAt = (receivedAt: number): Asked => ({
  command: { type: 'time-up', commandId: commandId.parse(randomUUID()) },
  actor: { role: 'clock' },
  receivedAt,
  origin: null,
});
