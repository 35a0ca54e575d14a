import { DEFAULT_DEVICE } from './devices';
import { explainPolicy, policyKinds, startPolicy } from './policies/policies';
import type { Conventions, EnqueueKind, Machine, Process, Scenario, TieKey } from './scenario';
import type { Bilingual } from './text';

type Say = (facts: Facts, conventions: Conventions, scenario: Scenario) => Bilingual | null;

/** What a scenario has in it, and so which conventions can matter. */
interface Facts {
  readonly io: boolean;
  /** Two processes can arrive at one instant, and two can return from I/O. */
  readonly arrivalsMeet: boolean;
  readonly returnsMeet: boolean;
  readonly quantum: number | null;
  readonly preempts: boolean;
  readonly compares: boolean;
  readonly heeds: ReadonlySet<keyof Conventions>;
}

/** The rules in force, in words: the policy, and each convention that can matter in this scenario. */
export function explainRules(scenario: Scenario): Bilingual[] {
  const { policy, conventions } = scenario;
  const facts = factsOf(scenario);
  const others = sayings.map((say) => say(facts, conventions, scenario));
  return [explainPolicy(policy, conventions), ...others.filter((rule) => rule !== null)];
}

function factsOf({ policy, conventions, machine, processes }: Scenario): Facts {
  const { quantum, preempts } = startPolicy(policy, conventions);
  const { compares, heeds } = policyKinds[policy.kind];
  const bursts = processes.flatMap(({ threads }) => threads.flatMap((thread) => thread.bursts));
  return {
    io: bursts.some(([kind]) => kind === 'io'),
    arrivalsMeet: arrivalsMeet(processes),
    returnsMeet: returnsMeet(processes, machine),
    quantum,
    preempts,
    compares,
    heeds: new Set(heeds),
  };
}

/** A forked process arrives whenever it is forked, and so perhaps with any other. */
function arrivalsMeet(processes: readonly Process[]): boolean {
  const arrivals = processes.flatMap(({ arrival, threads }) => threads.map(() => arrival));
  return arrivals.length > 1 && (arrivals.includes(null) || new Set(arrivals).size < arrivals.length);
}

/** One server ends one request at a time; of two threads, two servers can end one each at the same instant. */
function returnsMeet(processes: readonly Process[], { devices }: Machine): boolean {
  const used = processes.flatMap(({ threads }) =>
    threads.map(
      ({ bursts }) => new Set(bursts.flatMap((burst) => (burst[0] === 'io' ? [burst[2] ?? DEFAULT_DEVICE] : []))),
    ),
  );
  const users = used.filter((names) => names.size > 0);
  const names = new Set(users.flatMap((one) => [...one]));
  const servers = [...names].reduce((sum, name) => sum + (devices[name]?.servers ?? Infinity), 0);
  return users.length > 1 && servers > 1;
}

const tieNames: { readonly [K in TieKey]: Bilingual } = {
  fifo: { ko: '준비 큐에 먼저 들어온 순서', en: 'who joined the ready queue first' },
  arrival: { ko: '먼저 도착한 순서', en: 'who arrived first' },
  id: { ko: '표의 순서', en: 'the order of the table' },
};

const enqueueNames: { readonly [K in EnqueueKind]: Bilingual } = {
  arrival: { ko: '새로 도착한 프로세스', en: 'arrivals' },
  io: { ko: '입출력을 마친 프로세스', en: 'returns from I/O' },
  expired: { ko: '퀀텀이 끝난 프로세스', en: 'the expired process' },
};

const ticks = (count: number) => (count === 1 ? '1 tick' : `${count} ticks`);

const tie: Say = ({ compares }, conventions) => {
  const names = conventions.tie.map((key) => tieNames[key]);
  const ko = names.map((name) => name.ko).join(', 그다음 ');
  const en = names.map((name) => name.en).join(', then ');
  if (compares) return { ko: `조건이 같으면: ${ko}.`, en: `Ties: ${en}.` };
  if (conventions.tie[0] === 'fifo') return null;
  return { ko: `준비 큐의 순서: ${ko}.`, en: `Order of the ready queue: ${en}.` };
};

