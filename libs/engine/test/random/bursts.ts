import * as fc from 'fast-check';
import type { Burst } from '../../src/scenario';

const ticks = fc.integer({ min: 1, max: 6 });
const cpu = ticks.map((n): Burst[] => [['cpu', n]]);
const io = fc.oneof(
  ticks.map((n): Burst[] => [['io', n]]),
  ticks.map((n): Burst[] => [['io', n, 'disk']]),
);
const work = fc.oneof({ weight: 3, arbitrary: cpu }, { weight: 2, arbitrary: io });

const lockName = fc.constantFrom('m', 'n');
const inside = fc.array(work, { maxLength: 2 }).map((pieces) => pieces.flat());
const locked = fc
  .tuple(lockName, inside)
  .map(([name, bursts]): Burst[] => [['lock', name], ...bursts, ['unlock', name]]);
/** Two threads that take the same two locks the other way round may wait for each other for ever. */
const nested = fc
  .tuple(fc.constantFrom(['m', 'n'] as const, ['n', 'm'] as const), inside, inside)
  .map(([[outer, inner], before, within]): Burst[] => [
    ['lock', outer],
    ...before,
    ['lock', inner],
    ...within,
    ['unlock', inner],
    ['unlock', outer],
  ]);
const channel = fc.constantFrom('c', 'd');
const message = fc.oneof(
  channel.map((name): Burst[] => [['send', name]]),
  channel.map((name): Burst[] => [['receive', name]]),
);
const withCalls = fc.oneof(
  { weight: 6, arbitrary: work },
  { weight: 4, arbitrary: locked },
  { weight: 1, arbitrary: nested },
  { weight: 2, arbitrary: message },
);
const ending = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Burst[]>([]) },
  { weight: 2, arbitrary: fc.constant<Burst[]>([['exit']]) },
  { weight: 1, arbitrary: fc.constant<Burst[]>([['crash']]) },
);

const life = (piece: fc.Arbitrary<Burst[]>, end: fc.Arbitrary<Burst[]>) =>
  fc
    .tuple(fc.option(piece, { freq: 2, nil: [] }), cpu, fc.array(piece, { maxLength: 3 }), end)
    .map(([first, second, rest, last]): Burst[] => [...first, ...second, ...rest.flat(), ...last]);

/** With a CPU burst somewhere; I/O may come first, last and twice in a row. */
export const plainBursts = life(work, fc.constant([]));

/** System calls among them; what forks whom is added later. */
export const burstsWithCalls = life(withCalls, ending);
