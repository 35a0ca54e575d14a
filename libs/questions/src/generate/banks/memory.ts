import { josa, type MemoryPart, partsOf } from '@timeslice/engine';
import type { ModelId } from '../../models/model';
import { type DrawBank, type Fact, fact } from './bank';

type Placed = readonly [id: string, part: MemoryPart, ko: string, en: string];

/** Things of a process with two threads, by the part of memory that they are in. */
const things: readonly Placed[] = [
  ['global-array', 'data', '전역 배열', 'a global array'],
  ['static-variable', 'data', '함수 안에 static으로 선언한 변수', 'a variable that a function declares as static'],
  ['list-node', 'heap', 'T1이 malloc으로 만든 리스트 노드', 'a list node that T1 made with malloc'],
  [
    'global-pointer',
    'heap',
    '전역 포인터가 가리키는, malloc으로 얻은 배열',
    'an array from malloc, to which a global pointer leads',
  ],
  ['function-body', 'code', '두 스레드가 모두 호출하는 함수의 명령어', 'the instructions of a function that both call'],
  ['main-code', 'code', 'main 함수의 명령어', 'the instructions of main'],
  ['parameter', 'stack', '실행 중인 함수의 매개변수', 'the parameters of the function that is being executed'],
  [
    'return-address',
    'stack',
    '실행 중인 함수가 돌아갈 주소',
    'the return address of the function that is being executed',
  ],
  ['local-array', 'stack', '실행 중인 함수의 지역 배열', 'the local array of the function that is being executed'],
  ['stack-pointer', 'registers', '스택 포인터의 값', 'the value of the stack pointer'],
  ['next-instruction', 'registers', '다음에 실행할 명령어의 주소', 'the address of the next instruction'],
];

/** Who is wrong about a part: T01 about what the process has, T02 about what each thread has. */
const wrongAbout: { readonly [P in MemoryPart]?: ModelId } = {
  data: 'T01-private-heap',
  heap: 'T01-private-heap',
  stack: 'T02-shared-stack',
  registers: 'T02-shared-stack',
};

/** By the engine's table of what threads of one process have in common. */
export const threadsShare: DrawBank = () => {
  const parts = partsOf('threads-of-one-process');
  return {
    title: { ko: '스레드들이 공유하는 것', en: 'What threads share' },
    text: {
      ko: '한 프로세스의 스레드 T1과 T2가 저마다 함수를 실행하고 있습니다. 스레드마다 따로 있지 않고 하나뿐이어서 두 스레드가 함께 쓰는 것을 모두 고르세요.',
      en: 'Threads T1 and T2 of a process are each in the middle of a function. Choose everything of which there is one for both, so that they share it.',
    },
    several: true,
    facts: things.map(([id, part, ko, en]): Fact => ({
      id,
      text: { ko, en },
      right: parts[part].how === 'shared',
      model: wrongAbout[part],
      why: parts[part].sentence,
    })),
  };
};

const onTheStackWhy = {
  stack: { ko: '함수를 호출할 때 스택에 생기는 것입니다.', en: 'It is put on the stack when the function is called.' },
  data: {
    ko: '프로그램이 끝날 때까지 데이터 영역에 있습니다.',
    en: 'It is in the data segment as long as the program runs.',
  },
  heap: { ko: 'malloc이 할당한 메모리는 힙에 있습니다.', en: 'What malloc allocates is on the heap.' },
  code: { ko: '명령어는 코드 영역에 있습니다.', en: 'Instructions are in the code segment.' },
} as const;

export const onTheStack: DrawBank = (random) => {
  const [total, count, buffer, list, size] = [
    random.pick(['limit', 'mode', 'users']),
    random.pick(['calls', 'seen', 'hits']),
    random.pick(['buffer', 'line', 'name']),
    random.pick(['table', 'items', 'grid']),
    random.pick(['size', 'length', 'width']),
  ];
  const bytes = random.pick([16, 32, 64]);
  const at = (id: string, place: keyof typeof onTheStackWhy, ko: string, en = ko): Fact => ({
    id,
    text: { ko, en },
    right: place === 'stack',
    why: onTheStackWhy[place],
  });
  return {
    title: { ko: '스택에 있는 것', en: 'What is on the stack' },
    text: {
      ko: `C 프로그램에 전역 변수 int ${total} = 0; 이 있고, 함수 void f(int ${size}) 안에 static int ${count} = 0; 과 char ${buffer}[${bytes}]; 와 int *${list} = malloc(${size}); 가 있습니다. 최적화 없이 컴파일해 변수와 매개변수는 모두 메모리에 있습니다. f가 실행되는 동안 스택에 있는 것을 모두 고르세요.`,
      en: `A C program has the global variable int ${total} = 0; and in its function void f(int ${size}) there are static int ${count} = 0; and char ${buffer}[${bytes}]; and int *${list} = malloc(${size});. It is compiled without optimisation, so all variables and parameters are in memory. Choose everything that is on the stack while f is executed.`,
    },
    several: true,
    facts: [
      at('parameter', 'stack', `매개변수 ${size}`, `the parameter ${size}`),
      at('array', 'stack', `${buffer}[0]`),
      at('pointer', 'stack', `${list}(포인터 변수 자체)`, `${list} (the pointer variable itself)`),
      at('return-address', 'stack', 'f가 끝나면 돌아갈 주소', 'the address to which f returns'),
      at('static', 'data', count),
      at('global', 'data', total),
      at('allocated', 'heap', `${list}[0]`),
      at('code', 'code', 'f의 기계어 코드', 'the machine code of f'),
    ],
  };
};

