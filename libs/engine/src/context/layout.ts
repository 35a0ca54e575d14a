import type { Process, Scenario, Thread } from '../scenario';

export const segmentKinds = ['code', 'data', 'heap', 'stack'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** A piece of an address space; `end` is not included. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly end: number;
  /** The process that it belongs to or, of a stack, the thread. */
  readonly of: string;
}

/** What a CPU knows of the address space that it works in; it is kept in the PCB. */
export interface AddressSpace {
  readonly process: string;
  readonly base: number;
  readonly limit: number;
}

/** The registers that a switch saves and restores. */
export interface Registers {
  /** The next instruction. */
  readonly pc: number;
  /** The top of the thread's stack. */
  readonly sp: number;
  /** A register that the thread counts with: the ticks that it has executed. */
  readonly ax: number;
}

/** Where everything lies, made so that it can be worked out in the head: an example, not what a compiler would do. */
export interface Layout {
  readonly spaceOf: (process: string) => AddressSpace;
  readonly segmentsOf: (process: string) => readonly Segment[];
  readonly stackOf: (thread: string) => Segment;
  /** After so many ticks on CPUs. */
  readonly registersAfter: (thread: string, ticks: number) => Registers;
}

/** Of a space of 0x1000: a quarter is code, an eighth data, an eighth heap; the stacks share the upper half. */
const SPACE = 0x1000;
const CODE = 0x400;
const DATA = 0x200;
const HEAP = 0x200;
const STACK = 0x100;
const STACKS = SPACE - CODE - DATA - HEAP;
const WORD = 4;
/** Words that a thread pushes, one a tick, before it pops them all. */
const DEPTH = 8;

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, least)));

interface Placed {
  readonly thread: Thread;
  readonly process: Process;
  readonly entry: number;
  readonly room: number;
  readonly stack: Segment;
}

/**
 * Process k (from 0) has the space from (k + 1) x 0x1000; where a program is too long for that, all spaces are twice,
 * four times, ... as large. The threads of a process divide its code: each begins at an entry of its own and executes
 * one instruction of 4 bytes a tick; one that comes to the end of its part begins it again.
 */
export function layoutOf({ processes }: Pick<Scenario, 'processes'>): Layout {
  const scale = powerOfTwo(Math.max(...processes.map(needOf), 1));
  const baseOf = new Map(processes.map(({ id }, index) => [id, SPACE * scale * (index + 1)]));
  const all = processes.flatMap((process) => placeThreads(process, baseOf.get(process.id)!, scale));
  const placed = new Map(all.map((one) => [one.thread.name, one]));
  const at = (name: string): Placed => {
    const found = placed.get(name);
    if (!found) throw new RangeError(`no thread ${name} in this scenario`);
    return found;
  };
  const spaceOf = (process: string): AddressSpace => ({ process, base: baseOf.get(process)!, limit: SPACE * scale });
  return {
    spaceOf,
    segmentsOf: (process) => {
      const { base } = spaceOf(process);
      const data = base + CODE * scale;
      const heap = data + DATA * scale;
      return [
        { kind: 'code', start: base, end: data, of: process },
        { kind: 'data', start: data, end: heap, of: process },
        { kind: 'heap', start: heap, end: heap + HEAP * scale, of: process },
        ...all.filter((one) => one.process.id === process).map(({ stack }) => stack),
      ];
    },
    stackOf: (thread) => at(thread).stack,
    registersAfter: (thread, ticks) => {
      const { entry, room, stack } = at(thread);
      return { pc: entry + ((WORD * ticks) % room), sp: stack.end - WORD * (ticks % DEPTH), ax: ticks };
    },
  };
}

/** How many times the smallest space is too small. */
function needOf({ threads }: Process): number {
  const longest = Math.max(
    ...threads.map(({ bursts }) => bursts.reduce((sum, burst) => (burst[0] === 'cpu' ? sum + burst[1] : sum), 0)),
  );
  const code = (powerOfTwo(threads.length) * WORD * (longest + 1)) / CODE;
  return Math.max(code, (threads.length * STACK) / STACKS);
}

function placeThreads(process: Process, base: number, scale: number): Placed[] {
  const room = (CODE * scale) / powerOfTwo(process.threads.length);
  return process.threads.map((thread, index) => {
    const end = base + SPACE * scale - STACK * index;
    const stack: Segment = { kind: 'stack', start: end - STACK, end, of: thread.name };
    return { thread, process, entry: base + room * index, room, stack };
  });
}

/** 0x1004 */
export const hexOf = (address: number): string => `0x${address.toString(16).toUpperCase().padStart(WORD, '0')}`;
