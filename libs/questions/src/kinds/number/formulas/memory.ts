import { josa } from '@timeslice/engine';
import { formula, grid, inWords, range, together } from './formula';

/** A global variable after processes of their own have changed theirs. */
export const separateCounters = formula<'start' | 'processes' | 'step'>({
  title: { ko: '프로세스 사이의 전역 변수', en: 'A global variable and several processes' },
  numbers: { start: [0, 1000], processes: [2, 10], step: [1, 1000] },
  drawn: (difficulty) => {
    if (difficulty === 1) return grid({ start: range(0, 10), processes: [2], step: [1, 2] });
    return difficulty === 2
      ? grid({ start: range(5, 20, 5), processes: [3, 4], step: [2, 3, 5] })
      : grid({ start: range(7, 47, 8), processes: [5, 6, 8], step: [4, 7, 9] });
  },
  text: ({ start, processes, step }) => {
    const { ko, en } = inWords(processes);
    return {
      ko: `Python 프로그램의 전역 변수 count는 ${start}입니다. multiprocessing.Process로 프로세스 ${josa(ko, '을/를')} 만들고, 각각 count += ${josa(String(step), '을/를')} 한 번 실행합니다. join()으로 ${together(processes).ko} 기다린 뒤 원래 프로세스가 count를 출력합니다. 무엇이 나옵니까?`,
      en: `A Python program has the global variable count, which is ${start}. It makes ${en} processes with multiprocessing.Process, and each executes count += ${step} once. After join() on ${together(processes).en}, the original process prints count. What is printed?`,
    };
  },
  work: ({ start, processes, step }) => ({
    value: start,
    models: [{ model: 'T03-processes-share', value: start + processes * step }],
    why: {
      ko: `만들어진 프로세스는 각자의 count를 ${josa(String(start + step), '으로/로')} 만들고, 원래 프로세스의 count는 ${start} 그대로입니다.`,
      en: `Each of the processes that were made has its own count, now ${start + step}; that of the original process is still ${start}.`,
    },
  }),
});

/** A stack for each thread. */
export const stacks = formula<'processes' | 'threads'>({
  title: { ko: '스택은 모두 몇 개입니까?', en: 'How many stacks?' },
  numbers: { processes: [1, 100], threads: [2, 100] },
  drawn: (difficulty) => {
    const [least, most] = (
      [
        [2, 4],
        [4, 7],
        [8, 14],
      ] as const
    )[difficulty - 1]!;
    return grid({ processes: range(least, most), threads: range(least, most) });
  },
  text: ({ processes, threads }) => ({
    ko: `프로세스가 ${processes}개 있고, 프로세스마다 스레드가 ${threads}개씩 있습니다. 사용자 모드에서 쓰는 스택은 모두 몇 개입니까?`,
    en: `There are ${processes} processes, and each has ${threads} threads. How many stacks for user mode do they have in all?`,
  }),
  work: ({ processes, threads }) => ({
    value: processes * threads,
    models: [{ model: 'T02-shared-stack', value: processes }],
    why: {
      ko: `스레드마다 자기 함수 호출을 따라가므로 스택도 하나씩 있습니다: ${processes} × ${threads} = ${processes * threads}.`,
      en: `Each thread has function calls of its own, and so a stack of its own: ${processes} × ${threads} = ${processes * threads}.`,
    },
  }),
});
