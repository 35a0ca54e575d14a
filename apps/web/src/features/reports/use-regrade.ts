import type { QuestionId, RefusalCode, RegradeChange, RegradeRequest, Reply, SessionId } from '@timeslice/contract';
import { useState } from 'react';
import { post } from '../../live/http';
import { uuid } from '../../live/random';

export interface Regrader {
  /** Resolves to whether it was done. */
  readonly regrade: (question: QuestionId, change: RegradeChange, reason?: string) => Promise<boolean>;
  readonly isBusy: boolean;
  readonly refused: RefusalCode | null;
}

/** Changes the marking of a question after the class; `onDone` asks for the report again. */
export function useRegrade(session: SessionId, onDone: () => void): Regrader {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  return {
    isBusy,
    refused,
    regrade: async (question, change, reason = '') => {
      setBusy(true);
      const request: RegradeRequest = { commandId: uuid(), question, change, ...(reason !== '' && { reason }) };
      const result = await post<Reply>(`/api/reports/${session}/regrade`, request);
      setBusy(false);
      setRefused(result.ok ? null : result.code);
      if (result.ok) onDone();
      return result.ok;
    },
  };
}
