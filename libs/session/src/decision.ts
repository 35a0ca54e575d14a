import type { SessionEvent } from '@timeslice/contract';

/** Accepted, with what follows from it; nothing where the wish is already fact. */
export const accept = (...events: SessionEvent[]): { readonly ok: true; readonly events: readonly SessionEvent[] } => ({
  ok: true,
  events,
});
