import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type Command,
  commandId,
  type LogEntry,
  refuse,
  type Refusal,
  type Reply,
} from '@timeslice/contract';
import { decide, nextDeadline, type State } from '@timeslice/session';
import { type Logger } from '../logging/logger';
import { Batch, type Stored } from './batch';
import { type Clock } from './clock';
import { type Appended, BrokenLog } from './session-log.repository';

/** One batch is one transaction; more than this would keep the event loop too long. */
const BATCH_MAX = 1_000;
const QUEUE_MAX = 20_000;
const TRIES = 10;
const ALARM_AGAIN_MS = 1_000;

/** The log has no such session. */
export class NoSuchSession extends Error {}

export interface Asked {
  readonly command: Command;
  readonly actor: Actor;
  /** Epoch ms at which the server had the message, before any queue. */
  readonly receivedAt: number;
  /** The socket that sent it; null for the clock and for HTTP. */
  readonly origin: string | null;
}

/** What was asked for; refused where the session cannot be had just now. */
export type Seen<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface LiveSessionParts {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Folds the log; throws NoSuchSession or BrokenLog. */
  readonly load: () => Promise<State>;
  /** @param commands how many commands caused the entries */
  readonly append: (entries: readonly LogEntry[], commands: number) => Promise<Appended>;
  /** After they were stored and acknowledged; null: the log was read again, anything may have changed. */
  readonly onChange: (state: State, stored: readonly Stored[] | null) => void;
}

interface Waiting extends Asked {
  readonly answer: (reply: Reply) => void;
}

/**
 * One session in the memory of this server. Commands wait in a queue; whatever has arrived is decided, stored in one
 * transaction and then acknowledged, one batch after the other. Nobody is shown what is not stored.
 */
export class LiveSession {
  private state: State | undefined;
  /** The state holds events that are not stored yet. */
  private isAhead = false;
  private wasLoaded = false;
  private isClosed = false;
  private queue: Waiting[] = [];
  private looks: ((seen: Seen<State>) => void)[] = [];
  private working: Promise<void> | null = null;
  private alarm: { readonly at: number; readonly off: () => void } | null = null;
  /** The deadline whose alarm rang last: if it still stands, something failed, and it rings again later. */
  private rangFor: number | null = null;

  constructor(private readonly parts: LiveSessionParts) {}

  /** Resolves when all that it caused is stored, or with the reason why nothing was. */
  ask(asked: Asked): Promise<Reply> {
    if (this.isClosed) return Promise.resolve(refuse('unavailable'));
    if (this.queue.length >= QUEUE_MAX) return Promise.resolve(refuse('busy'));
    return new Promise((answer) => {
      this.queue.push({ ...asked, answer });
      this.work();
    });
  }

  /** A look at what is stored: at once, or when the write in flight has ended. `view` must keep nothing of the state. */
  async look<T>(view: (state: State) => T): Promise<Seen<T>> {
    if (this.isClosed) return refuse('unavailable');
    if (this.state && !this.isAhead) return { ok: true, value: view(this.state) };
    if (this.looks.length >= QUEUE_MAX) return refuse('busy');
    return new Promise((resolve, reject) => {
      this.looks.push((seen) => {
        try {
          resolve(seen.ok ? { ok: true, value: view(seen.value) } : seen);
        } catch (error) {
          reject(error);
        }
      });
      this.work();
    });
  }

  /** Nothing is waiting, and no alarm is set. */
  get isIdle(): boolean {
    return this.working === null && this.alarm === null;
  }

  /** Takes nothing more; resolves when what was taken is stored and acknowledged. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.working;
    this.alarm?.off();
    this.alarm = null;
  }

  private work(): void {
    this.working ??= this.drain();
  }

  /** `working` ends with the queue, in the same step: what comes later starts anew. */
  private async drain(): Promise<void> {
    // Whoever asked in this very step is in the first batch too, and `working` is set before it can end.
    await Promise.resolve();
    while (this.queue.length > 0 || this.looks.length > 0) await this.carryOut(this.queue.splice(0, BATCH_MAX));
    this.working = null;
  }

