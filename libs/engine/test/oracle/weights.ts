import type { Scenario } from '../../src/scenario';

/** Linux, kernel/sched/core.c: the weights of nice -20 to 19. */
const weights = [
  88761, 71755, 56483, 46273, 36291, 29154, 23254, 18705, 14949, 11916, 9548, 7620, 6100, 4904, 3906, 3121, 2501, 1991,
  1586, 1277, 1024, 820, 655, 526, 423, 335, 272, 215, 172, 137, 110, 87, 70, 56, 45, 36, 29, 23, 18, 15,
];

export const weightOf = (nice: number): bigint => BigInt(weights[nice + 20]!);

/** Tickets 0 count as 1. */
export const ticketsOf = (tickets: number): bigint => BigInt(Math.max(1, tickets));

function leastCommonMultiple(values: readonly bigint[]): bigint {
  return values.reduce((product, value) => {
    let [a, b] = [product, value];
    while (b > 0n) [a, b] = [b, a % b];
    return (product * value) / a;
  }, 1n);
}

/** So many parts of 1 make every pass, virtual runtime and use a whole number. */
export function commonUnit({ policy, processes }: Scenario): bigint {
  switch (policy.kind) {
    case 'stride':
      return leastCommonMultiple(processes.map(({ tickets }) => ticketsOf(tickets)));
    case 'cfs':
    case 'eevdf':
      return 65_536n * leastCommonMultiple(processes.map(({ nice }) => weightOf(nice)));
    default:
      return 1n;
  }
}

/** The largest whole number that is not above a / b. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