/** An address that both have, and memory that they do not: the address is asked for, or what is found there. */
export const sameAddress: DrawBank = (random) => {
  const name = random.pick(['balance', 'level', 'score']);
  const address = `0x${(0x404000 + 8 * random.int(16, 400)).toString(16)}`;
  const [before, after] = [random.int(1, 9), random.int(11, 49)];
  const heap = random.int(0, 1) === 1;
  const what = heap
    ? { ko: `malloc으로 얻은 변수 *${name}`, en: `*${name}, a variable from malloc` }
    : { ko: `전역 변수 ${name}`, en: `its global variable ${name}` };
  const story = {
    ko: `부모에는 ${what.ko}의 값이 ${before}, 주소가 ${address}입니다. 그 뒤에 fork()로 만든 자식이 자기 변수를 ${josa(String(after), '으로/로')} 바꿉니다.`,
    en: `The parent has ${what.en} with the value ${before} at the address ${address}. Then it calls fork(), and the child sets its own to ${after}.`,
  };
  const copies = [
    '주소 공간이 복사되어 주소는 같고, 가리키는 물리 메모리는 다릅니다.',
    'The address space was copied: the addresses are the same, the physical memory behind them is not.',
  ] as const;
  if (random.int(0, 1) === 0) {
    return {
      title: { ko: '같은 주소, 다른 메모리', en: 'One address, two memories' },
      text: {
        ko: `${story.ko} 자식이 끝난 뒤 부모가 주소 ${address}에서 값을 읽습니다. 무엇을 읽습니까?`,
        en: `${story.en} When the child has ended, the parent reads from the address ${address}. What does it find?`,
      },
      several: false,
      facts: [
        fact('unchanged', true, [`${before}`, `${before}`], { why: copies }),
        fact('changed', false, [`${after}`, `${after}`], { model: 'T03-processes-share', why: copies }),
        fact('either', false, [
          `${before} 또는 ${after}, 실행할 때마다 다르다`,
          `${before} or ${after}, which differs from run to run`,
        ]),
        fact('fault', false, [
          '읽지 못한다: 자식이 끝나면서 그 주소가 없어졌다',
          'nothing: the address went with the child',
        ]),
      ],
    };
  }
  return {
    title: { ko: '복사된 변수의 주소', en: 'The address of a copy' },
    text: {
      ko: `${story.ko} 자식이 자기 변수의 주소를 출력하면 무엇이 나옵니까?`,
      en: `${story.en} The child prints the address of its variable. What is printed?`,
    },
    several: false,
    facts: [
      fact('equal', true, [`${address}`, `${address}`], { why: copies }),
      fact('shifted', false, ['부모의 주소에 일정한 값을 더한 주소', "the parent's address plus a fixed amount"]),
      fact('physical', false, ['복사본이 놓인 물리 주소', 'the physical address at which the copy is'], {
        why: ['프로그램이 보는 것은 가상 주소뿐입니다.', 'A program sees virtual addresses alone.'],
      }),
      fact(
        'on-write',
        false,
        ['바꾸기 전에는 같고, 바꾼 뒤에는 다른 주소', 'the same before it is changed, another one afterwards'],
        {
          why: ['쓸 때 복사되어도 가상 주소는 그대로입니다.', 'Copy on write leaves the virtual address as it is.'],
        },
      ),
    ],
  };
};

