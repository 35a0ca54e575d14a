import type { Core } from './core';
import type { Sync } from './sync';
import { GIL, type ThreadRun } from './thread-run';
import type { Deadlock } from './trace';

/** Who waits for what of whom where nothing more can happen; null where nobody waits. */
export function deadlockOf({ now, threads }: Core, sync: Sync): Deadlock | null {
  const waits = threads
    .filter(({ state }) => state === 'blocked' || state === 'ready')
    .map((thread) => ({ thread: thread.name, ...waitOf(thread, sync) }));
  return waits.length > 0 ? { at: now, waits } : null;
}

function waitOf({ state, on, process }: ThreadRun, sync: Sync): Pick<Deadlock['waits'][number], 'on' | 'heldBy'> {
  if (state !== 'blocked') return { on: 'turn', heldBy: null };
  return { on, heldBy: on === GIL ? (process.gilHolder?.name ?? null) : sync.holderOf(on) };
}
