import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { resolve } from '../resolve';
import type { ProcessFile } from '../scenario';
import { memoryParts, sharing, type MemoryPart } from './sharing';

const scenarioOf = (processes: readonly ProcessFile[]) =>
  resolve({ format: 'timeslice/scenario@1', policy: { kind: 'fcfs' }, processes });

const cpu = [['cpu', 1]] as const;
const scenario = scenarioOf([
  {
    id: 'P',
    bursts: [
      ['fork', 'C'],
      ['send', 'q'],
      ['cpu', 1],
    ],
  },
  {
    id: 'C',
    forkedBy: 'P',
    threads: [
      { id: 'main', bursts: cpu },
      { id: 'T', bursts: cpu },
    ],
  },
  {
    id: 'Q',
    bursts: [
      ['receive', 'q'],
      ['cpu', 1],
    ],
  },
  { id: 'R', bursts: cpu },
]);

const parts = (a: string, b: string) => {
  const found = sharing(scenario, a, b).parts;
  return Object.fromEntries(memoryParts.map((part) => [part, found[part].how]));
};

const gold: { readonly cases: readonly { readonly id: string; readonly expected: unknown }[] } = JSON.parse(
  readFileSync(new URL('../../gold/textbook.json', import.meta.url), 'utf8'),
);
const expectedOf = (id: string) => gold.cases.find((one) => one.id === id)?.expected;

describe('[ENG147] what two threads share', () => {
  test('of one process: code, data and heap, but neither stack nor registers', () => {
    const found = parts('C.main', 'C.T');
    expect(found).toEqual({ code: 'shared', data: 'shared', heap: 'shared', stack: 'private', registers: 'private' });
    const of = (how: string) => memoryParts.filter((part) => found[part] === how);
    expect({ shared: of('shared'), private: of('private').toSorted() }).toEqual(expectedOf('threads-share'));
  });

  test('of parent and child: the code; data, heap and stack are copies', () => {
    const expected = { code: 'shared', data: 'copy', heap: 'copy', stack: 'copy', registers: 'private' };
    expect(parts('P', 'C.T')).toEqual(expected);
    expect(parts('C.main', 'P')).toEqual(expected);
  });

  test('of two processes: nothing, unless messages', () => {
    const nothing = { code: 'private', data: 'private', heap: 'private', stack: 'private', registers: 'private' };
    expect(parts('P', 'Q')).toEqual(nothing);
    expect(sharing(scenario, 'P', 'Q').channels).toEqual(['q']);
    expect(sharing(scenario, 'P', 'Q').sentence).toEqual({
      ko: 'P와 Q는 서로 다른 프로세스에 있어 메모리를 함께 쓰지 않습니다. 채널 q로 메시지를 주고받을 수 있습니다.',
      en: 'P and Q are in different processes: they share no memory. They can exchange messages over q.',
    });
    expect(sharing(scenario, 'R', 'Q').channels).toEqual([]);
  });

  test('is the same from both sides, with a sentence in both languages', () => {
    const names = scenario.processes.flatMap((process) => process.threads.map(({ name }) => name));
    for (const a of names) {
      for (const b of names) {
        const one = sharing(scenario, a, b);
        expect([one.relation, one.parts]).toEqual([sharing(scenario, b, a).relation, sharing(scenario, b, a).parts]);
        for (const { ko, en } of [one.sentence, ...memoryParts.map((part) => one.parts[part].sentence)]) {
          expect(ko).toMatch(/[가-힣].*\.$/);
          expect(en).toMatch(/^\w.*\.$/);
        }
      }
    }
    expect(() => sharing(scenario, 'P', 'nobody')).toThrow('no thread nobody');
  });
});

/** What a thread reads from a variable after another has written to it. */
const reads = (
  reader: string,
  writer: string,
  { was, becomes, part }: { was: number; becomes: number; part: MemoryPart },
) => (sharing(scenario, reader, writer).parts[part].how === 'shared' ? becomes : was);

describe('[ENG147] the exercises of the textbook', () => {
  test('fork-private-data: a global is 5, the child adds 15, the parent prints it', () => {
    const value = { was: 5, becomes: 20, part: 'data' } as const;
    const printed = { parent: reads('P', 'C.main', value), child: reads('C.main', 'C.main', value) };
    expect(printed).toEqual(expectedOf('fork-private-data'));
  });

  test('thread-shared-in-child: a thread of the child sets a global to 5, the child and the parent print it', () => {
    const value = { was: 0, becomes: 5, part: 'data' } as const;
    const printed = { child: reads('C.main', 'C.T', value), parent: reads('P', 'C.T', value) };
    expect(printed).toEqual(expectedOf('thread-shared-in-child'));
  });
});
