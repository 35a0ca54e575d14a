import { CHECK_SECONDS } from '@timeslice/contract';

/** In the order in which they are tried. */
export const checks = ['address', 'storage', 'polling', 'clock', 'websocket'] as const;
export type CheckName = (typeof checks)[number];

/** What came of each check, with what was measured: ms, and for `held` seconds. */
export interface Measured {
  readonly address: { readonly secure: boolean; readonly local: boolean };
  readonly storage: { readonly works: boolean };
  readonly polling: { readonly roundTrip: number | null };
  readonly clock: { readonly offset: number | null };
  readonly websocket: { readonly held: number; readonly roundTrip: number | null };
}
export type Findings = { readonly [C in CheckName]: Measured[C] | null };

export const nothingYet: Findings = { address: null, storage: null, polling: null, clock: null, websocket: null };

/** `note`: it works, and could be better. */
export type Outcome = 'good' | 'note' | 'bad';

/** A clock that is wrong by more than this is told; the product goes by the server's all the same. */
const CLOCK_MS = 2_000;

const judges: { readonly [C in CheckName]: (measured: Measured[C]) => Outcome } = {
  address: ({ secure, local }) => (secure || local ? 'good' : 'note'),
  storage: ({ works }) => (works ? 'good' : 'note'),
  polling: ({ roundTrip }) => (roundTrip === null ? 'bad' : 'good'),
  clock: ({ offset }) => (offset !== null && Math.abs(offset) <= CLOCK_MS ? 'good' : 'note'),
  websocket: ({ held }) => (held >= CHECK_SECONDS ? 'good' : 'note'),
};

const judged = <C extends CheckName>(check: C, findings: Findings): Outcome | null => {
  const measured: Measured[C] | null = findings[check];
  return measured && judges[check](measured);
};

export const outcomesOf = (findings: Findings): { readonly [C in CheckName]: Outcome | null } => ({
  address: judged('address', findings),
  storage: judged('storage', findings),
  polling: judged('polling', findings),
  clock: judged('clock', findings),
  websocket: judged('websocket', findings),
});

/** What it all means for a class; null until everything was tried. */
export type Verdict = 'all' | 'websocket-only' | 'polling-only' | 'notes' | 'none';

export function verdictOf(findings: Findings): Verdict | null {
  const outcomes = outcomesOf(findings);
  if (checks.some((check) => outcomes[check] === null)) return null;
  const [polling, websocket] = [outcomes.polling === 'good', outcomes.websocket === 'good'];
  if (!polling && !websocket) return 'none';
  if (!websocket) return 'polling-only';
  if (!polling) return 'websocket-only';
  return checks.every((check) => outcomes[check] === 'good') ? 'all' : 'notes';
}
