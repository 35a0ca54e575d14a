import { describe, expect, test } from '@jest/globals';
import { increments, programOf, threadsOf } from '../../test/program-of';
import { lostUpdates } from './lost-updates';
import { partialProgramTrace } from './partial-program-trace';
import type { ProgramFile } from './program';
import { runProgram } from './run-program';
import { tellRun } from './story';

function storyOf(file: Omit<ProgramFile, 'format'>) {
  const program = programOf(file);
  return tellRun(program, runProgram(program)).map(({ text }) => text);
}
const englishOf = (file: Omit<ProgramFile, 'format'>) => storyOf(file).map(({ en }) => en);
const koreanOf = (file: Omit<ProgramFile, 'format'>) => storyOf(file).map(({ ko }) => ko);

const race = { shared: { x: 50 }, threads: threadsOf(increments(1), increments(1)), switchAfter: [2] };

describe('[ENG117] a run in words', () => {
  test('a lost update, from the first step to the end', () => {
    expect(storyOf(race)).toEqual([
      { ko: 'T1이 x의 값 50을 ax에 읽어 옵니다.', en: 'T1 loads x, which is 50, into ax.' },
      { ko: 'T1이 ax에 1을 더합니다: 50 → 51.', en: 'T1 adds 1 to ax: 50 → 51.' },
      {
        ko: '스케줄에 따라 CPU가 T1에서 T2로 넘어갑니다.',
        en: 'The schedule takes the CPU from T1 and gives it to T2.',
      },
      { ko: 'T2가 x의 값 50을 ax에 읽어 옵니다.', en: 'T2 loads x, which is 50, into ax.' },
      { ko: 'T2가 ax에 1을 더합니다: 50 → 51.', en: 'T2 adds 1 to ax: 50 → 51.' },
      {
        ko: 'T2가 x에 ax의 값 51을 씁니다: 50 → 51. T2가 끝났습니다.',
        en: 'T2 stores ax, which is 51, in x: 50 → 51. T2 ends.',
      },
      { ko: 'T2가 끝났으므로 CPU가 T1로 넘어갑니다.', en: 'T2 has ended, so the CPU goes to T1.' },
      {
        ko: 'T1이 x에 ax의 값 51을 씁니다: 51 → 51. T1이 읽은 뒤에 T2가 x에 쓴 값이 사라집니다(갱신 손실). T1이 끝났습니다.',
        en: 'T1 stores ax, which is 51, in x: 51 → 51. What T2 has written to x since T1 read it is lost. T1 ends.',
      },
      { ko: '모든 스레드가 끝났습니다: x = 51.', en: 'All threads have ended: x = 51.' },
    ]);
  });

  test('every instruction', () => {
    const code = [
      'SET a,3',
      'SET b,a',
      'ADD a,b',
      'SUB a,1',
      'TEST a,b',
      'JGT 6',
      'JNE 0',
      'TEST 1,1',
      'JGT 0',
      'JNE 0',
    ];
    const more = ['XCHG a,m', 'SETM m,0', 'UNLOCK k', 'LOCK k', 'UNLOCK k', 'HALT'];
    const once = { shared: { m: 1 }, threads: threadsOf([...code.toSpliced(6, 1), ...more]) };
    expect(englishOf(once)).toEqual([
      'T1 sets a to 3.',
      'T1 sets b to a, which is 3.',
      'T1 adds b, which is 3, to a: 3 → 6.',
      'T1 subtracts 1 from a: 6 → 5.',
      'T1 compares a with b: 5 > 3.',
      'The first value was greater, so T1 jumps to instruction 6.',
      'T1 compares 1 with 1: 1 = 1.',
      'The first value was not greater, so T1 goes on with the next instruction.',
      'The two values were equal, so T1 goes on with the next instruction.',
      'T1 swaps a and m in one step: now a = 1, m = 5.',
      'T1 stores 0 in m: 5 → 0.',
      'T1 releases the lock k, which it does not hold: nothing changes.',
      'T1 takes the lock k.',
      'T1 releases the lock k.',
      'T1 ends.',
      'All threads have ended: m = 0.',
    ]);
    expect(koreanOf(once)).toEqual([
      'T1이 a를 3으로 정합니다.',
      'T1이 b를 a의 값 3으로 정합니다.',
      'T1이 a에 b의 값 3을 더합니다: 3 → 6.',
      'T1이 a에서 1을 뺍니다: 6 → 5.',
      'T1이 a와 b를 비교합니다: 5 > 3.',
      '앞의 값이 더 컸으므로 T1은 6번 명령으로 갑니다.',
      'T1이 1과 1을 비교합니다: 1 = 1.',
      '앞의 값이 더 크지 않았으므로 T1은 다음 명령으로 갑니다.',
      '두 값이 같았으므로 T1은 다음 명령으로 갑니다.',
      'T1이 a와 m의 값을 한 번에 맞바꿉니다. 이제 a = 1, m = 5입니다.',
      'T1이 m에 0을 씁니다: 5 → 0.',
      'T1이 잠금 k를 풀려고 하지만, 가지고 있지 않으므로 아무것도 바뀌지 않습니다.',
      'T1이 잠금 k를 얻습니다.',
      'T1이 잠금 k를 풉니다.',
      'T1이 끝났습니다.',
      '모든 스레드가 끝났습니다: m = 0.',
    ]);
  });

  const last = (file: Omit<ProgramFile, 'format'>) => storyOf(file).at(-1);

  test('how it ends', () => {
    const [ab, ba] = [
      ['LOCK a', 'LOCK b'],
      ['LOCK b', 'LOCK a'],
    ];
    expect(last({ threads: threadsOf(ab, ba), switchAfter: [1] })).toEqual({
      ko: '교착 상태(데드락)입니다. T1은 T2가 가진 잠금 b를 기다립니다. T2는 T1이 가진 잠금 a를 기다립니다.',
      en: 'Deadlock. T1 waits for the lock b, which T2 holds. T2 waits for the lock a, which T1 holds.',
    });
    expect(last({ threads: threadsOf(['LOCK a', 'LOCK a'], ['SET b,1']) })).toEqual({
      ko: '교착 상태(데드락)입니다. T1은 자신이 가진 잠금 a를 기다립니다.',
      en: 'Deadlock. T1 waits for the lock a, which it holds itself.',
    });
    expect(last({ threads: threadsOf(['LOCK a'], ['LOCK a']) })).toEqual({
      ko: '교착 상태(데드락)입니다. T2는 T1이 풀지 않고 끝난 잠금 a를 기다립니다.',
      en: 'Deadlock. T2 waits for the lock a, which T1 did not release before it ended.',
    });
    expect(last({ threads: threadsOf(['TEST 1,0', 'JGT 0']) })).toEqual({
      ko: '모든 것이 명령 2개를 실행한 뒤와 똑같아졌습니다. 이 실행은 끝나지 않습니다.',
      en: 'Everything is again as it was after 2 instructions: this run never ends.',
    });
    expect(last({ threads: threadsOf(['ADD a,1', 'TEST a,0', 'JNE 0']) })?.en).toBe(
      'The run was cut off after 100000 instructions; it has not ended.',
    );
  });

  test('who has to wait', () => {
    const guarded = ['LOCK m', 'UNLOCK m'];
    expect(storyOf({ threads: threadsOf(guarded, guarded, guarded), switchAfter: [1] }).slice(1, 4)).toEqual([
      {
        ko: '스케줄에 따라 CPU가 T1에서 T2로 넘어갑니다.',
        en: 'The schedule takes the CPU from T1 and gives it to T2.',
      },
      {
        ko: 'T2는 T1이 가진 잠금 m을 기다립니다. CPU가 T3으로 넘어갑니다.',
        en: 'T2 waits for the lock m, which T1 holds. The CPU goes to T3.',
      },
      {
        ko: 'T3은 T1이 가진 잠금 m을 기다립니다. CPU가 T1로 넘어갑니다.',
        en: 'T3 waits for the lock m, which T1 holds. The CPU goes to T1.',
      },
    ]);
  });

  test('as far as it may be seen', () => {
    const program = programOf(race);
    const trace = runProgram(program);
    const whole = tellRun(program, trace);
    for (let until = 0; until < trace.steps.length; until++) {
      const seen = tellRun(program, partialProgramTrace(trace, until));
      expect(seen).toEqual(whole.slice(0, seen.length));
      expect(seen.filter(({ is }) => is === 'step')).toHaveLength(until);
    }
  });
});

describe('[ENG118] an update is lost', () => {
  const lostIn = (file: Omit<ProgramFile, 'format'>) => {
    const program = programOf(file);
    return lostUpdates(program, runProgram(program));
  };

  test('where a thread stores over what another has written since it read', () => {
    expect(lostIn(race)).toEqual([{ step: 5, variable: 'x', by: 'T2' }]);
  });

  test('and not where it has read again, never read, or stores a plain number', () => {
    expect(lostIn({ ...race, switchAfter: [] })).toEqual([]);
    const blind = ['STORE x,a', 'STORE x,a'];
    expect(lostIn({ shared: { x: 0 }, threads: threadsOf(blind, blind), switchAfter: [1, 2, 3] })).toEqual([]);
    const plain = ['LOAD a,x', 'SETM x,1'];
    expect(lostIn({ shared: { x: 0 }, threads: threadsOf(plain, plain), switchAfter: [1] })).toEqual([]);
  });
});
