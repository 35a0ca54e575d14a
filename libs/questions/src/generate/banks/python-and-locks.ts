import { outcomes, type ProgramFile, readProgram } from '@timeslice/engine';
import { type DrawBank, type Fact, fact } from './bank';

/** CPython: threads help where the GIL is released. */
export const gilSpeedup: DrawBank = (random) => {
  const jobs = random.pick([40, 80, 160]);
  const released = (id: string, ko: string, en: string): Fact =>
    fact(id, true, [ko, en], {
      model: 'T14-gil-blocks-io',
      why: ['기다리는 동안에는 GIL을 놓습니다.', 'The GIL is released while a thread waits.'],
    });
  const held = (id: string, ko: string, en: string): Fact =>
    fact(id, false, [ko, en], {
      model: 'T12-gil-speedup',
      why: ['바이트코드를 실행하려면 GIL이 있어야 합니다.', 'Bytecode is executed by whoever holds the GIL.'],
    });
  return {
    title: { ko: '스레드로 나눌 만한 일', en: 'Good for threads' },
    text: {
      ko: 'GIL이 있는 CPython, 코어 8개. 다음 일들을 차례로 하는 대신 스레드 8개에 나누어 맡깁니다. 걸리는 시간이 크게 줄어드는 것을 모두 고르세요.',
      en: 'CPython with the GIL, 8 cores. Each of these jobs is divided among 8 threads instead of being done one after the other. Choose those that take much less time.',
    },
    several: true,
    facts: [
      released('pages', `웹 페이지 ${jobs}개 내려받기`, `downloading ${jobs} web pages`),
      released(
        'database',
        `다른 컴퓨터의 데이터베이스에 질의 ${jobs}개를 보내고 답을 기다리기`,
        `sending ${jobs} queries to a database on another computer and waiting for the answers`,
      ),
      released('sleep', `time.sleep(1)을 ${jobs}번 하기`, `time.sleep(1), ${jobs} times`),
      released(
        'subprocess',
        `외부 프로그램 ${jobs}개를 subprocess.run으로 실행하고 끝나기를 기다리기`,
        `starting ${jobs} external programs with subprocess.run and waiting for their end`,
      ),
      fact(
        'zlib',
        true,
        [
          `메모리에 있는 100MB 데이터 ${jobs}개를 zlib으로 압축하기`,
          `compressing ${jobs} blocks of 100 MB in memory with zlib`,
        ],
        {
          why: [
            'zlib은 큰 데이터를 압축하는 동안 GIL을 놓습니다.',
            'zlib releases the GIL while it compresses large data.',
          ],
        },
      ),
      held(
        'sorting',
        '순수 Python으로 쓴 퀵 정렬로 리스트 정렬하기',
        'sorting lists with a quicksort written in pure Python',
      ),
      held('fibonacci', '재귀 함수로 피보나치 수 계산하기', 'working out Fibonacci numbers with a recursive function'),
      held(
        'counting',
        '메모리에 있는 글의 낱말을 for 문과 dict로 세기',
        'counting the words of texts in memory with a for loop and a dict',
      ),
      held('matrix', '리스트로 만든 행렬을 for 문으로 곱하기', 'multiplying matrices, which are lists, with for loops'),
    ],
  };
};

const ADD = ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax'];
type Code = readonly string[];

const held = (locks: Code, code: Code): Code => [
  ...locks.map((lock) => `LOCK ${lock}`),
  ...code,
  ...locks.toReversed().map((lock) => `UNLOCK ${lock}`),
];

/** Whether both increments always count and nobody waits for ever, whatever the order: by every interleaving. */
function isCured(t1: Code, t2: Code): boolean {
  const file: ProgramFile = {
    format: 'timeslice/program@1',
    shared: { x: 0 },
    threads: [
      { id: 'T1', code: [...t1] },
      { id: 'T2', code: [...t2] },
    ],
  };
  const read = readProgram(file);
  if (!read.ok) throw new RangeError(JSON.stringify(read));
  const { deadlocks, values } = outcomes(read.program);
  return deadlocks.length === 0 && values['x']?.length === 1 && values['x'][0] === 2;
}

