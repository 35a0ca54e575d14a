import { josa } from '@timeslice/engine';
import { figure, formula, grid, inWords, isWhole, milliseconds, range, seconds, together } from './formula';

/** Amdahl: only what can be divided takes less time on several CPUs. */
export const serialPart = formula<'serial' | 'parallel' | 'cpus'>({
  title: { ko: '나눌 수 없는 부분', en: 'The part that cannot be divided' },
  numbers: { serial: [1, 1000], parallel: [1, 1000], cpus: [2, 10] },
  drawn: (difficulty) => {
    if (difficulty === 1)
      return grid({ serial: range(2, 5), parallel: [9, 12, 14, 16], cpus: [2, 3, 4] }).filter(isEven);
    return difficulty === 2
      ? grid({ serial: range(3, 9), parallel: [20, 24, 30, 36, 40], cpus: range(4, 8) }).filter(isEven)
      : grid({ serial: range(4, 15), parallel: [27, 35, 42, 50], cpus: [4, 5, 8, 10] });
  },
  text: ({ serial, parallel, cpus }) => {
    const { ko, en } = inWords(cpus);
    const one = isEven({ parallel, cpus })
      ? { ko: '', en: '' }
      : { ko: ' 소수 첫째 자리까지 답하세요.', en: ' Give one decimal.' };
    return {
      ko: `CPU 하나에서 ${serial + parallel}초 걸리는 프로그램이 있습니다. ${serial}초는 차례로 할 수밖에 없고, ${parallel}초는 스레드에 똑같이 나눌 수 있습니다. CPU ${ko}에서 스레드 ${josa(ko, '으로/로')} 실행하면 모두 몇 초 걸립니까? 교환과 동기화에 드는 시간은 없습니다.${one.ko}`,
      en: `A program takes ${serial + parallel} s on one CPU: ${serial} s can only be done step by step, ${parallel} s can be divided equally among threads. On ${en} CPUs, with ${en} threads, how many seconds does it take? Switching and synchronisation take no time.${one.en}`,
    };
  },
  work: ({ serial, parallel, cpus }) => {
    const value = serial + parallel / cpus;
    return {
      unit: seconds,
      value,
      ...(!isEven({ parallel, cpus }) && { decimals: 1, tolerance: 0.1 }),
      why: {
        ko: `나눌 수 없는 ${serial}초와 ${parallel} / ${cpus} = ${figure(parallel / cpus)}초를 더해 ${figure(value)}초입니다.`,
        en: `The ${serial} s that cannot be divided and ${parallel} / ${cpus} = ${figure(parallel / cpus)} s: ${figure(value)} s.`,
      },
    };
  },
});

const isEven = ({ parallel, cpus }: { readonly parallel: number; readonly cpus: number }) => isWhole(parallel / cpus);

/** One CPU: whatever has several threads takes as long as all of them together. */
export const oneCpuThreads = formula<'threads' | 'each'>({
  title: { ko: 'CPU 하나, 스레드 여럿', en: 'One CPU, several threads' },
  numbers: { threads: [2, 10], each: [1, 1000] },
  drawn: (difficulty) => {
    if (difficulty === 1) return grid({ threads: [2], each: range(4, 15) });
    return difficulty === 2
      ? grid({ threads: [3, 4], each: range(5, 15) })
      : grid({ threads: range(5, 8), each: range(12, 36, 3) });
  },
  text: ({ threads, each }) => {
    const { ko, en } = inWords(threads);
    const all = together(threads);
    return {
      ko: `CPU가 하나인 컴퓨터에서 한 프로세스의 스레드 ${josa(ko, '이/가')} 시각 0에 시작합니다. 각 스레드는 CPU로 ${each}ms 동안 계산만 합니다. 교환에 드는 시간은 없다고 합시다. ${all.ko} 끝나는 것은 몇 ms 뒤입니까?`,
      en: `A computer has one CPU. A process has ${en} threads that start at time 0; each needs the CPU for ${each} ms and does nothing but compute. Switching takes no time. After how many ms have ${all.en} ended?`,
    };
  },
  work: ({ threads, each }) => ({
    unit: milliseconds,
    value: threads * each,
    models: [{ model: 'T11-parallel-on-one-cpu', value: each }],
    why: {
      ko: `CPU 하나는 한 번에 스레드 하나만 실행하므로 ${threads} × ${each} = ${threads * each}ms가 걸립니다.`,
      en: `One CPU executes one thread at a time: ${threads} × ${each} = ${threads * each} ms.`,
    },
  }),
});

