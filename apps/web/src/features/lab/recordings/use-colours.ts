import type { Trace } from '@timeslice/engine';
import { useMemo, useState } from 'react';
import type { Identities } from '../../../ui/schedule/process-style';

/** The threads of a part; one that has been seen before looks as it did, whatever other threads come and go. */
export function useColours({ states }: Pick<Trace, 'states'>): Identities {
  const [known, remember] = useState<ReadonlyMap<string, number>>(new Map());
  const fresh = Object.keys(states).filter((name) => !known.has(name));
  if (fresh.length > 0) remember(new Map([...known, ...fresh.map((name, n) => [name, known.size + n] as const)]));
  return useMemo(
    () =>
      new Map(
        Object.keys(states).map((name) => [name, { name, index: known.get(name) ?? 0, isThread: false }] as const),
      ),
    [states, known],
  );
}
