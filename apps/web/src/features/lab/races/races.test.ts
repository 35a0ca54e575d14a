import { describe, expect, test } from '@jest/globals';
import { parseProgram } from '@timeslice/contract';
import { runProgram, type Program } from '@timeslice/engine';
import fc from 'fast-check';
import { switchesTo } from './choose';
import { programs } from './programs';
import { draftOf, fileOf, firstRace, linesOf, namedOf, namedText } from './race-draft';

function programOf(input: unknown): Program {
  const parsed = parseProgram(input);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.program;
}

describe('a program while it is edited', () => {
  test('is the file that it came from', () => {
    for (const { file } of programs.examples) expect(fileOf(draftOf(file))).toEqual(file);
  });

  test('numbers its instructions by line, and leaves out empty ones', () => {
    expect(linesOf('LOAD ax,x\n\n  ADD ax,1 ')).toEqual([
      { text: 'LOAD ax,x', line: 1 },
      { text: 'ADD ax,1', line: 3 },
    ]);
  });

  test('has its values in a row', () => {
    expect(namedOf('x=0, y = -2')).toEqual([
      { name: 'x', value: 0 },
      { name: 'y', value: -2 },
    ]);
    const named = fc.array(fc.record({ name: fc.stringMatching(/^[a-z]{1,4}$/), value: fc.integer() }));
    fc.assert(fc.property(named, (values) => expect(namedOf(namedText(values))).toEqual(values)));
  });
});

describe('an interleaving chosen step by step', () => {
  test('is carried out as it was chosen', () => {
    const program = programOf(fileOf(firstRace));
    const choices = fc.array(fc.constantFrom('T1', 'T2'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(choices, (wanted) => {
        let switches: readonly number[] = [];
        const carriedOut: string[] = [];
        for (const thread of wanted) {
          const next = switchesTo(program, switches, { after: carriedOut.length, thread });
          if (next === null) continue; // it has finished
          switches = next;
          carriedOut.push(thread);
        }
        const { steps } = runProgram(program, { kind: 'after', switchAfter: switches });
        expect(steps.slice(0, carriedOut.length).map(([thread]) => thread)).toEqual(carriedOut);
      }),
    );
  });

  test('cannot give a step to a thread that waits for a lock', () => {
    const code = ['LOCK m', 'LOAD ax,x', 'UNLOCK m', 'HALT'];
    const program = programOf({
      format: 'timeslice/program@1',
      shared: { x: 0 },
      threads: [
        { id: 'T1', code },
        { id: 'T2', code },
      ],
    });
    const locked = switchesTo(program, [], { after: 0, thread: 'T1' }) ?? [];
    expect(switchesTo(program, locked, { after: 1, thread: 'T2' })).toBeNull();
  });
});

describe.each(programs.examples)('program $id', ({ file }) => {
  test('can run', () => {
    expect(runProgram(programOf(file)).steps.length).toBeGreaterThan(0);
  });
});