/** CPython: only whoever holds the GIL executes Python code. */
export const gilThreads = formula<'threads' | 'cores' | 'each'>({
  title: { ko: '코어가 여럿, 스레드도 여럿', en: 'Several cores, several threads' },
  numbers: { threads: [2, 10], cores: [2, 10], each: [1, 1000] },
  drawn: (difficulty) => {
    if (difficulty === 1) return grid({ threads: [2], cores: [2], each: range(3, 12) });
    return difficulty === 2
      ? grid({ threads: [3, 4], cores: [4], each: range(3, 12) })
      : grid({ threads: [4, 6, 8], cores: [2, 4], each: range(6, 18, 2) });
  },
  text: ({ threads, cores, each }) => {
    const [few, some, all] = [inWords(cores), inWords(threads), together(threads)];
    return {
      ko: `GIL이 있는 CPython으로, 코어가 ${few.ko}인 컴퓨터에서 스레드 ${josa(some.ko, '을/를')} 함께 시작합니다. 각 스레드는 순수한 Python 코드로 ${each}초 동안 계산만 하고, GIL을 내내 필요로 합니다. 교환에 드는 시간은 없다고 합시다. ${all.ko} 끝나는 데 몇 초 걸립니까?`,
      en: `CPython with its GIL, a computer with ${few.en} cores. A program starts ${some.en} threads together; each computes for ${each} s in pure Python code and needs the GIL all that time. Switching takes no time. After how many seconds have ${all.en} ended?`,
    };
  },
  work: ({ threads, cores, each }) => ({
    unit: seconds,
    value: threads * each,
    models: [{ model: 'T12-gil-speedup', value: (each * Math.max(threads, cores)) / cores }],
    why: {
      ko: `GIL을 가진 스레드 하나만 Python 코드를 실행하므로 ${threads} × ${each} = ${threads * each}초가 걸립니다.`,
      en: `Only the thread that holds the GIL executes Python code: ${threads} × ${each} = ${threads * each} s.`,
    },
  }),
});

/** Each process has an interpreter of its own; they share the cores in rounds of as many as there are cores. */
export const processesOnCores = formula<'processes' | 'cores' | 'each'>({
  title: { ko: '스레드 대신 프로세스', en: 'Processes instead of threads' },
  numbers: { processes: [2, 20], cores: [2, 10], each: [1, 1000] },
  problem: ({ processes, cores }) =>
    processes > cores && processes % cores > 0
      ? { path: 'processes', allowed: `at most ${cores}, as many as there are cores, or a multiple of it` }
      : null,
  drawn: (difficulty) => {
    if (difficulty === 1) return grid({ processes: [2], cores: [2], each: range(3, 12) });
    return difficulty === 2
      ? grid({ processes: [2, 3, 4], cores: [4, 6], each: range(4, 12) })
      : [4, 6].flatMap((cores) => grid({ processes: [2 * cores, 3 * cores], cores: [cores], each: range(3, 9) }));
  },
  text: ({ processes, cores, each }) => {
    const [few, some, all] = [inWords(cores), inWords(processes), together(processes)];
    return {
      ko: `코어가 ${few.ko}인 컴퓨터에서 multiprocessing으로 프로세스 ${josa(some.ko, '을/를')} 함께 시작합니다. 각 프로세스는 순수한 Python 코드로 ${each}초 동안 계산만 합니다. 프로세스를 만들고 결과를 모으는 시간은 없다고 하고, 다른 프로그램은 실행되지 않습니다. ${all.ko} 끝나는 데 몇 초 걸립니까?`,
      en: `A computer with ${few.en} cores. With multiprocessing ${some.en} processes are started together; each computes for ${each} s in pure Python code. Starting them and collecting results takes no time, and nothing else runs. After how many seconds have ${all.en} ended?`,
    };
  },
  work: ({ processes, cores, each }) => {
    const rounds = Math.max(1, processes / cores);
    const sum = `${rounds} × ${each} = ${rounds * each}`;
    return {
      unit: seconds,
      value: rounds * each,
      why:
        rounds === 1
          ? {
              ko: `프로세스마다 인터프리터와 GIL이 따로 있으므로 서로 다른 코어에서 동시에 ${each}초씩 계산합니다.`,
              en: `Each process has an interpreter and a GIL of its own: all compute for ${each} s at the same time on cores of their own.`,
            }
          : {
              ko: `프로세스마다 GIL이 따로 있으므로 코어 ${cores}개가 모두 일합니다. 코어 하나에 프로세스 ${rounds}개씩이므로 ${sum}초입니다.`,
              en: `Each process has a GIL of its own, so all ${cores} cores compute. There are ${rounds} processes to a core: ${sum} s.`,
            },
    };
  },
});

/** CPython releases the GIL while a thread waits for I/O. */
export const gilIo = formula<'threads' | 'each'>({
  title: { ko: '한꺼번에 내려받기', en: 'Downloads at the same time' },
  numbers: { threads: [2, 1000], each: [1, 1000, 1] },
  drawn: (difficulty) => {
    if (difficulty === 1) return grid({ threads: [10], each: range(2, 9) });
    return difficulty === 2
      ? grid({ threads: [5, 20, 30], each: range(2, 9) })
      : grid({ threads: [16, 40, 100], each: [2.5, 3.5, 4.5, 7.5] });
  },
  text: ({ threads, each }) => ({
    ko: `GIL이 있는 CPython 프로그램이 스레드 ${threads}개를 함께 시작합니다. 각 스레드는 서버에 요청을 보내고 응답을 ${each}초 동안 기다립니다. 계산에 드는 시간은 거의 없고, 서버는 요청을 모두 동시에 처리합니다. 응답을 다 받는 데 약 몇 초 걸립니까?`,
    en: `A CPython program with the GIL starts ${threads} threads together. Each sends a request and waits ${each} s for the answer; computing takes next to no time, and the server handles all requests at once. After about how many seconds have all answers come?`,
  }),
  work: ({ threads, each }) => ({
    unit: seconds,
    value: each,
    tolerance: each / 10,
    decimals: 1,
    models: [{ model: 'T14-gil-blocks-io', value: threads * each }],
    why: {
      ko: '입출력을 기다리는 동안에는 GIL을 놓으므로 모든 기다림이 겹칩니다.',
      en: 'The GIL is released while a thread waits for I/O, so all the waits overlap.',
    },
  }),
});