const runningWinsTies: Say = ({ preempts }, conventions) => {
  if (!preempts) return null;
  return conventions.runningWinsTies
    ? { ko: '조건이 같으면 실행 중인 프로세스가 계속 실행됩니다.', en: 'On a tie the running process keeps the CPU.' }
    : {
        ko: '조건이 같으면 실행 중인 프로세스도 동점 규칙을 따릅니다.',
        en: 'On a tie the running process has no advantage: the tie rule decides.',
      };
};

const enqueue: Say = ({ io, quantum }, { enqueueOrder }) => {
  const concerned = enqueueOrder.filter((kind) => (kind === 'io' ? io : kind === 'expired' ? quantum !== null : true));
  if (concerned.length < 2) return null;
  const names = concerned.map((kind) => enqueueNames[kind]);
  return {
    ko: `같은 시각에 준비 큐에 들어가는 순서: ${names.map((name) => name.ko).join(' → ')}.`,
    en: `At the same instant these join the ready queue in turn: ${names.map((name) => name.en).join(', ')}.`,
  };
};

/** File order decides where the queue is the order of joining; `id` as a tie key has said so already. */
const together: Say = ({ compares, arrivalsMeet, returnsMeet }, { tie, ioReturn }) => {
  const decisive = [...tie, 'fifo'].find((key) => key !== 'arrival');
  if (compares || decisive !== 'fifo') return null;
  const returns = returnsMeet && ioReturn === 'tail';
  if (arrivalsMeet && returns) {
    return {
      ko: '같은 시각에 도착한 프로세스끼리, 입출력을 마친 프로세스끼리는 표의 순서로 줄을 섭니다.',
      en: 'Of several that arrive, or return from I/O, at the same instant: in the order of the table.',
    };
  }
  if (arrivalsMeet) {
    return {
      ko: '같은 시각에 도착한 프로세스끼리는 표의 순서로 줄을 섭니다.',
      en: 'Of several that arrive at the same instant: in the order of the table.',
    };
  }
  return returns
    ? {
        ko: '같은 시각에 입출력을 마친 프로세스끼리는 표의 순서로 줄을 섭니다.',
        en: 'Of several that return from I/O at the same instant: in the order of the table.',
      }
    : null;
};

const clock: Say = ({ quantum }, { quantumClock }) =>
  quantum !== null && quantumClock === 'global'
    ? {
        ko: `타임 퀀텀은 모든 CPU에서 ${quantum}의 배수인 시각마다 끝납니다.`,
        en: `The quantum ends on every CPU at each multiple of ${quantum}.`,
      }
    : null;

const expiry: Say = ({ quantum }, { onExpiryEmpty }) => {
  if (quantum === null) return null;
  return onExpiryEmpty === 'continue'
    ? {
        ko: '퀀텀이 끝나도 준비된 프로세스가 없으면 비용 없이 계속 실행됩니다.',
        en: 'If nothing else is ready when the quantum ends, the process goes on at no cost.',
      }
    : {
        ko: '퀀텀이 끝나면 준비된 프로세스가 없어도 다시 디스패치됩니다.',
        en: 'When the quantum ends the process is dispatched again even if nothing else is ready.',
      };
};

const preempted: Say = ({ preempts, quantum, io }, { preemptedPlace, quantumOnPreempt, ioReturn }) => {
  if (!preempts && !(io && ioReturn === 'preempts')) return null;
  const place: Bilingual =
    preemptedPlace === 'tail'
      ? { ko: '준비 큐의 맨 뒤로 갑니다', en: 'goes to the tail of the ready queue' }
      : { ko: '준비 큐에서 원래 순서를 지킵니다', en: 'keeps its place in the order of joining' };
  if (quantum === null) {
    return { ko: `선점된 프로세스는 ${place.ko}.`, en: `A preempted process ${place.en}.` };
  }
  return quantumOnPreempt === 'fresh'
    ? {
        ko: `선점된 프로세스는 ${place.ko}. 퀀텀은 새로 받습니다.`,
        en: `A preempted process ${place.en}, with a fresh quantum.`,
      }
    : {
        ko: `선점된 프로세스는 ${place.ko}. 남은 퀀텀을 이어서 씁니다.`,
        en: `A preempted process ${place.en}, with the rest of its quantum.`,
      };
};

