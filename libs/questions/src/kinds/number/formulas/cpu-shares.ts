import { comesTo, figure, formula, grid, isWhole, milliseconds, oneDecimal, percent, range } from './formula';

/** Tanenbaum 2.4.3: of every quantum and the switch after it. */
const switchShare = formula<'quantum' | 'cost'>({
  title: { ko: '사라지는 시간의 비율', en: 'The share that is lost' },
  numbers: { quantum: [0.1, 1000, 1], cost: [0.01, 100, 2] },
  drawn: (difficulty) => {
    const whole = grid({ quantum: [3, 4, 6, 8, 9, 18, 19, 24, 48, 49], cost: [1, 2] }).filter(isWholeShare);
    if (difficulty === 1) return whole;
    return difficulty === 2
      ? grid({ quantum: range(5, 20), cost: [1, 2, 3] })
      : grid({ quantum: [10, 20, 40, 50, 80, 100], cost: [0.2, 0.5, 0.8, 1.5, 2.5] }).filter(isNoTrifle);
  },
  text: ({ quantum, cost }) => {
    const { ko, en } = oneDecimal(100 * lost({ quantum, cost }));
    return {
      ko: `라운드 로빈입니다. 여러 프로세스가 늘 준비되어 있고, 입출력 없이 퀀텀을 모두 씁니다. 타임 퀀텀은 ${quantum}ms이고, 퀀텀이 끝날 때마다 다른 프로세스로 바꾸는 데 ${cost}ms가 듭니다. 전체 CPU 시간의 몇 %가 문맥 교환에 쓰입니까?${ko}`,
      en: `Round robin: several processes are always ready and use all of their quantum, without I/O. The quantum is ${quantum} ms, and at each end of it the change to another process takes ${cost} ms. What percentage of all CPU time goes into context switches?${en}`,
    };
  },
  work: ({ quantum, cost }) => {
    const whole = figure(quantum + cost);
    const sum = `${cost} / (${quantum} + ${cost}) ${comesTo(100 * lost({ quantum, cost }))}%`;
    return {
      ...percent(lost({ quantum, cost })),
      models: [{ model: 'C01-no-switch-time', value: 0 }],
      why: {
        ko: `${whole}ms마다 ${cost}ms가 교환이므로 ${sum}입니다.`,
        en: `Of every ${whole} ms, ${cost} ms goes into the switch: ${sum}.`,
      },
    };
  },
});

const lost = ({ quantum, cost }: { readonly quantum: number; readonly cost: number }) => cost / (quantum + cost);
/** The tenth that an answer may be away stays small beside it. */
const isNoTrifle = (numbers: Parameters<typeof lost>[0]) => lost(numbers) > 0.01;
const isWholeShare = (numbers: Parameters<typeof lost>[0]) => isWhole(100 * lost(numbers));

