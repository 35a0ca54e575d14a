import { useCallback, useEffect, useRef, useState } from 'react';
import type { Jobs, JobType, Reply } from './protocol';

export type Job<J extends JobType> =
  | { readonly state: 'idle' }
  | {
      readonly state: 'working';
      readonly done: number;
      /** 0 where nobody can say how much there is to do. */
      readonly of: number;
      readonly sofar: Jobs[J]['progress'] | null;
    }
  | { readonly state: 'done'; readonly result: Jobs[J]['done'] }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'cancelled' };

const newWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/**
 * Asks the worker whenever `ask` changes (keep its identity); null asks nothing. A job that is overtaken is ended
 * with its worker: there is no other way to stop a computation.
 */
export function useJob<J extends JobType>(type: J, ask: Jobs[J]['ask'] | null): Job<J> & { cancel: () => void } {
  const [job, setJob] = useState<{ readonly of: typeof ask; readonly state: Job<J> }>({
    of: null,
    state: { state: 'idle' },
  });
  const worker = useRef<{ readonly itself: Worker; busy: boolean } | null>(null);

  const end = useCallback(() => {
    worker.current?.itself.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  useEffect(() => {
    if (worker.current?.busy) end();
    if (ask === null) return;
    const current = (worker.current ??= { itself: newWorker(), busy: false });
    const { itself } = current;
    current.busy = true;
    itself.onmessage = ({ data }: MessageEvent<Reply<J>>) => {
      current.busy = data.type === 'progress';
      setJob({ of: ask, state: stateAfter(data) });
    };
    itself.onerror = (event) => {
      event.preventDefault();
      end();
      setJob({ of: ask, state: { state: 'failed', why: event.message } });
    };
    itself.postMessage({ type, ...ask });
  }, [type, ask, end]);

  const cancel = useCallback(() => {
    end();
    setJob({ of: ask, state: { state: 'cancelled' } });
  }, [ask, end]);

  if (ask === null) return { state: 'idle', cancel };
  if (job.of !== ask) return { state: 'working', done: 0, of: 0, sofar: null, cancel };
  return { ...job.state, cancel };
}

function stateAfter<J extends JobType>(reply: Reply<J>): Job<J> {
  switch (reply.type) {
    case 'progress':
      return { state: 'working', done: reply.done, of: reply.of, sofar: reply.sofar };
    case 'done':
      return { state: 'done', result: reply.result };
    case 'failed':
      return { state: 'failed', why: reply.why };
  }
}

/** The worker once, for something that is asked on a press and not shown as long as it is on the screen. */
export function askOnce<J extends JobType>(type: J, ask: Jobs[J]['ask']): Promise<Jobs[J]['done']> {
  const worker = newWorker();
  return new Promise<Jobs[J]['done']>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply<J>>) => {
      if (data.type === 'done') resolve(data.result);
      if (data.type === 'failed') reject(new Error(data.why));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ type, ...ask });
  }).finally(() => worker.terminate());
}