const ioReturns: { readonly [R in Conventions['ioReturn']]: Bilingual | null } = {
  tail: null,
  head: {
    ko: '입출력을 마친 프로세스는 준비 큐의 맨 앞에 섭니다.',
    en: 'A process that returns from I/O joins at the head of the ready queue.',
  },
  preempts: {
    ko: '입출력을 마친 프로세스는 바로 CPU를 차지합니다.',
    en: 'A process that returns from I/O takes the CPU at once.',
  },
};

const ioReturn: Say = ({ io, returnsMeet, compares }, conventions) => {
  const rule = io ? ioReturns[conventions.ioReturn] : null;
  const placed = !compares || conventions.ioReturn === 'preempts';
  return rule && returnsMeet && placed
    ? {
        ko: `${rule.ko} 여럿이 같은 시각에 마치면 표에서 마지막 프로세스가 맨 먼저입니다.`,
        en: `${rule.en} Of several at the same instant, the last of the table goes first.`,
      }
    : rule;
};

const quantumAfterIo: Say = ({ io, quantum }, conventions) =>
  io && quantum !== null && conventions.quantumAfterIo === 'remaining'
    ? {
        ko: '입출력을 마친 프로세스는 남은 퀀텀을 이어서 씁니다.',
        en: 'After I/O a process has only the rest of its quantum.',
      }
    : null;

const switchOnIo: Say = ({ io }, conventions) =>
  io && !conventions.switchOnIo
    ? {
        ko: '입출력 중에도 CPU를 놓지 않습니다. 그동안 CPU는 쉽니다.',
        en: 'A process keeps the CPU during its I/O; the CPU is idle meanwhile.',
      }
    : null;

const aging: Say = ({ heeds }, conventions) => {
  if (!heeds.has('aging') || conventions.aging === null) return null;
  const { every, step, floor } = conventions.aging;
  return {
    ko: `에이징: 준비 큐에서 ${every}틱 기다릴 때마다 우선순위가 ${step}만큼 오릅니다(한계 ${floor}).`,
    en: `Aging: for every ${ticks(every)} in the ready queue the priority rises by ${step}, up to ${floor}.`,
  };
};

const estimate: Say = ({ heeds }, { sjfEstimate }) => {
  if (!heeds.has('sjfEstimate') || sjfEstimate === null) return null;
  const { alpha, first } = sjfEstimate;
  return {
    ko: `버스트는 예측값으로 비교합니다: 지수 평균, α = ${alpha}, 첫 예측 ${first}.`,
    en: `Bursts are compared by prediction: exponential average, α = ${alpha}, first prediction ${first}.`,
  };
};

const switchCost: Say = (_, __, { machine, processes }) => {
  const { process, thread, chargeFirst, chargeSame } = machine.contextSwitch;
  if (process === 0 && thread === 0) return null;
  const threaded = thread !== process && processes.some(({ threads }) => threads.length > 1);
  const threadKo = threaded ? ` (같은 프로세스의 스레드 사이는 ${thread}틱)` : '';
  const threadEn = threaded ? ` (${ticks(thread)} between threads of one process)` : '';
  const first = chargeFirst
    ? { ko: ' 첫 디스패치에도 듭니다.', en: ' The first dispatch is charged too.' }
    : { ko: ' 첫 디스패치에는 들지 않습니다.', en: ' The first dispatch is free.' };
  const same = chargeSame
    ? { ko: ' 같은 프로세스를 다시 디스패치해도 듭니다.', en: ' Dispatching the same process again is charged too.' }
    : { ko: '', en: '' };
  return {
    ko: `문맥 교환에 ${process}틱이 듭니다${threadKo}.${first.ko}${same.ko}`,
    en: `A context switch takes ${ticks(process)}${threadEn}.${first.en}${same.en}`,
  };
};

const responses: { readonly [R in Conventions['response']]: Bilingual | null } = {
  'first-run': null,
  'first-slice-end': {
    ko: '응답 시간은 첫 실행 구간이 끝날 때까지입니다.',
    en: 'Response time runs to the end of the first slice.',
  },
  completion: { ko: '응답 시간은 완료할 때까지입니다.', en: 'Response time runs to completion.' },
};

const response: Say = (_, conventions) => responses[conventions.response];

const sayings: readonly Say[] = [
  tie,
  runningWinsTies,
  enqueue,
  together,
  clock,
  expiry,
  preempted,
  ioReturn,
  quantumAfterIo,
  switchOnIo,
  aging,
  estimate,
  switchCost,
  response,
];
