import { useCallback, useEffect, useState } from 'react';
import type { RefusalCode } from '@timeslice/contract';
import { get, type Result } from './http';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'refused'; readonly code: RefusalCode };

export interface Loading<T> {
  readonly loaded: Loaded<T>;
  /** Asks again; what was loaded stays on screen meanwhile. */
  readonly reload: () => void;
}

/** The answer to a GET; `null`: nothing to ask for yet. `bearer` is a token that opens it. */
export function useLoaded<T>(path: string | null, bearer?: string): Loading<T> {
  const [answer, setAnswer] = useState<Answered<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((last) => last + 1), []);

  useEffect(() => {
    if (path === null) return;
    const aborting = new AbortController();
    get<T>(path, { signal: aborting.signal, ...(bearer !== undefined && { bearer }) }).then(
      (result) => setAnswer({ path, bearer, result }),
      (fault: unknown) => {
        if (!aborting.signal.aborted) throw fault;
      },
    );
    return () => aborting.abort();
  }, [path, bearer, attempt]);

  const isOurs = answer !== null && answer.path === path && answer.bearer === bearer;
  return { loaded: loadedOf(isOurs ? answer.result : null), reload };
}

interface Answered<T> {
  readonly path: string;
  readonly bearer: string | undefined;
  readonly result: Result<T>;
}

function loadedOf<T>(result: Result<T> | null): Loaded<T> {
  if (result === null) return { state: 'loading' };
  return result.ok ? { state: 'ready', value: result.value } : { state: 'refused', code: result.code };
}
