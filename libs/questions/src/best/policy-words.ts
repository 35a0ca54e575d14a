import { type Bilingual, type PolicySpec, policyKinds } from '@timeslice/engine';

const ID_MAX = 400;

/** A policy in a short line: `srtf`, `rr 4`, `mlfq 1,2,4 boostEvery=7`. */
export function policyId({ kind, ...parameters }: PolicySpec): string {
  const told = Object.entries(parameters).flatMap(([key, value]: [string, unknown]) => {
    if (value === undefined) return [];
    const shown = typeof value === 'object' ? JSON.stringify(value).replace(/^\[([\d,]*)\]$/, '$1') : String(value);
    return [key === 'quantum' ? shown : `${key}=${shown}`];
  });
  return [kind, ...told].join(' ').slice(0, ID_MAX);
}
/** SRTF; Round robin, q = 4; CFS (schedLatency=48) */
export function policyName(policy: PolicySpec): Bilingual {
  const { ko, en } = policyKinds[policy.kind].shortName;
  const rest = policyId(policy).slice(policy.kind.length + 1);
  if (rest === '') return { ko, en };
  const told = 'quantum' in policy ? `, q = ${rest}` : ` (${rest})`;
  return { ko: `${ko}${told}`, en: `${en}${told}` };
}
