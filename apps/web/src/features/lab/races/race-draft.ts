import type { ProgramFile } from '@timeslice/engine';
import { valueOf, type FieldValue } from '../model/draft';

/** A program while it is edited: lists keep the order, and code is the text that was typed. */
export interface RaceDraft {
  readonly title: string;
  readonly shared: readonly Named[];
  readonly threads: readonly ThreadDraft[];
  readonly schedule: ScheduleDraft;
}

export interface Named {
  readonly name: string;
  readonly value: FieldValue;
}

export interface ThreadDraft {
  readonly id: string;
  readonly registers: readonly Named[];
  readonly code: string;
}

export type ScheduleDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'every'; readonly every: FieldValue }
  /** As in a file: after the k-th instruction the CPU goes on, once for each time that k is there. */
  | { readonly kind: 'chosen'; readonly switchAfter: readonly number[] };

/** The file as it stands: what is wrong in it is told by `parseProgram`. */
export function fileOf({ title, shared, threads, schedule }: RaceDraft): unknown {
  return {
    format: 'timeslice/program@1',
    ...(title !== '' && { title }),
    shared: valuesOf(shared),
    threads: threads.map(({ id, registers, code }) => ({
      id,
      ...(registers.length > 0 && { registers: valuesOf(registers) }),
      code: linesOf(code).map(({ text }) => text),
    })),
    ...(schedule.kind === 'every' && { every: schedule.every }),
    ...(schedule.kind === 'chosen' && schedule.switchAfter.length > 0 && { switchAfter: schedule.switchAfter }),
  };
}

const valuesOf = (named: readonly Named[]) => Object.fromEntries(named.map(({ name, value }) => [name, value]));

export function draftOf({ title = '', shared = {}, threads, switchAfter, every }: ProgramFile): RaceDraft {
  const namedIn = (values: Readonly<Record<string, number>>): Named[] =>
    Object.entries(values).map(([name, value]) => ({ name, value }));
  return {
    title,
    shared: namedIn(shared),
    threads: threads.map(({ id, registers = {}, code }) => ({
      id,
      registers: namedIn(registers),
      code: code.join('\n'),
    })),
    schedule:
      every !== undefined
        ? { kind: 'every', every }
        : switchAfter && switchAfter.length > 0
          ? { kind: 'chosen', switchAfter }
          : { kind: 'none' },
  };
}

/** The instructions of a text, one a line, each with the line it stands in, from 1; empty lines are none. */
export const linesOf = (code: string): readonly { readonly text: string; readonly line: number }[] =>
  code
    .split('\n')
    .map((text, n) => ({ text: text.trim(), line: n + 1 }))
    .filter(({ text }) => text !== '');

/** `ax=3 bx = 0` as values by name, in that order. */
export function namedOf(text: string): readonly Named[] {
  const parts = text
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  return parts.map((part) => {
    const [name = '', value = ''] = part.split('=');
    return { name, value: valueOf(value) ?? '' };
  });
}

export const namedText = (named: readonly Named[]): string =>
  named.map(({ name, value }) => `${name}=${value ?? ''}`).join(' ');

const increment = (times: number) =>
  times === 1
    ? 'LOAD ax,x\nADD ax,1\nSTORE x,ax\nHALT'
    : `SET bx,${times}\nLOAD ax,x\nADD ax,1\nSTORE x,ax\nSUB bx,1\nTEST bx,0\nJGT 1\nHALT`;

/** Two threads that each add one to the same variable. */
export const firstRace: RaceDraft = {
  title: 'x = x + 1, twice',
  shared: [{ name: 'x', value: 0 }],
  threads: ['T1', 'T2'].map((id) => ({ id, registers: [], code: increment(1) })),
  schedule: { kind: 'none' },
};
