import type { Model, ModelId } from './model';

/** Wrong models of races, locks and parallel threads. */
export const raceModels = {
  'T06-atomic-increment': {
    id: 'T06-atomic-increment',
    kind: 'race',
    core: true,
    name: {
      ko: 'count++를 한 단계로 봄',
      en: 'count++ were a single step',
    },
    feedback: {
      ko: 'count++는 읽기, 더하기, 쓰기의 세 단계이며 그 사이에 다른 스레드가 끼어들 수 있습니다.',
      en: 'count++ is load, add and store, and another thread may come in between.',
    },
  },
  'T07-one-lost-update': {
    id: 'T07-one-lost-update',
    kind: 'race',
    core: true,
    name: {
      ko: '갱신이 조금만 사라진다고 봄',
      en: 'few updates could be lost',
    },
    feedback: {
      ko: '오래전에 읽은 값을 나중에 쓰면 그동안의 갱신이 한꺼번에 사라집니다.',
      en: 'A store of a value that was read long ago loses all the updates made in between.',
    },
  },
  'T08-always-wrong': {
    id: 'T08-always-wrong',
    kind: 'race',
    core: false,
    name: {
      ko: '경쟁 상태의 결과는 언제나 틀린다고 봄',
      en: 'a race always went wrong',
    },
    feedback: {
      ko: '경쟁 상태에서는 순서에 따라 맞는 결과도 나올 수 있습니다. 그래서 오류를 찾기 어렵습니다.',
      en: 'A race may also give the right result, depending on the order; that is why it is hard to find.',
    },
  },
  'T09-any-lock': {
    id: 'T09-any-lock',
    kind: 'race',
    core: false,
    name: {
      ko: '서로 다른 락도 서로를 막는다고 봄',
      en: 'two different locks excluded each other',
    },
    feedback: {
      ko: '같은 락을 잡을 때만 서로를 막습니다. 같은 데이터는 같은 락으로 지켜야 합니다.',
      en: 'Only the same lock excludes; the same data must be guarded by the same lock.',
    },
  },
  'T10-lock-stops-scheduler': {
    id: 'T10-lock-stops-scheduler',
    kind: 'race',
    core: false,
    name: {
      ko: '락을 잡은 스레드는 선점되지 않는다고 봄',
      en: 'a thread with a lock could not be preempted',
    },
    feedback: {
      ko: '락을 잡은 스레드도 선점될 수 있습니다. 다만 다른 스레드가 그 락을 잡지 못할 뿐입니다.',
      en: 'A thread with a lock can be preempted; the others just cannot take that lock meanwhile.',
    },
  },
  'T11-parallel-on-one-cpu': {
    id: 'T11-parallel-on-one-cpu',
    kind: 'time',
    core: true,
    name: {
      ko: 'CPU 하나에서 스레드들이 동시에 실행된다고 봄',
      en: 'threads ran at the same time on one CPU',
    },
    feedback: {
      ko: 'CPU 하나는 한 번에 스레드 하나만 실행합니다. 번갈아 실행될 뿐 일의 합은 그대로입니다.',
      en: 'One CPU runs one thread at a time; taking turns does not make the sum of the work smaller.',
    },
  },
  'T12-gil-speedup': {
    id: 'T12-gil-speedup',
    kind: 'time',
    core: true,
    name: {
      ko: 'Python 스레드가 CPU 작업을 여러 코어에 나눈다고 봄',
      en: 'Python threads divided CPU work among the cores',
    },
    feedback: {
      ko: 'GIL 때문에 한 프로세스의 Python 스레드는 한 번에 하나만 실행됩니다.',
      en: 'Because of the GIL only one Python thread of a process runs at a time.',
    },
  },
  'T13-gil-atomic': {
    id: 'T13-gil-atomic',
    kind: 'race',
    core: false,
    name: {
      ko: 'GIL이 x += 1을 안전하게 한다고 봄',
      en: 'the GIL made x += 1 safe',
    },
    feedback: {
      ko: 'x += 1은 여러 바이트코드이며 그 사이에 GIL이 다른 스레드로 넘어갈 수 있습니다.',
      en: 'x += 1 is several bytecodes, and the GIL may change hands between them.',
    },
  },
  'T14-gil-blocks-io': {
    id: 'T14-gil-blocks-io',
    kind: 'time',
    core: false,
    name: {
      ko: '입출력하는 동안에도 GIL을 놓지 않는다고 봄',
      en: 'the GIL were kept during I/O',
    },
    feedback: {
      ko: '입출력을 기다리는 동안에는 GIL을 놓으므로 다른 스레드가 실행될 수 있습니다.',
      en: 'The GIL is released while a thread waits for I/O, so other threads can run.',
    },
  },
} as const satisfies { readonly [I in ModelId]?: Model & { readonly id: I } };
