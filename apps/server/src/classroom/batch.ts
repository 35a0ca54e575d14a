import type { LogEntry, SessionEvent } from '@timeslice/contract';
import { evolve, type State } from '@timeslice/session';

/** An entry of the log, and the socket that caused it. */
export interface Stored {
  readonly entry: LogEntry;
  readonly origin: string | null;
}

interface Cause extends Pick<LogEntry, 'at' | 'commandId'> {
  readonly origin: string | null;
}

/**
 * What one transaction adds to the log. Of several drafts of one answer only the newest is kept, in the place of the
 * first and with its time: a draft of one round is accepted in one phase alone, so that nothing between the two can
 * depend on it.
 */
export class Batch {
  readonly stored: Stored[] = [];
  private readonly drafts = new Map<string, number>();

  /** @returns the state after it, which takes `state` over */
  add(state: State, event: SessionEvent, { at, commandId, origin }: Cause): State {
    const entry = { revision: state.revision + 1, at, commandId, event };
    if (event.type !== 'drafted') {
      this.stored.push({ entry, origin });
      return evolve(state, entry);
    }
    const answer = `${event.participant} ${event.question} ${event.round ?? 1}`;
    const place = this.drafts.get(answer);
    const older = place === undefined ? undefined : this.stored[place];
    if (place === undefined || older === undefined) {
      this.drafts.set(answer, this.stored.length);
      this.stored.push({ entry, origin });
      return evolve(state, entry);
    }
    const { revision, at: since } = older.entry;
    this.stored[place] = { entry: { ...entry, revision, at: since }, origin };
    return evolve(state, { ...entry, revision: state.revision, at: since });
  }
}
