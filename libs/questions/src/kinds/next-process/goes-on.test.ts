import { describe, expect, test } from '@jest/globals';
import type { ScenarioFile } from '@timeslice/engine';
import { cpu, file, held, io } from '../../../test/rows';
import { build, markOf, type Pair, revealOf, truthOf } from '../../keys';

describe('next-process where a thread goes on running', () => {
  const asked = (of: ScenarioFile, at: number): Pair<'next-process'> => {
    const built = build<'next-process'>({ ask: { kind: 'next-process', at, cpu: 0 }, scenario: of });
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    return built.pair;
  };
  const whyNot = (pair: Pair<'next-process'>, choice: string) =>
    markOf(pair, { kind: 'next-process', choice }).finding?.why.en;
  const gate = file({ kind: 'srtf' }, [
    [0, cpu(5)],
    [2, cpu(4)],
    [6, cpu(1)],
  ]);

  test('[NXT6] an arrival that does not preempt may be asked about', () => {
    const pair = asked(gate, 2);
    expect(pair.key.chosen).toBe('P1');
    expect(pair.prompt.choices).toEqual(['P1', 'P2', 'P3', 'idle']);
    expect(pair.prompt.past.events.at(-1)).toEqual({ type: 'arrive', at: 2, thread: 'P2' });
    expect(revealOf(pair)).toMatchObject({ from: 2, to: 5 });
    expect(markOf(pair, { kind: 'next-process', choice: 'P1' })).toMatchObject({ earned: 1, finding: null });
    expect(whyNot(pair, 'P2')).toBe('P1 before P2: it has less time left.');
    expect(whyNot(pair, 'idle')).toBe('P1 before P2: it has less time left.');
    expect(whyNot(pair, 'P3')).toBe('P3 arrives only at t = 6. P1 before P2: it has less time left.');
    expect(truthOf(pair)).toMatchObject({ chosen: 'P1', why: { en: 'P1 before P2: it has less time left.' } });
  });

  test('[NXT6] and a return from I/O, or a quantum that ends with nobody else ready', () => {
    const back = asked(
      file({ kind: 'fcfs' }, [
        [0, cpu(1), io(2), cpu(1)],
        [0, cpu(5)],
      ]),
      3,
    );
    expect(back.key.chosen).toBe('P2');
    expect(whyNot(back, 'P1')).toBe(
      'FCFS decides only when the CPU becomes free: P2 keeps it until t = 6, when it ends.',
    );
    const alone = asked(
      file({ kind: 'rr', quantum: 2 }, [
        [0, cpu(3)],
        [5, cpu(1)],
      ]),
      2,
    );
    expect(alone.key.chosen).toBe('P1');
    expect(alone.prompt.past.events.filter(({ at }) => at === 2)).toEqual([]);
    expect(whyNot(alone, 'P2')).toBe(
      'P2 arrives only at t = 5. P1 has used up its quantum; nothing else is ready, so it goes on.',
    );
  });

  test('[NXT6] [QST5] the moments that may be asked about are all named, idle ones too', () => {
    const of = file({ kind: 'srtf' }, [
      [0, cpu(3)],
      [1, cpu(4)],
      [9, cpu(1)],
    ]);
    expect(build({ ask: { kind: 'next-process', at: 2, cpu: 0 }, scenario: of })).toEqual({
      ok: false,
      problem: { path: 'ask.at', value: '2', allowed: 'a decision of this run: 0, 1, 3, 7, 9' },
    });
  });

  test('[NXT3] a thread that keeps the CPU during its I/O leaves it idle', () => {
    const pair = asked(held, 2);
    expect(pair.key.chosen).toBe('idle');
    expect(whyNot(pair, 'P2')).toBe('P1 keeps the CPU during its I/O, so the CPU stays idle.');
  });
});
