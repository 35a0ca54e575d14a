import { josa } from '../josa';
import type { Process, Scenario } from '../scenario';
import type { Bilingual } from '../text';
import { channelsOf } from './resources';

export const memoryParts = ['code', 'data', 'heap', 'stack', 'registers'] as const;
export type MemoryPart = (typeof memoryParts)[number];

/** `copy`: each has its own, which was the same when the child was made; the pages are copied at the first write. */
export type How = 'shared' | 'copy' | 'private';

export interface PartSharing {
  readonly how: How;
  readonly sentence: Bilingual;
}

export type Relation = 'itself' | 'threads-of-one-process' | 'fork' | 'processes';

export interface Sharing {
  readonly relation: Relation;
  readonly parts: Readonly<Record<MemoryPart, PartSharing>>;
  /** Over which both may exchange messages although they share no memory. */
  readonly channels: readonly string[];
  readonly sentence: Bilingual;
}

/** What two threads, given by their names in the trace, have in common. */
export function sharing(scenario: Scenario, a: string, b: string): Sharing {
  const [first, second] = [processOf(scenario, a), processOf(scenario, b)];
  const relation = relationOf(scenario, { a, b, first, second });
  const channels = channelsOf(first).filter((channel) => first !== second && channelsOf(second).includes(channel));
  return { relation, parts: table[relation], channels, sentence: summary(relation, { a, b, first, second }, channels) };
}

/** How two threads of that relation have each part of memory. */
export const partsOf = (relation: Relation): Readonly<Record<MemoryPart, PartSharing>> => table[relation];

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly first: Process;
  readonly second: Process;
}

function processOf({ processes }: Scenario, thread: string): Process {
  const process = processes.find((one) => one.threads.some(({ name }) => name === thread));
  if (!process) throw new RangeError(`no thread ${thread} in this scenario`);
  return process;
}

function relationOf(scenario: Scenario, { a, b, first, second }: Pair): Relation {
  if (a === b) return 'itself';
  if (first === second) return 'threads-of-one-process';
  return ancestorOf(scenario, first) === ancestorOf(scenario, second) ? 'fork' : 'processes';
}

/** The process at the beginning of a line of forks. */
function ancestorOf({ processes }: Scenario, process: Process): Process {
  const seen = new Set<Process>();
  let one = process;
  while (one.forkedBy !== null && !seen.has(one)) {
    seen.add(one);
    one = processes.find(({ id }) => id === one.forkedBy) ?? one;
  }
  return one;
}

const all = (how: How, sentence: Bilingual): Readonly<Record<MemoryPart, PartSharing>> => {
  const part = { how, sentence };
  return { code: part, data: part, heap: part, stack: part, registers: part };
};

const ownFlow: Readonly<Record<'stack' | 'registers', PartSharing>> = {
  stack: {
    how: 'private',
    sentence: {
      ko: '스택은 스레드마다 따로 있습니다. 지역 변수와 돌아갈 주소가 섞이지 않습니다.',
      en: 'Each thread has its own stack, so that local variables and return addresses are not mixed up.',
    },
  },
  registers: {
    how: 'private',
    sentence: {
      ko: '레지스터는 스레드마다 따로 저장하고 복원합니다. 그래서 스레드마다 실행 위치(PC)가 다릅니다.',
      en: 'Registers are saved and restored for each thread, so each is at its own place in the program (PC).',
    },
  },
};

