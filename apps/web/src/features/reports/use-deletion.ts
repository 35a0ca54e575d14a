import type { RefusalCode, SessionSummary } from '@timeslice/contract';
import { useState } from 'react';
import { post } from '../../live/http';

export interface Deletion {
  /** The session that somebody is asked about. */
  readonly asked: SessionSummary | null;
  readonly ask: (session: SessionSummary) => void;
  readonly cancel: () => void;
  readonly confirm: () => Promise<void>;
  /** The one that was deleted last. */
  readonly deleted: SessionSummary | null;
  readonly refused: RefusalCode | null;
}

/** Deletes sessions, one after a question each; `onDone` asks for the list again. */
export function useDeletion(onDone: () => void): Deletion {
  const [asked, setAsked] = useState<SessionSummary | null>(null);
  const [deleted, setDeleted] = useState<SessionSummary | null>(null);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  return {
    asked,
    ask: setAsked,
    cancel: () => setAsked(null),
    deleted,
    refused,
    confirm: async () => {
      if (asked === null) return;
      const result = await post(`/api/sessions/${asked.session}/delete`, {});
      setRefused(result.ok ? null : result.code);
      if (!result.ok) return;
      setDeleted(asked);
      onDone();
    },
  };
}
