import { josa, type MemoryAction, memoryModels, readMemory, runMemory } from '@timeslice/engine';
import { inWords } from '../../kinds/number/formulas/formula';
import type { ModelId } from '../../models/model';
import { alike, type DrawTexts, toldBy, type Wordings } from './text-family';

interface Term {
  readonly ko: string;
  readonly en: string;
  readonly name: Wordings;
}

/** What POSIX calls the ways over which processes exchange data. */
const ways: readonly Term[] = [
  {
    ko: '한 프로세스가 한쪽 끝에 바이트를 쓰고 다른 프로세스가 다른 쪽 끝에서 차례로 읽습니다. 셸에서는 두 명령 사이에 |를 적어 만듭니다.',
    en: 'One process writes bytes into one end, another one reads them in order from the other end. A shell makes one for | between two commands.',
    name: {
      ko: ['파이프', '파이프라인', '이름 없는 파이프', '익명 파이프', '파이프(pipe)', 'pipe(파이프)'],
      en: ['pipe', 'a pipe', 'pipes', 'an unnamed pipe', 'unnamed pipe', 'anonymous pipe'],
    },
  },
  {
    ko: '주소와 포트로 찾아 연결하는 통신의 끝점입니다. 서로 다른 컴퓨터에 있는 프로세스끼리도 주고받을 수 있습니다.',
    en: 'An endpoint of communication, found by an address and a port. Processes on different computers can exchange data over it, too.',
    name: {
      ko: ['소켓', '네트워크 소켓', '소켓 통신', '소켓(socket)', 'socket(소켓)'],
      en: ['socket', 'a socket', 'sockets', 'network socket', 'network sockets'],
    },
  },
  {
    ko: '운영체제가 같은 물리 메모리를 두 프로세스의 주소 공간에 함께 연결해 줍니다. 한쪽이 쓴 것을 다른 쪽이 시스템 콜 없이 읽습니다.',
    en: 'The operating system maps the same physical memory into the address spaces of two processes. What one writes, the other reads without a system call.',
    name: {
      ko: ['공유 메모리', '공유메모리', '메모리 공유', '공유 메모리(shared memory)'],
      en: ['shared memory', 'shm', 'a shared memory segment', 'shared memory segment'],
    },
  },
  {
    ko: '커널에 있는 줄입니다. 한 프로세스가 종류를 붙인 메시지를 넣으면 다른 프로세스가 메시지 하나를 통째로 꺼냅니다.',
    en: 'A line kept by the kernel: one process puts in messages, each with a type, and another one takes out whole messages.',
    name: {
      ko: ['메시지 큐', '메시지큐', '메세지 큐', '메시지 큐(message queue)'],
      en: ['message queue', 'a message queue', 'message queues', 'mq'],
    },
  },
  {
    ko: '다른 프로세스에 번호 하나로 어떤 일이 있음을 알립니다. Ctrl+C를 누르면 SIGINT가 이렇게 전해집니다.',
    en: 'It tells another process by a number alone that something has happened. Pressing Ctrl+C delivers SIGINT in this way.',
    name: {
      ko: ['시그널', '신호', '시그널(signal)', 'signal(시그널)'],
      en: ['signal', 'a signal', 'signals'],
    },
  },
  {
    ko: '파일 시스템에 이름이 있어서, 관계없는 프로세스들도 그 이름을 열어 한쪽은 쓰고 다른 쪽은 차례로 읽습니다. 디스크에 남는 데이터는 없습니다.',
    en: 'It has a name in the file system, so that unrelated processes can open it; one writes, the other reads in order, and no data stays on the disk.',
    name: {
      ko: ['이름 있는 파이프', '네임드 파이프', '명명된 파이프', 'FIFO', '피포'],
      en: ['named pipe', 'a named pipe', 'FIFO', 'a FIFO', 'named pipes'],
    },
  },
];

const globals: Wordings = {
  ko: ['전역 변수', '변수 공유', '공유 변수', '전역 변수 공유'],
  en: ['global variables', 'a global variable', 'global variable', 'shared variables'],
};