/** One round of tasks with I/O and of one that computes, and a switch after each. */
const roundUtilisation = formula<'tasks' | 'burst' | 'io' | 'quantum' | 'cost'>({
  title: { ko: '입출력 작업들과 계산 작업 하나', en: 'Tasks with I/O and one that computes' },
  numbers: { tasks: [2, 50], burst: [0.1, 100, 1], io: [0.1, 1000, 1], quantum: [0.2, 1000, 1], cost: [0.01, 10, 2] },
  problem: ({ tasks, burst, io, quantum }) => {
    if (burst >= quantum) return { path: 'burst', allowed: `less than the quantum, ${quantum}` };
    const others = (tasks - 1) * burst + quantum;
    return io > others ? { path: 'io', allowed: `at most ${others}, the time until the next turn` } : null;
  },
  drawn: (difficulty) => {
    const io = [10];
    if (difficulty === 1) return grid({ tasks: [10], burst: [1], io, quantum: [5, 10, 20, 40], cost: [0.1, 0.2, 0.5] });
    return difficulty === 2
      ? grid({ tasks: range(4, 9), burst: [1, 2], io, quantum: [10, 20], cost: [0.1, 0.2, 0.5] })
      : grid({ tasks: range(6, 15), burst: [1.5, 2.5], io: [12, 15], quantum: [8, 15, 25], cost: [0.15, 0.3] });
  },
  text: ({ tasks, burst, io, quantum, cost }) => ({
    ko: `라운드 로빈, 타임 퀀텀 ${quantum}ms, 문맥 교환 한 번에 ${cost}ms. 작업 ${tasks}개는 CPU를 ${burst}ms 쓸 때마다 ${io}ms 걸리는 입출력을 요청하고, 하나는 계산만 하여 퀀텀을 모두 씁니다. 입출력은 동시에 진행되고, 모두 자기 차례가 오기 전에 끝납니다. 작업 ${tasks + 1}개가 한 번씩 차례를 쓸 때마다 문맥 교환은 ${tasks + 1}번입니다. CPU 이용률은 몇 %입니까? 소수 첫째 자리까지 답하세요.`,
    en: `Round robin, quantum ${quantum} ms, a context switch takes ${cost} ms. There are ${tasks} tasks that ask for an I/O of ${io} ms after each ${burst} ms of CPU; one more only computes and uses all of its quantum. Their I/O goes on at the same time and is done before their next turn. In each round of the ${tasks + 1} tasks there are ${tasks + 1} switches. What is the CPU utilisation in per cent, to one decimal?`,
  }),
  work: ({ tasks, burst, quantum, cost }) => {
    const [work, switches] = [tasks * burst + quantum, (tasks + 1) * cost];
    const share = work / (work + switches);
    const sum = `${figure(work)} / ${figure(work + switches)} ${comesTo(100 * share)}%`;
    return {
      ...percent(share),
      tolerance: 0.1,
      decimals: 1,
      models: [{ model: 'C04-switch-is-work', value: 100 }],
      why: {
        ko: `한 바퀴에 사용자 작업은 ${tasks} × ${burst} + ${quantum} = ${figure(work)}ms, 교환은 ${tasks + 1} × ${cost} = ${figure(switches)}ms이므로 ${sum}입니다.`,
        en: `One round has ${tasks} × ${burst} + ${quantum} = ${figure(work)} ms of user work and ${tasks + 1} × ${cost} = ${figure(switches)} ms of switches: ${sum}.`,
      },
    };
  },
});

/** Arpaci-Dusseau 8.2: I/O just before the quantum is used up. */
const gamingShare = formula<'compute' | 'io' | 'quantum'>({
  title: { ko: '스케줄러를 속이는 프로그램', en: 'A program that games the scheduler' },
  numbers: { compute: [0.1, 1000, 1], io: [0.1, 1000, 1], quantum: [0.2, 1000, 1] },
  problem: ({ compute, quantum }) =>
    compute >= quantum ? { path: 'compute', allowed: `less than the quantum, ${quantum}` } : null,
  drawn: (difficulty) => {
    if (difficulty === 3) return grid({ compute: range(11, 28), io: range(1, 6), quantum: [30] });
    const quantum = [10 * difficulty];
    return grid({ compute: range(4 * difficulty, 10 * difficulty - 1), io: range(1, 6), quantum }).filter(
      ({ compute, io }) => isWhole((100 * compute) / (compute + io)),
    );
  },
  text: ({ compute, io, quantum }) => {
    const more = oneDecimal((100 * compute) / (compute + io));
    return {
      ko: `이번 MLFQ는 옛 규칙을 씁니다. 퀀텀을 다 쓰기 전에 입출력을 요청하면 그 단계에 남고 퀀텀도 새로 받습니다. 맨 위의 퀀텀은 ${quantum}ms이고 부스트는 없습니다. 맨 위에 있는 G는 ${compute}ms 동안의 계산과 필요 없는 ${io}ms짜리 입출력을 되풀이합니다. 맨 아래에 있는 W는 계산만 합니다. 더 높은 단계의 것이 바로 CPU를 빼앗습니다. 길게 보면 G는 CPU 시간의 몇 %를 씁니까?${more.ko}`,
      en: `This MLFQ has the old rule: a process that asks for I/O before its quantum is used up stays on its level and gets a fresh one. The quantum at the top is ${quantum} ms, and there is no boost. G, at the top, computes for ${compute} ms, then does ${io} ms of I/O that it does not need, again and again. W, at the bottom, only computes. A higher level preempts at once. In the long run, what percentage of the CPU time does G get?${more.en}`,
    };
  },
  work: ({ compute, io }) => {
    const share = compute / (compute + io);
    const sum = `${compute} / ${figure(compute + io)} ${comesTo(100 * share)}%`;
    return {
      ...percent(share),
      models: [{ model: 'C05-io-holds-cpu', value: 100 }],
      why: {
        ko: `${figure(compute + io)}ms마다 G가 ${compute}ms, G의 입출력 동안 W가 ${io}ms를 씁니다: ${sum}.`,
        en: `Of every ${figure(compute + io)} ms G uses ${compute}, and W ${io} during the I/O of G: ${sum}.`,
      },
    };
  },
});

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const power = (exponent: number) => [...String(exponent)].map((digit) => superscripts[Number(digit)]).join('');

