import type { Instruction, Program, ProgramThread } from '@timeslice/engine';

/**
 * Programs as somebody has them who believes that some instructions cannot be interrupted. A lock that no program
 * names (names of files hold no blank) is held over such instructions, and over every other access to shared memory.
 */
const ATOM = 'one at a time';

/** Whether the lock is taken before an instruction, and given back after it. */
interface Bounds {
  readonly takes: boolean;
  readonly gives: boolean;
}

/** Which instructions of a thread are one step, as `[first, last]`; null where that cannot be told. */
export type Atoms = (thread: ProgramThread) => readonly (readonly [first: number, last: number])[] | null;

/** The same program with these atoms. */
export function withAtoms(program: Program, atomsOf: Atoms): Program | null {
  const threads = program.threads.map((thread) => {
    const atoms = atomsOf(thread);
    return atoms && rewritten(thread, boundsBy(thread, atoms));
  });
  return threads.some((thread) => thread === null)
    ? null
    : { ...program, threads: threads.flatMap((thread) => thread ?? []) };
}

const touchesShared = (instruction: Instruction) => 'variable' in instruction;

function boundsBy({ code }: ProgramThread, atoms: readonly (readonly [number, number])[]): Bounds[] {
  return code.map((instruction, index) => {
    const atom = atoms.find(([first, last]) => first <= index && index <= last);
    if (atom) return { takes: atom[0] === index, gives: atom[1] === index };
    return { takes: touchesShared(instruction), gives: touchesShared(instruction) };
  });
}

/** The code with the lock taken and given back; jumps go to where the lock is taken, if it is. */
function rewritten(thread: ProgramThread, bounds: readonly Bounds[]): ProgramThread {
  const starts: number[] = [];
  let length = 0;
  for (const { takes, gives } of bounds) {
    starts.push(length);
    length += 1 + (takes ? 1 : 0) + (gives ? 1 : 0);
  }
  const code = thread.code.flatMap((instruction, index): Instruction[] => {
    const { takes, gives } = bounds[index]!;
    const moved = 'to' in instruction ? { ...instruction, to: starts[instruction.to]! } : instruction;
    return [
      ...(takes ? [{ op: 'LOCK', lock: ATOM } as const] : []),
      moved,
      ...(gives ? [{ op: 'UNLOCK', lock: ATOM } as const] : []),
    ];
  });
  return { ...thread, code };
}

/** Indices to which a jump of this code goes. */
const targetsOf = (code: readonly Instruction[]) =>
  new Set(code.flatMap((instruction) => ('to' in instruction ? [instruction.to] : [])));

const breaks = ({ op }: Instruction) => ['LOCK', 'UNLOCK', 'JGT', 'JNE', 'HALT'].includes(op);

/** `x = x + 1`: from each LOAD of a variable to the next STORE of a register in it, where nothing jumps in between. */
export const increments: Atoms = ({ code }) => {
  const targets = targetsOf(code);
  const atoms: (readonly [number, number])[] = [];
  for (let first = 0; first < code.length; first++) {
    const load = code[first]!;
    if (load.op !== 'LOAD') continue;
    const rest = code.slice(first + 1);
    const store = rest.findIndex(
      (one) => one.op === 'STORE' && one.variable === load.variable && typeof one.value === 'string',
    );
    const last = first + 1 + store;
    const between = code.slice(first + 1, last);
    if (store < 0 || between.some((one, at) => breaks(one) || targets.has(first + 1 + at)) || targets.has(last)) {
      continue;
    }
    atoms.push([first, last]);
    first = last;
  }
  return atoms;
};

/** A statement of a language: everything up to the next write to shared memory. */
export const statements: Atoms = ({ code }) => {
  const targets = targetsOf(code);
  const atoms: (readonly [number, number])[] = [];
  let first: number | null = null;
  for (const [index, instruction] of code.entries()) {
    if (breaks(instruction) || targets.has(index)) first = null;
    if (breaks(instruction)) continue;
    first ??= index;
    if (!('variable' in instruction) || instruction.op === 'LOAD') continue;
    atoms.push([first, index]);
    first = null;
  }
  return atoms;
};

/**
 * How many locks a thread holds before each of its instructions, null where it cannot be there; null as a whole where
 * that depends on the way it came, or where it ends with one.
 */
export function depthsOf({ code }: ProgramThread): readonly (number | null)[] | null {
  const depths: (number | null)[] = [...code.map(() => null), null];
  const open: (readonly [index: number, depth: number])[] = [[0, 0]];
  for (let at = open.pop(); at; at = open.pop()) {
    const [index, depth] = at;
    const known = depths[index];
    if (known === depth) continue;
    if (known !== null || depth < 0) return null;
    depths[index] = depth;
    const instruction = code[index];
    if (!instruction || instruction.op === 'HALT') {
      if (depth > 0) return null;
      continue;
    }
    const after = depth + (instruction.op === 'LOCK' ? 1 : instruction.op === 'UNLOCK' ? -1 : 0);
    open.push([index + 1, after]);
    if ('to' in instruction) open.push([instruction.to, after]);
  }
  return depths.slice(0, -1);
}

/** Nobody else runs while a thread holds a lock: from the outermost LOCK to its UNLOCK. */
export function withUninterruptedLocks(program: Program): Program | null {
  const threads = program.threads.map((thread) => {
    const depths = depthsOf(thread);
    return depths && rewritten(thread, boundsInside(thread, depths));
  });
  return threads.some((thread) => thread === null)
    ? null
    : { ...program, threads: threads.flatMap((thread) => thread ?? []) };
}

const boundsInside = ({ code }: ProgramThread, depths: readonly (number | null)[]): Bounds[] =>
  code.map((instruction, index) => {
    const depth = depths[index] ?? 0;
    if (depth === 0) {
      const own = touchesShared(instruction);
      return { takes: own || instruction.op === 'LOCK', gives: own };
    }
    return { takes: false, gives: depth === 1 && instruction.op === 'UNLOCK' };
  });

/** All locks are one, which a thread may take again while it holds it. */
export function withOneLock(program: Program): Program | null {
  const threads = program.threads.map((thread) => {
    const depths = depthsOf(thread);
    if (!depths) return null;
    const code = thread.code.map((instruction, index): Instruction => {
      if (instruction.op !== 'LOCK' && instruction.op !== 'UNLOCK') return instruction;
      const outermost = instruction.op === 'LOCK' ? depths[index] === 0 : depths[index] === 1;
      // in place of an inner one something that nobody notices, so that jumps still fit
      return outermost ? { op: instruction.op, lock: ATOM } : { op: 'SET', register: ATOM, value: 0 };
    });
    return { ...thread, code };
  });
  return threads.some((thread) => thread === null)
    ? null
    : { ...program, threads: threads.flatMap((thread) => thread ?? []) };
}