const table: Readonly<Record<Relation, Readonly<Record<MemoryPart, PartSharing>>>> = {
  itself: all('shared', { ko: '같은 스레드입니다.', en: 'It is the same thread.' }),
  'threads-of-one-process': {
    code: {
      how: 'shared',
      sentence: {
        ko: '코드는 프로세스에 하나뿐이라 스레드들이 함께 씁니다.',
        en: 'A process has one code segment, which all its threads execute.',
      },
    },
    data: {
      how: 'shared',
      sentence: {
        ko: '전역 변수는 함께 씁니다. 한 스레드가 바꾼 값이 다른 스레드에 보입니다.',
        en: 'Global variables are shared: what one thread writes, the other reads.',
      },
    },
    heap: {
      how: 'shared',
      sentence: {
        ko: '힙은 함께 씁니다. 포인터만 알면 다른 스레드가 할당한 메모리도 쓸 수 있습니다.',
        en: 'The heap is shared: with a pointer, one thread can use what the other has allocated.',
      },
    },
    ...ownFlow,
  },
  fork: {
    code: {
      how: 'shared',
      sentence: {
        ko: '코드는 읽기만 하므로 같은 페이지를 함께 쓸 수 있습니다. 어느 쪽도 알아챌 수 없습니다.',
        en: 'Code is only read, so both may use the same pages; neither can notice.',
      },
    },
    data: {
      how: 'copy',
      sentence: {
        ko: '전역 변수는 fork() 때의 복사본입니다. 그 뒤에 한쪽이 바꾼 값은 다른 쪽에 보이지 않습니다(쓸 때 복사).',
        en: 'Global variables are copies as of fork(): what one writes later, the other does not see (copy on write).',
      },
    },
    heap: {
      how: 'copy',
      sentence: {
        ko: '힙도 fork() 때의 복사본입니다. 그 뒤로는 따로입니다(쓸 때 복사).',
        en: 'The heap is a copy as of fork() too, and separate from then on (copy on write).',
      },
    },
    stack: {
      how: 'copy',
      sentence: {
        ko: 'fork()를 부른 스레드의 스택이 복사되고, 그 뒤로는 따로입니다.',
        en: 'The stack of the thread that called fork() is copied, and separate from then on.',
      },
    },
    registers: {
      how: 'private',
      sentence: {
        ko: '레지스터는 따로입니다. 자식은 fork()가 돌아오는 곳에서 시작하고, 돌려받는 값만 다릅니다.',
        en: 'Registers are separate: the child begins where fork() returns, with another return value.',
      },
    },
  },
  processes: {
    ...all('private', {
      ko: '서로 다른 프로세스의 주소 공간은 따로입니다. 다른 프로세스의 메모리는 볼 수 없습니다.',
      en: 'Two processes have separate address spaces: neither can see the memory of the other.',
    }),
    registers: ownFlow.registers,
  },
};

function summary(relation: Relation, { a, b, first, second }: Pair, channels: readonly string[]): Bilingual {
  const [left, right] = [josa(a, '과/와'), josa(b, '은/는')];
  const names = channels.join(', ');
  const exchange: Bilingual =
    channels.length === 0
      ? { ko: '', en: '' }
      : {
          ko: ` 채널 ${josa(names, '으로/로')} 메시지를 주고받을 수 있습니다.`,
          en: ` They can exchange messages over ${names}.`,
        };
  switch (relation) {
    case 'itself':
      return { ko: `${josa(a, '은/는')} 하나의 스레드입니다.`, en: `${a} is one and the same thread.` };
    case 'threads-of-one-process':
      return {
        ko: `${left} ${right} 프로세스 ${first.id}의 스레드입니다. 코드, 데이터, 힙을 함께 쓰고 스택과 레지스터는 따로입니다.`,
        en: `${a} and ${b} are threads of process ${first.id}: they share code, data and heap; stack and registers are their own.`,
      };
    case 'fork':
      return {
        ko: `${josa(first.id, '과/와')} ${josa(second.id, '은/는')} fork()로 이어진 프로세스입니다. 데이터, 힙, 스택은 복사본이라 따로입니다.${exchange.ko}`,
        en: `Processes ${first.id} and ${second.id} are related by fork(): data, heap and stack are copies, separate from then on.${exchange.en}`,
      };
    case 'processes':
      return {
        ko: `${left} ${right} 서로 다른 프로세스에 있어 메모리를 함께 쓰지 않습니다.${exchange.ko}`,
        en: `${a} and ${b} are in different processes: they share no memory.${exchange.en}`,
      };
  }
}