export const lockCures: DrawBank = () => {
  const cure = (
    id: string,
    [t1, t2]: readonly [Code, Code],
    [ko, en]: readonly [string, string],
    more: Parameters<typeof fact>[3] = {},
  ): Fact => fact(id, isCured(t1, t2), [ko, en], more);
  const [ab, ba] = [held(['a', 'b'], ADD), held(['b', 'a'], ADD)];
  return {
    title: { ko: '교착 상태 고치기', en: 'A cure for the deadlock' },
    text: {
      ko: 'x는 0입니다. T1은 락 a 다음에 b를, T2는 b 다음에 a를 잡고 각각 x = x + 1을 한 번 실행한 뒤 락을 놓습니다. 어떻게 고치면 교착 상태도 없고 결과도 늘 2입니까? 맞는 것을 모두 고르세요. 적지 않은 것은 그대로입니다.',
      en: 'x is 0. T1 takes lock a, then b, T2 takes b, then a; each executes x = x + 1 once and gives its locks back. With which changes is there no deadlock and the result always 2? Choose all. What is not said stays as it is.',
    },
    several: true,
    facts: [
      cure('b-then-a', [ba, ba], ['둘 다 b를 먼저, a를 나중에 잡는다', 'both take b first, then a']),
      cure(
        't1-only-a',
        [held(['a'], ADD), held(['a', 'b'], ADD)],
        ['T1은 a만 잡고, T2는 a 다음에 b를 잡는다', 'T1 takes only a; T2 takes a, then b'],
      ),
      cure('only-b', [held(['b'], ADD), held(['b'], ADD)], ['둘 다 b만 잡는다', 'both take only b']),
      cure(
        'outer',
        [held(['m', 'a', 'b'], ADD), held(['m', 'b', 'a'], ADD)],
        ['둘 다 먼저 락 m을 잡고, 그다음에 지금처럼 한다', 'both take a lock m first, then do as now'],
      ),
      cure('exchanged', [ba, ab], ['T1과 T2의 순서를 서로 바꾼다', 'T1 and T2 exchange their orders']),
      cure('none-in-t1', [ADD, ba], ['T1은 락을 잡지 않는다', 'T1 takes no lock'], {
        model: 'T06-atomic-increment',
        why: ['T1은 아무 락도 기다리지 않으므로 1이 나올 수 있습니다.', 'T1 waits for no lock, so 1 is possible.'],
      }),
      cure(
        'b-and-a',
        [held(['b'], ADD), held(['a'], ADD)],
        ['T1은 b만, T2는 a만 잡는다', 'T1 takes only b, T2 only a'],
        {
          model: 'T09-any-lock',
          why: [
            '서로 다른 락은 서로를 막지 않으므로 1이 나올 수 있습니다.',
            'Different locks keep nobody out, so 1 is possible.',
          ],
        },
      ),
      cure(
        'own-locks',
        [held(['c'], ADD), held(['d'], ADD)],
        ['T1은 새 락 c만, T2는 새 락 d만 잡는다', 'T1 takes only a new lock c, T2 only a new lock d'],
        {
          model: 'T09-any-lock',
          why: ['락이 서로 다르면 둘이 함께 들어갈 수 있습니다.', 'With different locks both may be inside.'],
        },
      ),
      cure(
        'no-locks-read',
        [
          ['LOAD ax,x', ...held(['a'], ['ADD ax,1', 'STORE x,ax'])],
          ['LOAD ax,x', ...held(['a'], ['ADD ax,1', 'STORE x,ax'])],
        ],
        ['둘 다 x를 읽은 다음에 a를 잡고, 더해서 쓴다', 'both read x, then take a, add and write'],
        {
          why: [
            '둘 다 0을 읽은 뒤에 차례로 1을 쓸 수 있습니다.',
            'Both may read 0 before they write 1 one after the other.',
          ],
        },
      ),
    ],
  };
};
