export interface Allowed {
  /** GHSA-xxxx-xxxx-xxxx */
  readonly advisory: string;
  readonly package: string;
  readonly reason: string;
  /** The last day: 2026-12-31. */
  readonly expires: string;
}

export type Verdict =
  | { readonly kind: 'unreachable'; readonly why: string }
  | { readonly kind: 'read'; readonly found: readonly string[]; readonly stale: readonly string[] };

export function verdictOf(report: unknown, allowed: readonly Allowed[], today: string): Verdict;
