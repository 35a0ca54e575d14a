import type {
  QuestionId,
  RefusalCode,
  RefusalDetail,
  RegradeChange,
  RegradeRequest,
  Reply,
  Report,
} from '@timeslice/contract';
import { useRef, useState } from 'react';
import { post } from '../../live/http';
import { uuid } from '../../live/random';

export interface Regrader {
  /** Resolves to whether it was done; does nothing while one is under way. */
  readonly regrade: (question: QuestionId, change: RegradeChange, reason?: string) => Promise<boolean>;
  /** Until the report shows what was changed. */
  readonly isBusy: boolean;
  readonly refused: {
    readonly question: QuestionId;
    readonly code: RefusalCode;
    readonly detail?: RefusalDetail | undefined;
  } | null;
}

/** Changes the marking of a question after the class; `reload` asks for the report again. */
export function useRegrade(report: Report, reload: () => void): Regrader {
  const [changing, setChanging] = useState<Report | 'asked' | null>(null);
  const [refused, setRefused] = useState<Regrader['refused']>(null);
  /** Ids of changes that may have been carried out without our having heard of it: sent again, they are done once. */
  const unanswered = useRef(new Map<string, string>());
  const isBusy = changing === 'asked' || changing === report;
  return {
    isBusy,
    refused,
    regrade: async (question, change, reason = '') => {
      if (isBusy) return false;
      setChanging('asked');
      const key = JSON.stringify([question, change]);
      const commandId = unanswered.current.get(key) ?? uuid();
      unanswered.current.set(key, commandId);
      const request: RegradeRequest = { commandId, question, change, ...(reason !== '' && { reason }) };
      const result = await post<Reply>(`/api/reports/${report.session}/regrade`, request);
      setChanging(result.ok ? report : null);
      setRefused(result.ok ? null : { question, code: result.code, detail: result.detail });
      if (result.ok) unanswered.current.clear();
      if (result.ok || result.code === 'changed-meanwhile' || result.code === 'nothing-to-withdraw') reload();
      return result.ok;
    },
  };
}
