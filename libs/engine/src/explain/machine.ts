import type { Conventions, Scenario } from '../scenario';
import { ticksText, type Bilingual } from '../text';
import { DEFAULT_DEVICE } from '../devices';
import type { Say } from './facts';

export const switchCost: Say = (_, __, { machine, processes }) => {
  const { process, thread, chargeFirst, chargeSame } = machine.contextSwitch;
  if (process === 0 && thread === 0) return null;
  const threaded = thread !== process && processes.some(({ threads }) => threads.length > 1);
  const threadKo = threaded ? ` (같은 프로세스의 스레드 사이는 ${thread}틱)` : '';
  const threadEn = threaded ? ` (${ticksText(thread)} between threads of one process)` : '';
  const first = chargeFirst
    ? { ko: ' 첫 디스패치에도 듭니다.', en: ' The first dispatch is charged too.' }
    : { ko: ' 첫 디스패치에는 들지 않습니다.', en: ' The first dispatch is free.' };
  const same = chargeSame
    ? { ko: ' 같은 프로세스를 다시 디스패치해도 듭니다.', en: ' Dispatching the same process again is charged too.' }
    : { ko: '', en: '' };
  return {
    ko: `문맥 교환에 ${process}틱이 듭니다${threadKo}.${first.ko}${same.ko}`,
    en: `A context switch takes ${ticksText(process)}${threadEn}.${first.en}${same.en}`,
  };
};

const has = ({ processes }: Scenario, ...kinds: readonly string[]) =>
  processes.some(({ threads }) => threads.some(({ bursts }) => bursts.some(([kind]) => kinds.includes(kind))));

/** Which CPU looks into which queue. */
export const queues: Say = (_, __, { machine }) => {
  if (machine.cpus === 1) return null;
  return machine.queues === 'central'
    ? {
        ko: `CPU ${machine.cpus}개가 준비 큐 하나를 함께 쓰고, CPU 0부터 차례로 고릅니다.`,
        en: `${machine.cpus} CPUs share one ready queue and choose in turn, CPU 0 first.`,
      }
    : {
        ko: `CPU ${machine.cpus}개가 저마다 준비 큐를 갖습니다. 프로세스는 표의 순서대로 CPU 0, 1, ...에 하나씩 나뉩니다.`,
        en: `Each of ${machine.cpus} CPUs has a ready queue of its own; the processes are dealt out to CPU 0, 1, ... in the order of the table.`,
      };
};

export const victim: Say = ({ preempts }, _, { machine }) =>
  preempts && machine.cpus > 1 && machine.queues === 'central'
    ? {
        ko: '빈 CPU가 없으면, 실행 중인 것 가운데 가장 뒤 순서인 것이 선점됩니다.',
        en: 'Where no CPU is free, the running one that is last in the order is preempted.',
      }
    : null;

export const steal: Say = (_, __, { machine }) => {
  if (machine.cpus === 1 || machine.queues === 'central' || machine.steal === null) return null;
  const { every } = machine.steal;
  return {
    ko: `${every}틱마다, 큐가 빈 CPU는 뽑힌 다른 CPU의 큐에서 맨 앞 스레드를 가져옵니다.`,
    en: `Every ${ticksText(every)} a CPU whose queue is empty takes the first thread from the queue of another one, which is drawn.`,
  };
};

export const affinity: Say = (_, __, { processes }) => {
  const bound = processes.filter((process) => process.affinity !== null);
  if (bound.length === 0) return null;
  const list = bound.map(({ id, affinity }) => `${id}: CPU ${affinity!.join(', ')}`).join('; ');
  return { ko: `실행될 수 있는 CPU: ${list}.`, en: `May only run on: ${list}.` };
};

export const cache: Say = (_, __, { machine }) => {
  if (machine.cache === null) return null;
  const { size, warmup, warmRate } = machine.cache;
  return {
    ko: `캐시(크기 ${size}): 프로세스는 한 CPU에서 ${warmup}틱 실행되면 웜 상태가 되어 1틱에 ${warmRate}만큼 일합니다. 자리가 모자라면 가장 오래된 작업 집합이 밀려납니다.`,
    en: `Cache (size ${size}): after ${ticksText(warmup)} on a CPU a process is warm there and does ${warmRate} ticks of work per tick; where room is short the oldest working set is evicted.`,
  };
};

export const locks: Say = (_, __, scenario) =>
  has(scenario, 'lock', 'receive')
    ? {
        ko: '잠금과 메시지는 먼저 기다린 순서로 받습니다. 받은 스레드는 그 시각에 준비 큐에 들어갑니다.',
        en: 'Locks and messages go to whoever has waited longest, who joins the ready queue at that instant.',
      }
    : null;

export const crash: Say = (_, __, scenario) =>
  has(scenario, 'crash')
    ? {
        ko: '스레드가 비정상 종료하면 그 프로세스의 모든 스레드가 끝나고, 다른 프로세스는 그대로입니다.',
        en: 'A crash ends every thread of its process and no other process.',
      }
    : null;

export const gil: Say = (_, __, { processes }) => {
  const owners = processes.filter((process) => process.gil !== null);
  if (owners.length === 0) return null;
  const list = (unit: (n: number) => string) =>
    owners.map((process) => `${process.id} (${unit(process.gil!.switchInterval)})`).join(', ');
  return {
    ko: `GIL: ${list((n) => `${n}틱`)}의 스레드는 한 번에 하나만 실행됩니다. 입출력 중에는 GIL을 놓고, 다른 스레드가 괄호 안의 틱만큼 기다리면 넘깁니다.`,
    en: `GIL: of ${list(ticksText)} one thread runs at a time; it lets go of the GIL during I/O, and hands it on once another one has waited so long.`,
  };
};

/** Devices with a line in front of them. */
export const devices: Say = (_, __, { machine, processes }) => {
  const used = new Set(
    processes.flatMap(({ threads }) =>
      threads.flatMap(({ bursts }) => bursts.map((burst) => (burst[0] === 'io' ? (burst[2] ?? DEFAULT_DEVICE) : ''))),
    ),
  );
  const limited = Object.entries(machine.devices).filter(([name]) => used.has(name));
  if (limited.length === 0) return null;
  const list = limited.map(([name, { servers }]) => `${name} ${servers}`).join(', ');
  return {
    ko: `장치가 한 번에 처리하는 요청 수: ${list}. 나머지는 요청한 순서로 기다립니다.`,
    en: `Requests that a device serves at a time: ${list}. The others wait in the order of asking.`,
  };
};

export const tasks: Say = (facts) =>
  facts.tasks
    ? {
        ko: '태스크는 주기마다 작업 하나를 내놓습니다. 마감을 놓쳐도 작업은 계속되고, 주기의 최소공배수까지 봅니다.',
        en: 'Each task releases a job every period; a job that misses its deadline goes on; one hyperperiod is run.',
      }
    : null;

const responses: { readonly [R in Conventions['response']]: Bilingual | null } = {
  'first-run': null,
  'first-slice-end': {
    ko: '응답 시간은 첫 실행 구간이 끝날 때까지입니다.',
    en: 'Response time runs to the end of the first slice.',
  },
  completion: { ko: '응답 시간은 완료할 때까지입니다.', en: 'Response time runs to completion.' },
};

export const response: Say = (_, conventions) => responses[conventions.response];

export const utilization: Say = (_, { utilizationUntil }) =>
  utilizationUntil === 'last-completion'
    ? null
    : {
        ko: `CPU 이용률은 t = ${utilizationUntil}까지만 셉니다.`,
        en: `CPU utilization is counted up to t = ${utilizationUntil}.`,
      };