export const waysToCommunicate: DrawTexts = (random) => {
  const { ko, en, name } = random.pick(ways);
  return [
    {
      title: { ko: '데이터를 주고받는 방법', en: 'A way to exchange data' },
      text: {
        ko: `프로세스들은 메모리가 따로이므로 운영체제가 마련한 방법으로 데이터를 주고받습니다. ${ko} 이 방법을 무엇이라고 합니까?`,
        en: `Processes have separate memories, so they exchange data in ways that the operating system offers. ${en} What is this way called?`,
      },
      right: name,
      wrong: [['T03-processes-share', globals]],
    },
  ];
};

const modelOf: { readonly [M in (typeof memoryModels)[number]]: ModelId } = {
  'private-heap': 'T01-private-heap',
  'shared-stack': 'T02-shared-stack',
  'processes-share': 'T03-processes-share',
  'crash-isolation': 'T15-crash-isolation',
};

/** Who changes a variable, in what it is, and what its maker reads: by the engine's memory, and by each wrong one. */
export const whatIsPrinted: DrawTexts = (random, difficulty) => {
  const name = random.pick(['n', 'x', 'count', 'total', 'score']);
  const [start, adds] = [random.int(0, 20 * difficulty), random.int(1, 9 * difficulty)];
  const count = random.int(1, difficulty);
  const forks = random.int(0, 1) === 1;
  const place = random.pick(['global', 'heap', 'local'] as const);
  const made = Array.from({ length: count }, (_, index) => `made${index + 1}`);
  const steps = made.flatMap((who): MemoryAction[] => [
    forks ? ['main', 'fork', `C${who.slice(4)}`, who] : ['main', 'thread', who],
    [who, 'add', name, adds],
    [who, 'exit'],
  ]);
  const variables = { [name]: start };
  const read = readMemory({
    format: 'timeslice/memory@1',
    ...(place === 'global' && { globals: variables }),
    ...(place === 'heap' && { heap: variables }),
    ...(place === 'local' && { locals: variables }),
    processes: [{ id: 'P', threads: ['main'] }],
    steps: [...steps, ['main', 'read', name]],
  });
  if (!read.ok) throw new RangeError(JSON.stringify(read));
  const { program } = read;
  const printed = (model: (typeof memoryModels)[number] | null) => runMemory(program, model).steps.at(-1)?.value;
  const right = printed(null);
  const wrong = toldBy(right, new Map(memoryModels.map((model) => [modelOf[model], printed(model)])));
  const what = {
    global: { ko: `전역 변수 ${name}`, en: `The global variable ${name}` },
    heap: { ko: `힙에 있는 변수 ${name}`, en: `The variable ${name}, on the heap,` },
    local: {
      ko: forks ? `main의 지역 변수 ${name}` : `스레드마다 실행하는 함수의 지역 변수 ${name}`,
      en: forks
        ? `${name}, a local variable of main,`
        : `${name}, a local variable of the function that each thread executes,`,
    },
  }[place];
  const { ko, en } = inWords(count);
  // with two at a time an addition may be lost, as it is no single instruction
  const inTurn =
    count === 1
      ? { ko: '', en: '' }
      : { ko: ' 하나씩, 앞의 것이 끝난 뒤에', en: ', each of them when the one before has ended' };
  const who = forks
    ? {
        ko: `fork()로 자식 프로세스 ${josa(ko, '을/를')}`,
        en: `${en} ${count === 1 ? 'child' : 'children'} with fork()`,
      }
    : { ko: `스레드 ${josa(ko, '을/를')}`, en: `${en} ${count === 1 ? 'thread' : 'threads'}` };
  return [
    {
      title: { ko: '무엇이 출력됩니까?', en: 'What is printed?' },
      text: {
        ko: `${josa(what.ko, '은/는')} 처음에 ${start}입니다. 프로세스의 첫 스레드가 ${who.ko}${inTurn.ko} 만들고, 만들어진 쪽은 ${name}에 ${josa(String(adds), '을/를')} 더하고 끝납니다. 모두 끝난 뒤 첫 스레드가 자기에게 보이는 ${josa(name, '을/를')} 출력합니다. 무엇이 출력됩니까?`,
        en: `${what.en} is ${start} at first. The first thread of a process makes ${who.en}${inTurn.en}; whoever is made adds ${adds} to ${name} and ends. When all have ended, the first thread prints ${name} as it sees it. What is printed?`,
      },
      right: alike(String(right)),
      wrong: wrong.map(([model, value]) => [model, alike(String(value))] as const),
    },
  ];
};
