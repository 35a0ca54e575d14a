import type { MlfqSpec } from '../scenario';
import { ticksText } from '../text';
import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';

const quantumAt = ({ quantum }: MlfqSpec, level: number) => (quantum === '2^i' ? 2 ** level : quantum[level]!);
const bottomOf = ({ quantum }: MlfqSpec) => (quantum === '2^i' ? Infinity : quantum.length - 1);
const slicesOf = ({ allotmentSlices = [1] }: MlfqSpec, level: number) =>
  allotmentSlices[Math.min(level, allotmentSlices.length - 1)]!;

/** Multi-level feedback queue: OSTEP ch. 8 and `mlfq.py`; with `2^i`, Stallings' feedback (ch. 9). */
export const mlfq: PolicyDefinition<'mlfq'> = {
  kind: 'mlfq',
  parameters: {
    quantum: { is: 'ticks-by-level', suggest: [2, 4, 8], name: { ko: '큐별 타임 퀀텀', en: 'Quantum of each queue' } },
    allotmentSlices: {
      is: 'counts-by-level',
      default: [1],
      name: { ko: '내려가기 전까지의 퀀텀 수', en: 'Quanta before a process falls' },
    },
    boostEvery: {
      is: 'ticks',
      least: 0,
      default: 0,
      name: { ko: '부스트 주기 (0: 없음)', en: 'Boost every (0: never)' },
    },
    boostOrder: {
      is: 'choice',
      of: ['low-first', 'high-first'],
      default: 'low-first',
      name: { ko: '부스트 때 올라가는 순서', en: 'Order of rising at a boost' },
    },
    stayAfterIo: {
      is: 'flag',
      default: false,
      name: { ko: '입출력을 하면 몫이 다시 채워짐', en: 'I/O refills the allotment' },
    },
    arrivalPreempts: {
      is: 'flag',
      default: true,
      name: { ko: '더 높은 큐가 바로 선점', en: 'A higher queue preempts' },
    },
    demoteWhenAlone: { is: 'flag', default: true, name: { ko: '혼자여도 내려감', en: 'Falls even when alone' } },
  },
  queue: 'by-level',
  heeds: [],
  name: { ko: '다단계 피드백 큐 (MLFQ)', en: 'Multi-level feedback queue (MLFQ)' },
  shortName: { ko: 'MLFQ', en: 'MLFQ' },
  explain: (spec) => {
    const { quantum, allotmentSlices = [1], boostEvery = 0, boostOrder = 'low-first' } = spec;
    const { stayAfterIo = false, arrivalPreempts = true, demoteWhenAlone = true } = spec;
    const quanta = quantum === '2^i' ? '1, 2, 4, ...' : quantum.join(', ');
    const slices = allotmentSlices.every((one) => one === 1)
      ? { ko: '퀀텀을 다 쓰면', en: 'that uses up its quantum' }
      : {
          ko: `퀀텀을 ${allotmentSlices.join(', ')}번 다 쓰면`,
          en: `that uses up its quantum ${allotmentSlices.join(', ')} times`,
        };
    const boost =
      boostEvery === 0
        ? { ko: '', en: '' }
        : {
            ko: ` ${boostEvery}틱마다 모두 맨 위로 올라갑니다.`,
            en: ` Every ${ticksText(boostEvery)} all rise to the top.`,
          };
    const rising =
      boostEvery === 0 || boostOrder === 'low-first'
        ? { ko: '', en: '' }
        : { ko: ' 이때 높은 큐의 것이 먼저 올라갑니다.', en: ' Those of higher queues rise first.' };
    const alone = demoteWhenAlone
      ? { ko: '', en: '' }
      : { ko: ' 준비된 것이 없으면 내려가지 않습니다.', en: ' It does not fall when nothing else is ready.' };
    const io = stayAfterIo
      ? { ko: ' 입출력을 하면 몫이 새로 채워집니다.', en: ' Doing I/O refills what a process may use there.' }
      : { ko: '', en: '' };
    const waits = arrivalPreempts
      ? { ko: ' 더 높은 큐에 오면 바로 CPU를 차지합니다.', en: ' One in a higher queue takes the CPU at once.' }
      : {
          ko: ' 더 높은 큐에 와도 퀀텀이 끝날 때까지 기다립니다.',
          en: ' One in a higher queue waits until the quantum ends.',
        };
    return {
      ko: `MLFQ: 가장 높은 큐의 맨 앞이 실행되고, ${slices.ko} 한 단계 내려갑니다. 위에서부터 퀀텀: ${quanta}.${waits.ko}${boost.ko}${rising.ko}${io.ko}${alone.ko}`,
      en: `MLFQ: the head of the highest queue runs; one ${slices.en} falls a level. Quanta from the top: ${quanta}.${waits.en}${boost.en}${rising.en}${io.en}${alone.en}`,
    };
  },
  start: (spec, { quirks }) => {
    const { boostEvery = 0, boostOrder = 'low-first', stayAfterIo = false } = spec;
    const { arrivalPreempts = true, demoteWhenAlone = true } = spec;
    const bottom = bottomOf(spec);
    const refill = (thread: ThreadRun) => {
      thread.slices = slicesOf(spec, thread.level);
    };
    const usesUpSlice = (thread: ThreadRun) => {
      if (--thread.slices > 0) return;
      thread.level = Math.min(thread.level + 1, bottom);
      refill(thread);
    };
    return {
      compare: (a, b) => a.level - b.level,
      preempts: arrivalPreempts,
      slice: (thread) => quantumAt(spec, thread.level),
      quantum: null,
      rule: 'higher-level',
      queueRule: 'queue-order',
      byLevel: true,
      joins: (thread, as) => {
        if (as === 'arrival' || thread.slices === 0) refill(thread);
      },
      leaves: (thread) => {
        const over = thread.quantum <= 0;
        if (over) thread.quantum = 0;
        if (stayAfterIo) {
          thread.quantum = 0;
          refill(thread);
        }
        if (over) usesUpSlice(thread);
      },
      expires: (thread, alone) => {
        thread.quantum = 0;
        if (!alone || demoteWhenAlone) usesUpSlice(thread);
        else if (--thread.slices <= 0) refill(thread);
      },
      boost:
        boostEvery > 0
          ? {
              every: boostEvery,
              order: boostOrder,
              rise: (thread: ThreadRun) => {
                thread.level = 0;
                if (quirks.boostKeepsAllotment) return;
                thread.quantum = 0;
                refill(thread);
              },
            }
          : undefined,
    };
  },
};
