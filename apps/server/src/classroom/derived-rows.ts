import type { LogEntry, ParticipantId } from '@timeslice/contract';

/** What the tables beside the log learn from some of its entries. */
export interface DerivedRows {
  readonly joined: readonly {
    readonly id: ParticipantId;
    readonly nickname: string;
    readonly tokenHash: string;
    /** Epoch ms. */
    readonly at: number;
  }[];
  /** New names of participants who had joined before. */
  readonly renamed: ReadonlyMap<ParticipantId, string>;
  /** Whose name and token are to be found nowhere any more. */
  readonly forgotten: readonly ParticipantId[];
  /** Epoch ms; null where the session goes on. */
  readonly endedAt: number | null;
}

/** One row a participant, whatever happened to it: the statement that writes them sees none of its own writes. */
export function derivedRows(entries: readonly LogEntry[]): DerivedRows {
  const joined = new Map<ParticipantId, DerivedRows['joined'][number]>();
  const renamed = new Map<ParticipantId, string>();
  const forgotten: ParticipantId[] = [];
  let endedAt: number | null = null;
  for (const { event, at } of entries) {
    if (event.type === 'joined') {
      const { participant: id, nickname, tokenHash } = event;
      joined.set(id, { id, nickname, tokenHash, at });
    } else if (event.type === 'renamed') {
      const { participant: id, nickname } = event;
      const row = joined.get(id);
      if (row) joined.set(id, { ...row, nickname });
      else renamed.set(id, nickname);
    } else if (event.type === 'forgotten') {
      forgotten.push(event.participant);
    } else if (event.type === 'ended') {
      endedAt = at;
    }
  }
  return { joined: [...joined.values()], renamed, forgotten, endedAt };
}