  private async carryOut(batch: readonly Waiting[]): Promise<void> {
    let open = batch;
    try {
      for (let tries = 1; ; tries++) {
        if (tries > TRIES) throw new Error(`Another server was first ${TRIES} times in a row.`);
        const state = await this.loaded();
        const decided = this.decideAll(state, open);
        open = decided.open.map(({ waiting }) => waiting);
        if (decided.stored.length > 0 && (await this.append(decided.stored, open.length)) === 'taken') {
          this.state = undefined;
          continue;
        }
        this.isAhead = false;
        for (const { waiting, reply } of decided.open) waiting.answer(reply);
        this.settle(decided.stored);
        return;
      }
    } catch (error) {
      this.fail(error, open);
    }
  }

  private append(stored: readonly Stored[], commands: number): Promise<Appended> {
    return this.parts.append(
      stored.map(({ entry }) => entry),
      commands,
    );
  }

  private async loaded(): Promise<State> {
    if (this.state) return this.state;
    this.state = await this.parts.load();
    this.isAhead = false;
    if (this.wasLoaded) this.tell(this.state, null);
    this.wasLoaded = true;
    return this.state;
  }

  /** Answers at once whatever depends on stored facts alone; the rest is `open` until `stored` is. */
  private decideAll(loaded: State, batch: readonly Waiting[]) {
    let state = loaded;
    const added = new Batch();
    const open: { waiting: Waiting; reply: Reply }[] = [];
    const carry = (asked: Asked): Reply => {
      const { command, receivedAt, origin } = asked;
      const decision = this.decided(state, asked);
      if (!decision.ok) return decision;
      for (const event of decision.events) {
        this.isAhead = true;
        state = this.state = added.add(state, event, { at: receivedAt, commandId: command.commandId, origin });
      }
      return { ok: true, revision: state.revision };
    };
    for (const waiting of batch) {
      const alarm = nextDeadline(state);
      if (alarm !== undefined && alarm <= waiting.receivedAt) carry(timeUpAt(alarm));
      const reply = carry(waiting);
      if (added.stored.length === 0) waiting.answer(reply);
      else open.push({ waiting, reply });
    }
    return { stored: added.stored, open };
  }

  /** A bug in the rule of one command is that command's fault and nobody else's. */
  private decided(state: State, { command, actor, receivedAt }: Asked) {
    try {
      return decide(state, command, { actor, now: receivedAt });
    } catch (error) {
      const { session, revision } = state;
      this.parts.logger.error({ err: error, session, revision, type: command.type }, 'a command could not be decided');
      return refuse('internal');
    }
  }

  private settle(stored: readonly Stored[]): void {
    const { state } = this;
    if (!state) return;
    for (const show of this.looks.splice(0)) show({ ok: true, value: state });
    this.setAlarm(nextDeadline(state));
    if (stored.length > 0) this.tell(state, stored);
  }

  /** What is stored stays stored, whether it can be shown or not. */
  private tell(state: State, stored: readonly Stored[] | null): void {
    try {
      this.parts.onChange(state, stored);
    } catch (error) {
      this.parts.logger.error({ err: error, session: state.session, revision: state.revision }, 'could not be shown');
    }
  }

  /** The state may hold what the log does not: it is read again at the next use. */
  private fail(error: unknown, open: readonly Waiting[]): void {
    this.state = undefined;
    this.isAhead = false;
    const refusal = refusalFor(error);
    if (refusal.code !== 'unknown-session') this.parts.logger.error({ err: error }, 'a batch was not stored');
    for (const { answer } of open) answer(refusal);
    for (const show of this.looks.splice(0)) show(refusal);
  }

  private setAlarm(at: number | undefined): void {
    if (at === this.alarm?.at || this.isClosed) return;
    this.alarm?.off();
    this.alarm = null;
    if (at === undefined) return;
    const { clock } = this.parts;
    const soonest = at === this.rangFor ? ALARM_AGAIN_MS : 0;
    this.alarm = { at, off: clock.after(Math.max(soonest, at - clock.now()), () => this.ring(at)) };
  }

  private ring(at: number): void {
    this.alarm = null;
    this.rangFor = at;
    void this.ask(timeUpAt(Math.max(at, this.parts.clock.now()))).then((reply) => {
      if (!reply.ok && reply.code === 'unavailable' && this.alarm === null) this.setAlarm(at);
    });
  }
}

const timeUpAt = (receivedAt: number): Asked => ({
  command: { type: 'time-up', commandId: commandId.parse(randomUUID()) },
  actor: { role: 'clock' },
  receivedAt,
  origin: null,
});

function refusalFor(error: unknown): Refusal {
  if (error instanceof NoSuchSession) return refuse('unknown-session');
  return refuse(error instanceof BrokenLog ? 'internal' : 'unavailable');
}
