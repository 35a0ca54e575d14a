import { refuse, type Refusal, type Reply } from '@timeslice/contract';
import { evolve, nextDeadline, type State } from '@timeslice/session';
import { type Logger } from '../logging/logger';
import { type Stored } from './batch';
import { type Clock } from './clock';
import { type Asked, decideBatch, type DecidedBatch, timeUpAt, type Waiting } from './decide-batch';
import { type SessionLog } from './session-log';
import { BrokenLog } from './session-log.repository';

/** One batch is one transaction; more than this would keep the event loop too long. */
const BATCH_MAX = 1_000;
const QUEUE_MAX = 20_000;
const TRIES = 10;
const ALARM_AGAIN_MS = 1_000;
/** For so long after another server has written, this one writes in turn with it. */
const CONTENDED_MS = 60_000;

/** The log has no such session. */
export class NoSuchSession extends Error {}

/** What was asked for; refused where the session cannot be had just now. */
export type Seen<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface LiveSessionParts {
  readonly clock: Clock;
  readonly logger: Logger;
  /** Folds the log; throws NoSuchSession or BrokenLog. */
  readonly load: () => Promise<State>;
  readonly log: SessionLog;
  /** After they were stored and acknowledged; null: the log was read again, anything may have changed. */
  readonly onChange: (state: State, stored: readonly Stored[] | null) => void;
  /** Another server was first, and may not know of this one. */
  readonly onLost: () => void;
  /** This server has stored up to this revision. */
  readonly onAppended: (revision: number) => void;
}

interface Look {
  readonly show: (seen: Seen<State>) => void;
  /** Waits for the log to be read that far. */
  isFresh: boolean;
}

/**
 * One session in the memory of this server. Commands wait in a queue; whatever has arrived is decided, stored in one
 * transaction and then acknowledged, one batch after the other. Nobody is shown what is not stored. Other servers may
 * write to the same log: the key of its rows keeps them apart, taking turns keeps them from trying in vain.
 */
export class LiveSession {
  private state: State | undefined;
  /** The state holds events that are not stored yet. */
  private isAhead = false;
  private wasLoaded = false;
  /** Up to here the log was read or written. */
  private storedTo = 0;
  /** The log may go on beyond that. */
  private isBehind = false;
  /** When another server was last seen to write, by the clock. */
  private otherWroteAt = -Infinity;
  private isClosed = false;
  private queue: Waiting[] = [];
  /** What is being carried out and was not answered yet. */
  private inHand: readonly Waiting[] = [];
  private looks: Look[] = [];
  /** What other servers have stored and nobody here was told. */
  private news: Stored[] = [];
  private working: Promise<void> | null = null;
  private alarm: { readonly at: number; readonly off: () => void } | null = null;
  /** The deadline whose alarm rang last: if it still stands, something failed, and it rings again later. */
  private rangFor: number | null = null;

  constructor(private readonly parts: LiveSessionParts) {}

  /** Resolves when all that it caused is stored, or with the reason why nothing was. */
  ask(asked: Asked): Promise<Reply> {
    return new Promise((answer) => this.take({ ...asked, answer }));
  }

  /** As `ask`, for whoever asks so often that promises would cost more than what is done. `answer` must not throw. */
  take(waiting: Waiting): void {
    if (this.isClosed) return waiting.answer(refuse('unavailable'));
    if (this.queue.length >= QUEUE_MAX) return waiting.answer(refuse('busy'));
    this.queue.push(waiting);
    this.work();
  }

  /**
   * A look at what is stored: at once, or when the write in flight has ended. `view` must keep nothing of the state.
   * `fresh`: also what another server has stored of which this one has not heard.
   */
  async look<T>(view: (state: State) => T, how: 'held' | 'fresh' = 'held'): Promise<Seen<T>> {
    if (this.isClosed) return refuse('unavailable');
    const isFresh = how === 'fresh' && this.parts.log.isShared;
    if (this.state && !this.isAhead && !isFresh) return { ok: true, value: view(this.state) };
    if (isFresh) this.isBehind = true;
    if (this.looks.length >= QUEUE_MAX) return refuse('busy');
    return new Promise((resolve, reject) => {
      const show = (seen: Seen<State>) => {
        try {
          resolve(seen.ok ? { ok: true, value: view(seen.value) } : seen);
        } catch (error) {
          reject(error);
        }
      };
      this.looks.push({ show, isFresh });
      this.work();
    });
  }

