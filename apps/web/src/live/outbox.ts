import type { Confidence, RefusalCode } from '@timeslice/contract';
import { type Answer, answerText } from '@timeslice/questions';

/**
 * A prediction's life on this device. `edit` counts the strokes of one question upwards over reloads and devices; what
 * has the higher one is newer.
 */
export interface Outbox {
  readonly edit: number;
  readonly answer: Answer | null;
  /** How sure its author is; null: not said, or not asked. */
  readonly confidence: Confidence | null;
  /** The newest that the server is known to have. It shows a seat none of its own drafts before the next sync. */
  readonly saved: Drafted | null;
  /** What is on its way. */
  readonly sending: Drafted | null;
  /** The edit that the server will not take, and why. */
  readonly refused: { readonly edit: number; readonly code: RefusalCode } | null;
  /** The answer that stood here gave way to one of another device. */
  readonly replaced: boolean;
}

/** What is kept on the device, and what a seat shows of the server's. */
export interface Drafted {
  readonly edit: number;
  readonly answer: Answer;
  /** Absent in what an older page kept on the device. */
  readonly confidence?: Confidence | null | undefined;
}

export const empty: Outbox = {
  edit: 0,
  answer: null,
  confidence: null,
  saved: null,
  sending: null,
  refused: null,
  replaced: false,
};

/** One more stroke. */
export const edited = (box: Outbox, answer: Answer): Outbox => ({
  ...box,
  edit: box.edit + 1,
  answer,
  replaced: false,
});

/** How sure one is of the answer that stands; nothing where there is none yet. */
export const assured = (box: Outbox, confidence: Confidence): Outbox =>
  box.answer === null ? box : { ...box, edit: box.edit + 1, confidence, replaced: false };

/**
 * What the server holds. As new as ours or newer, as from another device, and it is ours now; older, and ours is sent
 * again.
 */
export function met(box: Outbox, server: Drafted): Outbox {
  if (server.edit <= savedEdit(box)) return box;
  if (server.edit < box.edit) return { ...box, saved: server };
  const confidence = server.confidence ?? null;
  const answer = box.answer && sameAnswer(box.answer, server.answer) ? box.answer : server.answer;
  const replaced = box.replaced || (box.answer !== null && (answer !== box.answer || confidence !== box.confidence));
  const saved = { edit: server.edit, answer, confidence: server.confidence ?? undefined };
  return { ...box, ...saved, confidence, saved, replaced };
}

const savedEdit = ({ saved }: Outbox) => saved?.edit ?? 0;

/** To everybody who reads them. */
const sameAnswer = (one: Answer, other: Answer) => one.kind === other.kind && answerText(one) === answerText(other);

/** What this device kept from before. */
export const restored = (box: Outbox, kept: Drafted): Outbox =>
  kept.edit > box.edit ? { ...box, ...kept, confidence: kept.confidence ?? null } : box;

export const isUnsent = (box: Outbox): boolean => box.edit > savedEdit(box);

/** What counts if the lock falls now, given what the seat shows of the server's. */
export const countedOf = (box: Outbox, server: Drafted | null): Answer | null =>
  (server ? met(box, server) : box).saved?.answer ?? null;

/** What to send now, or null: nothing new, one is on its way, or this very edit was refused. */
export function due(box: Outbox): Drafted | null {
  if (box.answer === null || box.sending !== null || !isUnsent(box)) return null;
  return box.refused?.edit === box.edit
    ? null
    : { edit: box.edit, answer: box.answer, confidence: box.confidence ?? undefined };
}

export const sent = (box: Outbox, draft: Drafted): Outbox => ({ ...box, sending: draft });

/** Nobody could be asked; it is due again. */
export const notSent = (box: Outbox): Outbox => ({ ...box, sending: null });

/** The server has what was on its way. */
export const acknowledged = (box: Outbox): Outbox => ({
  ...box,
  sending: null,
  saved: box.sending && box.sending.edit > savedEdit(box) ? box.sending : box.saved,
});

/** The server does not take what was on its way. */
export const refused = (box: Outbox, code: RefusalCode): Outbox => ({
  ...box,
  sending: null,
  refused: box.sending && { edit: box.sending.edit, code },
});

/** Answers are taken again: what came too late for the first round is in time for the second. */
export const reopened = (box: Outbox): Outbox => (box.refused?.code === 'locked' ? { ...box, refused: null } : box);

/** `kept`: not on the server, but here; `lost`: the server does not take it; `replaced`: saved is another device's. */
export type DraftState = 'idle' | 'saving' | 'saved' | 'kept' | 'lost' | 'replaced' | 'closed';

export function stateOf(box: Outbox, { online, open }: { online: boolean; open: boolean }): DraftState {
  if (box.edit === 0) return open ? 'idle' : 'closed';
  if (!isUnsent(box)) return box.replaced ? 'replaced' : open ? 'saved' : 'closed';
  if (box.refused?.edit === box.edit) return 'lost';
  return online ? 'saving' : 'kept';
}