/** Tanenbaum 2.1.7: the CPU is idle only while all wait. */
const multiprogramming = formula<'processes' | 'waiting'>({
  title: { ko: '멀티프로그래밍과 CPU 이용률', en: 'Multiprogramming and CPU utilisation' },
  numbers: { processes: [2, 20], waiting: [1, 99] },
  drawn: (difficulty) => {
    if (difficulty === 1) return grid({ processes: range(2, 4), waiting: [50, 80, 90] });
    return difficulty === 2
      ? grid({ processes: range(3, 6), waiting: [60, 70, 80, 90] })
      : grid({ processes: range(4, 8), waiting: [65, 75, 85, 95] });
  },
  text: ({ processes, waiting }) => ({
    ko: `메모리에 프로세스가 ${processes}개 있습니다. 각 프로세스는 시간의 ${waiting}%를 입출력을 기다리며 보내고, 서로 독립적입니다. CPU는 시간의 몇 퍼센트 동안 바쁩니까? 소수점 아래 한 자리까지 구하세요.`,
    en: `There are ${processes} processes in memory. Each spends ${waiting}% of its time waiting for I/O, independently of the others. For what percentage of the time is the CPU busy? Give one decimal.`,
  }),
  work: ({ processes, waiting }) => {
    const idle = (waiting / 100) ** processes;
    const all = `${waiting / 100}${power(processes)} ${isWhole(idle * 10_000) ? '=' : '≈'} ${figure(idle)}`;
    const rest = `1 − ${figure(idle)} = ${figure(100 * (1 - Number(figure(idle))))}%`;
    return {
      ...percent(1 - idle),
      tolerance: 0.1,
      decimals: 1,
      models: [{ model: 'C05-io-holds-cpu', value: 100 - waiting }],
      why: {
        ko: `CPU는 모든 프로세스가 기다릴 때만 쉽니다. 그 확률은 ${all}이므로 CPU는 ${rest} 동안 바쁩니다.`,
        en: `The CPU is idle only while all of them wait. The probability of that is ${all}, so the CPU is busy for ${rest} of the time.`,
      },
    };
  },
});

/** Round robin: the others once each, and a switch before each and back. */
const nextTurn = formula<'processes' | 'quantum' | 'cost'>({
  title: { ko: '다음 차례까지', en: 'Until the next turn' },
  numbers: { processes: [2, 100], quantum: [1, 1000], cost: [1, 100] },
  drawn: (difficulty) => {
    if (difficulty === 1) return grid({ processes: range(3, 5), quantum: [4, 8, 10], cost: [1] });
    return difficulty === 2
      ? grid({ processes: range(4, 8), quantum: [6, 9, 12], cost: [1, 2] })
      : grid({ processes: [12, 15, 21, 25], quantum: [15, 18, 24, 50], cost: [2, 3] });
  },
  text: ({ processes, quantum, cost }) => ({
    ko: `라운드 로빈으로 프로세스 ${processes}개가 돌아가며 실행됩니다. 모두 늘 준비되어 있고 ${quantum}ms 퀀텀을 끝까지 씁니다. 문맥 교환 한 번에 ${cost}ms가 듭니다. P1의 퀀텀이 방금 끝났습니다. P1은 몇 ms 뒤에 다시 실행됩니까?`,
    en: `Round robin with ${processes} processes; all are always ready and use all of their quantum of ${quantum} ms. A context switch takes ${cost} ms. The quantum of P1 has just ended. After how many ms does P1 run again?`,
  }),
  work: ({ processes, quantum, cost }) => {
    const [turns, switches] = [(processes - 1) * quantum, processes * cost];
    const parts = [`${processes - 1} × ${quantum} = ${figure(turns)}`, `${processes} × ${cost} = ${figure(switches)}`];
    return {
      unit: milliseconds,
      value: turns + switches,
      models: [{ model: 'C01-no-switch-time', value: turns }],
      why: {
        ko: `다른 프로세스들이 ${parts[0]}ms를 쓰고, P1로 돌아올 때까지 교환이 ${parts[1]}ms 걸립니다. 모두 ${figure(turns + switches)}ms입니다.`,
        en: `The others take ${parts[0]} ms, and the switches until it is P1 again ${parts[1]} ms: ${figure(turns + switches)} ms.`,
      },
    };
  },
});

export { gamingShare, multiprogramming, nextTurn, roundUtilisation, switchShare };
