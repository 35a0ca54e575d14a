import {
  type Actor,
  type Command,
  type CommandType,
  refuse,
  type Refusal,
  type SessionEvent,
} from '@timeslice/contract';
import { draft } from './commands/draft';
import { discuss, end, explain, next, openPredictions, start } from './commands/progress';
import { askForTime, extend, giveExtraTime } from './commands/time';
import { forget } from './commands/forget';
import { hideNames } from './commands/hide-names';
import { join } from './commands/join';
import { lock, timeUp } from './commands/lock';
import { regrade } from './commands/regrade';
import { remove, restore } from './commands/remove';
import { rename } from './commands/rename';
import { renewProjectorLink } from './commands/renew-projector-link';
import { pause, play, reveal, seek, step } from './commands/reveal';
import { showSnapshot, snapshot } from './commands/snapshot';
import type { State } from './state';

export interface Context {
  readonly actor: Actor;
  /** Epoch ms at which the server received the message. */
  readonly now: number;
}

/** What a command causes: events to append, none where it changes nothing, or why it is refused. */
export type Decision = { readonly ok: true; readonly events: readonly SessionEvent[] } | Refusal;

export interface Rule<T extends CommandType> {
  /** Who may ask at all. */
  readonly by: readonly Actor['role'][];
  /** Whether it can be asked for once the session has ended. */
  readonly afterEnd?: true;
  readonly decide: (state: State, command: Extract<Command, { type: T }>, context: Context) => Decision;
}

const rules: { readonly [T in CommandType]: Rule<T> } = {
  join,
  rename,
  remove,
  restore,
  forget,
  start,
  'open-predictions': openPredictions,
  extend,
  'give-extra-time': giveExtraTime,
  'ask-for-time': askForTime,
  draft,
  lock,
  'time-up': timeUp,
  discuss,
  reveal,
  play,
  pause,
  step,
  seek,
  explain,
  next,
  end,
  regrade,
  snapshot,
  'show-snapshot': showSnapshot,
  'renew-projector-link': renewProjectorLink,
  'hide-names': hideNames,
};

/** Whether this command was carried out before; drafts tell by their edit. */
const isRepeated = (state: State, { commandId }: Command) => state.done.has(commandId);

/** Who asks is checked first, so that nobody learns anything from a refusal. */
export function decide<T extends CommandType>(
  state: State,
  command: Extract<Command, { type: T }>,
  context: Context,
): Decision {
  const rule: Rule<T> = rules[command.type as T];
  const { actor } = context;
  if (!rule.by.includes(actor.role)) return refuse(rule.by.includes('host') ? 'not-host' : 'not-participant');
  if (actor.role === 'participant') {
    const participant = state.participants.get(actor.id);
    if (!participant) return refuse('not-participant');
    if (participant.removed) return refuse('removed');
  }
  if (isRepeated(state, command)) return { ok: true, events: [] };
  if (state.stage.phase === 'ended' && !rule.afterEnd) return refuse('session-ended');
  return rule.decide(state, command, context);
}
