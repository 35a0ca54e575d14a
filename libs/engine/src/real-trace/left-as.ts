/** How a thread left its CPU: it could have gone on, it sleeps, or it is no more. */
export type LeftAs = 'ready' | 'blocked' | 'ended';

const SLEEPING_BITS = 0xff;
const DEAD_BITS = 0x30;

/**
 * From `prev_state`: `R` and `R+` could go on; `S`, `D`, `I` and the rarer `T t P K W N n` do not run until something
 * happens; `X`, `Z` and `x` are dead. Also as a number (perf's python scripts) and in parentheses (Linux 2.6).
 * Null for anything else.
 */
export function leftAs(state: string): LeftAs | null {
  if (/^(0x[0-9a-f]+|\d+)$/i.test(state)) {
    const bits = Number(state);
    if (bits & DEAD_BITS) return 'ended';
    return bits & SLEEPING_BITS ? 'blocked' : 'ready';
  }
  const flags = /^\(?([RSDTtXZPIKWNnx](?:\|[RSDTtXZPIKWNnx])*)?(\|?\+)?\)?$/.exec(state);
  if (!flags || (!flags[1] && !flags[2])) return null;
  if (flags[2]) return 'ready';
  const letters = flags[1]!.split('|');
  if (letters.some((letter) => 'XZx'.includes(letter))) return 'ended';
  return letters.every((letter) => letter === 'R') ? 'ready' : 'blocked';
}
