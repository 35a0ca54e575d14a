/**
 * Why a command was refused. Each code has a sentence in both catalogues. `retry` tells the client whether the same
 * command may succeed later without anybody changing anything.
 */
export const refusals = {
  malformed: { retry: false },
  'too-large': { retry: false },
  'too-fast': { retry: true },
  busy: { retry: true },
  unavailable: { retry: true },
  internal: { retry: true },
  'not-host': { retry: false },
  'not-participant': { retry: false },
  'not-signed-in': { retry: false },
  'unknown-code': { retry: false },
  'unknown-session': { retry: false },
  'unknown-lesson': { retry: false },
  'unknown-participant': { retry: false },
  'code-expired': { retry: false },
  'session-ended': { retry: false },
  removed: { retry: false },
  'link-renewed': { retry: false },
  'nickname-empty': { retry: false },
  'nickname-too-long': { retry: false },
  'nickname-taken': { retry: false },
  'room-full': { retry: false },
  'wrong-phase': { retry: false },
  'wrong-question': { retry: false },
  'wrong-answer-shape': { retry: false },
  locked: { retry: false },
  'answered-elsewhere': { retry: false },
  'no-time-limit': { retry: false },
  'no-next-question': { retry: false },
  'no-next-round': { retry: false },
  'not-locked': { retry: false },
  'answers-open': { retry: false },
  'wrong-marking': { retry: false },
  'nothing-to-withdraw': { retry: false },
  'changed-meanwhile': { retry: false },
  'out-of-range': { retry: false },
} as const satisfies Record<string, { retry: boolean }>;

export type RefusalCode = keyof typeof refusals;
export const refusalCodes = Object.keys(refusals) as RefusalCode[];

/** The field, its value and what is allowed there, where a refusal is about one. */
export interface RefusalDetail {
  readonly path: string;
  readonly value: string;
  readonly allowed: string;
}

export type Refusal = { readonly ok: false; readonly code: RefusalCode; readonly detail?: RefusalDetail };

/** `revision`: the session's log holds everything that this command caused, up to there. */
export type Reply = { readonly ok: true; readonly revision: number } | Refusal;

export const refuse = (code: RefusalCode, detail?: RefusalDetail): Refusal =>
  detail ? { ok: false, code, detail } : { ok: false, code };
