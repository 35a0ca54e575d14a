import { EligibleHeaps } from '../containers/eligible-heaps';
import { ticksText } from '../text';
import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';
import { byVirtual, ratesOf } from './shares';

/** Ticks, unless the file says otherwise. */
export const SLICE = 3;
/** The mean is rounded down to this part of a unit. */
const FINENESS = 65_536n;

const byDeadline = (a: ThreadRun, b: ThreadRun) =>
  a.virtualDeadline < b.virtualDeadline ? -1 : a.virtualDeadline > b.virtualDeadline ? 1 : 0;

/** Earliest eligible virtual deadline first: Stoica and Abdel-Wahab 1995, Linux since 6.6. */
export const eevdf: PolicyDefinition<'eevdf'> = {
  kind: 'eevdf',
  parameters: { slice: { is: 'ticks', least: 1, default: SLICE, name: { ko: '한 번의 요청 길이', en: 'Slice' } } },
  queue: 'by-key',
  heeds: [],
  reads: ['nice'],
  name: { ko: '가장 이른 적격 가상 마감 우선 (EEVDF)', en: 'Earliest eligible virtual deadline first (EEVDF)' },
  shortName: { ko: 'EEVDF', en: 'EEVDF' },
  explain: ({ slice = SLICE }) => ({
    ko: `EEVDF: 평균보다 덜 실행된(적격) 프로세스 가운데 가상 마감이 가장 이른 것이 ${slice}틱씩 실행됩니다. nice가 낮을수록 마감이 빨리 옵니다.`,
    en: `EEVDF: of those that have had no more than their share (eligible), the one with the earliest virtual deadline runs for ${ticksText(slice)}; a lower nice value brings deadlines nearer.`,
  }),
  start: ({ slice = SLICE }, { processes }) => {
    const rates = ratesOf(
      processes.map(({ weight }) => weight),
      FINENESS,
    );
    const weights = processes.map(({ weight }) => BigInt(weight));
    const weightOf = ({ process }: ThreadRun) => weights[process.index]!;
    /** Of the ready and running: the sum of weights and of weight x virtual time; the last mean. */
    const memory = { weight: 0n, sum: 0n, mean: 0n };
    const mean = () => {
      if (memory.weight > 0n) memory.mean = floorOf(memory.sum, memory.weight);
      return memory.mean;
    };
    const virtualTicks = (thread: ThreadRun, ticks: number) => BigInt(ticks) * rates[thread.process.index]!;
    const request = (thread: ThreadRun) => {
      thread.virtualDeadline = thread.virtual + virtualTicks(thread, slice);
    };
    /** Its lag is 0 where it has never run. */
    const comesBack = (thread: ThreadRun) => {
      thread.virtual = mean() - thread.lag;
      memory.weight += weightOf(thread);
      memory.sum += weightOf(thread) * thread.virtual;
      request(thread);
    };
    const isEligible = (thread: ThreadRun) =>
      memory.weight > 0n ? thread.virtual * memory.weight <= memory.sum : thread.virtual <= memory.mean;
    return {
      compare: (a, b) => Number(isEligible(b)) - Number(isEligible(a)) || byDeadline(a, b),
      preempts: false,
      slice: () => slice,
      quantum: slice,
      rule: 'earliest-virtual-deadline',
      ruleBetween: (a, b) => (isEligible(a) === isEligible(b) ? 'earliest-virtual-deadline' : 'eligible'),
      queueRule: 'tie-fifo',
      memory,
      container: ({ compareTies }) =>
        new EligibleHeaps({
          byDeadline: (a, b) => byDeadline(a, b) || compareTies(a, b),
          byStart: (a, b) => byVirtual(a, b) || compareTies(a, b),
          isEligible,
        }),
      joins: (thread, as) => {
        if (as === 'expired') request(thread);
        if (as === 'arrival' || as === 'io') comesBack(thread);
      },
      resumes: comesBack,
      expires: (thread, alone) => {
        if (alone) request(thread);
      },
      ran: (thread, ticks) => {
        const more = virtualTicks(thread, ticks);
        thread.virtual += more;
        memory.sum += weightOf(thread) * more;
      },
      leaves: (thread) => {
        thread.lag = mean() - thread.virtual;
        memory.weight -= weightOf(thread);
        memory.sum -= weightOf(thread) * thread.virtual;
      },
    };
  },
};

const floorOf = (over: bigint, under: bigint) => {
  const quotient = over / under;
  return over < 0n && quotient * under !== over ? quotient - 1n : quotient;
};