export const resultOfTheChild: DrawBank = (random) => {
  const value = random.int(2, 99);
  const copied = (id: string, ko: string, en: string) =>
    fact(id, false, [ko, en], {
      model: 'T03-processes-share',
      why: ['자식이 쓴 것은 자기 복사본입니다.', 'What the child writes to is its own copy.'],
    });
  return {
    title: { ko: '자식의 결과', en: 'The result of the child' },
    text: {
      ko: `부모가 fork()로 자식을 만들고 wait()로 기다립니다. 자식은 ${josa(String(value), '을/를')} 계산하고 끝납니다. 부모가 ${josa(String(value), '을/를')} 받을 수 있는 방법을 모두 고르세요. 따로 적지 않은 준비는 fork() 전에 했습니다.`,
      en: `A parent makes a child with fork() and waits with wait(). The child works out ${value} and ends. Choose every way in which the parent can get the ${value}. Preparations were made before fork() unless it says otherwise.`,
    },
    several: true,
    facts: [
      fact('socketpair', true, [
        'socketpair를 만들어 두고, 자식이 한쪽에 쓰고 부모가 다른 쪽에서 읽는다',
        'a socketpair; the child writes to one end, the parent reads from the other',
      ]),
      fact('file', true, [
        '자식이 파일에 쓰고, 부모가 wait() 뒤에 그 파일을 읽는다',
        'the child writes a file, which the parent reads after wait()',
      ]),
      fact('message-queue', true, [
        '메시지 큐를 만들어 두고, 자식이 보내고 부모가 받는다',
        'a message queue; the child sends, the parent receives',
      ]),
      fact(
        'shm',
        true,
        [
          'shm_open과 MAP_SHARED로 만든 공유 메모리에 자식이 쓴다',
          'shared memory from shm_open, mapped with MAP_SHARED; the child writes there',
        ],
        {
          why: [
            '공유하기로 한 메모리는 두 프로세스가 함께 씁니다.',
            'Memory that was made to be shared is that of both.',
          ],
        },
      ),
      copied('local', '자식이 main의 지역 변수에 쓴다', 'the child writes to a local variable of main'),
      copied('static', '자식이 static 변수에 쓴다', 'the child writes to a static variable'),
      copied('array', '자식이 전역 배열의 첫 칸에 쓴다', 'the child writes to the first place of a global array'),
      copied(
        'private-map',
        'MAP_PRIVATE로 만든 mmap 메모리에 자식이 쓴다',
        'the child writes to memory from mmap with MAP_PRIVATE',
      ),
      fact(
        'late-pipe',
        false,
        [
          'fork() 뒤에 부모가 파이프를 만들고, 자식이 그 파이프에 쓴다',
          'after fork() the parent makes a pipe, to which the child writes',
        ],
        {
          why: [
            'fork() 뒤에 만든 파이프는 자식이 가지고 있지 않습니다.',
            'The child does not have a pipe that was made after fork().',
          ],
        },
      ),
    ],
  };
};

export const startedOften: DrawBank = (random) => {
  const [one, other] = [random.int(2, 4), random.int(2, 5)];
  const all = one + other;
  return {
    title: { ko: '프로그램과 프로세스의 수', en: 'How many programs, how many processes' },
    text: {
      ko: `디스크에 편집기 실행 파일과 계산기 실행 파일이 하나씩 있습니다. 편집기를 ${one}번, 계산기를 ${other}번 실행해 모두 열어 두었습니다. 실행할 때마다 운영체제는 새 프로세스를 만듭니다. 프로그램과 프로세스는 각각 몇 개입니까?`,
      en: `There is an executable file of an editor and one of a calculator on the disk. The editor is started ${one} times and the calculator ${other} times, and all are still open; each start makes a new process. How many programs and how many processes are there?`,
    },
    several: false,
    facts: [
      fact(
        'each-its-own',
        true,
        [`프로그램 2개, 메모리가 따로인 프로세스 ${all}개`, `2 programs, ${all} processes with separate memory`],
        {
          why: [
            '실행할 때마다 자기 메모리를 가진 프로세스가 생깁니다.',
            'Each start makes a process with memory of its own.',
          ],
        },
      ),
      fact('one-for-each', false, ['프로그램 2개, 프로세스 2개', '2 programs, 2 processes'], {
        why: ['프로세스는 실행 하나하나입니다.', 'Each execution is a process.'],
      }),
      fact('copies', false, [`프로그램 ${all}개, 프로세스 ${all}개`, `${all} programs, ${all} processes`], {
        why: ['실행해도 디스크의 프로그램은 늘어나지 않습니다.', 'Starting a program does not add one to the disk.'],
      }),
      fact(
        'common-globals',
        false,
        [
          `프로그램 2개, 같은 프로그램끼리 전역 변수를 함께 쓰는 프로세스 ${all}개`,
          `2 programs, ${all} processes, those of one program with common global variables`,
        ],
        {
          model: 'T03-processes-share',
          why: [
            '코드는 같아도 변수는 프로세스마다 따로 있습니다.',
            'The code is the same; variables are separate in each process.',
          ],
        },
      ),
      fact('swapped', false, [`프로그램 ${all}개, 프로세스 2개`, `${all} programs, 2 processes`]),
    ],
  };
};
