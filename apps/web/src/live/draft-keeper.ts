import { type Confidence, type QuestionId, refusals, type Reply } from '@timeslice/contract';
import type { Answer } from '@timeslice/questions';
import { read, remove, write } from './device';
import {
  acknowledged,
  assured,
  type Drafted,
  due,
  edited,
  empty,
  isUnsent,
  met,
  notSent,
  type Outbox,
  refused,
  reopened,
  restored,
  sent,
} from './outbox';

const STROKES_WITHIN = 400; // ms that are sent as one draft

interface Keeping {
  readonly session: string;
  readonly question: QuestionId;
  readonly send: (draft: {
    readonly type: 'draft';
    readonly question: QuestionId;
    readonly edit: number;
    readonly answer: Answer;
    readonly confidence?: Confidence;
  }) => Promise<Reply>;
}

/** Holds one question's prediction until the server has it: on this device, over reloads, one command at a time. */
export class DraftKeeper {
  private box: Outbox;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly key: string;

  constructor(private readonly keeping: Keeping) {
    this.key = `timeslice:draft:${keeping.session}:${keeping.question}`;
    const kept = read<Drafted>(this.key);
    this.box = kept ? restored(empty, kept) : empty;
  }

  readonly state = (): Outbox => this.box;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.away);
    return () => {
      this.listeners.delete(listener);
      removeEventListener('pagehide', this.flush);
      document.removeEventListener('visibilitychange', this.away);
      this.flush();
    };
  };

  readonly edit = (answer: Answer): void => {
    this.become(edited(this.box, answer));
    this.timer ??= setTimeout(this.flush, STROKES_WITHIN);
  };

  readonly assure = (confidence: Confidence): void => {
    this.become(assured(this.box, confidence));
    this.timer ??= setTimeout(this.flush, STROKES_WITHIN);
  };

  /** What the seat shows; `null` where the server has nothing yet. */
  readonly meet = (server: Drafted | null): void => {
    if (server) this.become(met(this.box, server));
    if (this.timer === null) this.flush();
  };

  /** A round begins. */
  readonly reopen = (): void => {
    this.become(reopened(this.box));
    if (this.timer === null) this.flush();
  };

  /** A phone may end a page in the background without a `pagehide`. */
  private readonly away = (): void => {
    if (document.visibilityState === 'hidden') this.flush();
  };

  private readonly flush = (): void => {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const draft = due(this.box);
    if (draft) void this.deliver(draft);
  };

  private async deliver(draft: Drafted): Promise<void> {
    this.become(sent(this.box, draft));
    const { edit, answer, confidence } = draft;
    const said = confidence ? { confidence } : {};
    const reply = await this.keeping.send({ type: 'draft', question: this.keeping.question, edit, answer, ...said });
    if (!reply.ok && refusals[reply.code].retry) return this.become(notSent(this.box)); // until the next meeting
    this.become(reply.ok ? acknowledged(this.box) : refused(this.box, reply.code));
    if (this.timer === null) this.flush();
  }

  private become(box: Outbox): void {
    if (box === this.box) return;
    this.box = box;
    if (isUnsent(box)) write(this.key, { edit: box.edit, answer: box.answer, confidence: box.confidence });
    else remove(this.key);
    for (const listener of this.listeners) listener();
  }
}