  /** The log is said to go on up to this revision. */
  hear(revision: number): void {
    if (this.isClosed || !this.wasLoaded || revision <= this.storedTo) return;
    this.isBehind = true;
    this.work();
  }

  /** Another server has lost against this one: who wins every time would never learn of it. */
  takeTurns(): void {
    this.otherWroteAt = this.parts.clock.now();
  }

  /** Up to which revision the log is known here; 0: it was not read yet. */
  get knownTo(): number {
    return this.storedTo;
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
    while (this.queue.length > 0 || this.looks.length > 0 || this.isBehind) {
      await this.carryOut(this.queue.splice(0, BATCH_MAX));
    }
    this.working = null;
  }

  private async carryOut(batch: readonly Waiting[]): Promise<void> {
    this.inHand = batch;
    try {
      for (let tries = 1; ; tries++) {
        if (tries > TRIES) throw new Error(`Another server was first ${TRIES} times in a row.`);
        await this.loaded();
        const decided = await this.attempt();
        if (decided === null) continue;
        this.isAhead = false;
        for (const { waiting, reply } of decided.open) waiting.answer(reply);
        this.settle(decided.stored);
        return;
      }
    } catch (error) {
      this.fail(error);
    }
  }

  private attempt(): Promise<DecidedBatch | null> {
    const { log, clock } = this.parts;
    const isContended = log.isShared && clock.now() - this.otherWroteAt < CONTENDED_MS;
    if (!isContended || this.inHand.length === 0) return this.attemptOn(log, !log.isShared);
    return log.inTurn(async (turn) => {
      await this.catchUp(turn);
      return this.attemptOn(turn, true);
    });
  }

  /** @returns null where it is to be decided again, on what another server has written meanwhile */
  private async attemptOn(log: SessionLog, isSure: boolean): Promise<DecidedBatch | null> {
    if (this.isBehind) await this.catchUp(log);
    const decided = decideBatch(await this.loaded(), this.inHand, { isSure, logger: this.parts.logger });
    const { stored, open } = decided;
    this.inHand = open.map(({ waiting }) => waiting);
    if (stored.length > 0) {
      this.isAhead = true;
      const entries = stored.map(({ entry }) => entry);
      if ((await log.append(entries, open.length)) === 'stored') return decided;
      this.state = undefined;
      this.news = [];
      this.takeTurns();
      this.parts.onLost();
      return null;
    }
    return open.length > 0 && (await this.catchUp(log)) ? null : decided;
  }

  /**
   * Goes on to the end of the log. Nothing may be ahead of it.
   * @returns whether another server has written anything
   */
  private async catchUp(log: SessionLog): Promise<boolean> {
    this.isBehind = false;
    for (const look of this.looks) look.isFresh = false;
    let state = await this.loaded();
    const from = state.revision;
    for await (const entry of log.read(from)) {
      this.state = state = evolve(state, entry);
      this.news.push({ entry, origin: null });
    }
    this.storedTo = state.revision;
    if (this.storedTo === from) return false;
    this.takeTurns();
    return true;
  }

  private async loaded(): Promise<State> {
    if (this.state) return this.state;
    this.state = await this.parts.load();
    this.isAhead = false;
    this.storedTo = this.state.revision;
    if (this.wasLoaded) this.tell(this.state, null);
    this.wasLoaded = true;
    return this.state;
  }

  private settle(stored: readonly Stored[]): void {
    const { state } = this;
    if (!state) return;
    this.storedTo = state.revision;
    const ready = this.looks.filter(({ isFresh }) => !isFresh);
    this.looks = this.looks.filter(({ isFresh }) => isFresh);
    for (const { show } of ready) show({ ok: true, value: state });
    this.setAlarm(nextDeadline(state));
    const changes = [...this.news.splice(0), ...stored];
    if (changes.length > 0) this.tell(state, changes);
    if (stored.length > 0) this.parts.onAppended(state.revision);
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
  private fail(error: unknown): void {
    this.state = undefined;
    this.isAhead = false;
    this.isBehind = false;
    this.storedTo = 0;
    this.news = [];
    const refusal = refusalFor(error);
    if (refusal.code !== 'unknown-session') this.parts.logger.error({ err: error }, 'a batch was not stored');
    for (const { answer } of this.inHand) answer(refusal);
    for (const { show } of this.looks.splice(0)) show(refusal);
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

function refusalFor(error: unknown): Refusal {
  if (error instanceof NoSuchSession) return refuse('unknown-session');
  return refuse(error instanceof BrokenLog ? 'internal' : 'unavailable');
}
