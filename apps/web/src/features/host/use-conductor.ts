import { useCallback, useState } from 'react';
import type { HostScene, Refusal } from '@timeslice/contract';
import type { Asked, Classroom } from '../../live/use-classroom';

/** Ways to change the session, and what came of the last one. */
export interface Conductor {
  readonly act: (asked: Asked) => Promise<boolean>;
  /** What was asked for and is not answered yet. */
  readonly pending: Asked['type'] | null;
  readonly refused: Refusal | null;
  readonly dismiss: () => void;
}

export function useConductor(send: Classroom<HostScene>['send']): Conductor {
  const [pending, setPending] = useState<Asked['type'] | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);

  const act = useCallback(
    async (asked: Asked) => {
      setPending(asked.type);
      setRefused(null);
      const reply = await send(asked);
      setPending(null);
      if (!reply.ok) setRefused(reply);
      return reply.ok;
    },
    [send],
  );
  const dismiss = useCallback(() => setRefused(null), []);
  return { act, pending, refused, dismiss };
}
