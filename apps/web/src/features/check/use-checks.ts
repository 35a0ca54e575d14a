import { useEffect, useState } from 'react';
import { type CheckName, type Findings, nothingYet } from './findings';
import { tryAddress, tryPolling, tryStorage, tryWebSocket } from './try-out';

export interface Checks {
  readonly findings: Findings;
  /** What is tried now; null: all is done. */
  readonly now: CheckName | null;
  /** Seconds for which the WebSocket has been held so far. */
  readonly held: number;
  readonly again: () => void;
}

/** Tries one thing after the other, once when the page opens and again when asked to. */
export function useChecks(): Checks {
  const [round, setRound] = useState(0);
  const [findings, setFindings] = useState(nothingYet);
  const [now, setNow] = useState<CheckName | null>('address');
  const [held, setHeld] = useState(0);

  useEffect(() => {
    const aborting = new AbortController();
    const { signal } = aborting;
    const tell = (found: Partial<Findings>, next: CheckName | null) => {
      if (signal.aborted) return;
      setFindings((former) => ({ ...former, ...found }));
      setNow(next);
    };
    const run = async () => {
      tell({ ...nothingYet, address: tryAddress(), storage: tryStorage() }, 'polling');
      tell(await tryPolling(signal), 'websocket');
      tell({ websocket: await tryWebSocket(signal, (seconds) => !signal.aborted && setHeld(seconds)) }, null);
    };
    void run();
    return () => aborting.abort();
  }, [round]);

  return {
    findings,
    now,
    held,
    again: () => {
      setHeld(0);
      setRound(round + 1);
    },
  };
}
