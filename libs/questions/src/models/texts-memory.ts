import type { Model, ModelId } from './model';

/** Wrong models of memory, fork and crashes. */
export const memoryModels = {
  'T01-private-heap': {
    id: 'T01-private-heap',
    kind: 'memory',
    core: true,
    name: {
      ko: '스레드마다 힙과 전역 변수가 따로 있다고 봄',
      en: 'each thread had its own heap and globals',
    },
    feedback: {
      ko: '한 프로세스의 스레드들은 힙과 전역 변수를 함께 씁니다.',
      en: 'The threads of a process share its heap and globals.',
    },
  },
  'T02-shared-stack': {
    id: 'T02-shared-stack',
    kind: 'memory',
    core: true,
    name: {
      ko: '스레드들이 스택과 레지스터를 함께 쓴다고 봄',
      en: 'threads shared their stack and registers',
    },
    feedback: {
      ko: '스택과 레지스터는 스레드마다 따로 있습니다. 지역 변수는 다른 스레드가 바꾸지 않습니다.',
      en: 'Each thread has its own stack and registers, so its locals are its own.',
    },
  },
  'T03-processes-share': {
    id: 'T03-processes-share',
    kind: 'memory',
    core: true,
    name: {
      ko: 'fork 뒤에 부모와 자식이 변수를 함께 쓴다고 봄',
      en: 'parent and child shared their variables after fork',
    },
    feedback: {
      ko: 'fork는 메모리를 복사합니다. 그 뒤에 한쪽이 바꾼 값을 다른 쪽은 보지 못합니다.',
      en: 'A fork copies the memory; what one of them changes afterwards the other does not see.',
    },
  },
  'T04-fork-from-main': {
    id: 'T04-fork-from-main',
    kind: 'control',
    core: false,
    name: {
      ko: '자식이 main부터 다시 시작한다고 봄',
      en: 'the child started at main again',
    },
    feedback: {
      ko: '자식은 fork가 돌아온 바로 그곳에서 이어서 실행합니다.',
      en: 'The child goes on right after the fork, where the parent does too.',
    },
  },
  'T05-fork-count': {
    id: 'T05-fork-count',
    kind: 'control',
    core: true,
    name: {
      ko: '원래 부모만 뒤의 fork를 실행한다고 봄',
      en: 'only the first parent executed the later forks',
    },
    feedback: {
      ko: 'fork로 생긴 자식도 뒤의 fork를 실행합니다. fork마다 프로세스가 두 배가 됩니다.',
      en: 'Children execute the later forks too, so each fork doubles the number of processes.',
    },
  },
  'T15-crash-isolation': {
    id: 'T15-crash-isolation',
    kind: 'memory',
    core: false,
    name: {
      ko: '스레드의 충돌이 그 스레드에만 미친다고 봄',
      en: 'a crash ended that thread alone',
    },
    feedback: {
      ko: '스레드 하나가 비정상 종료하면 그 프로세스의 모든 스레드가 끝나지만, 다른 프로세스는 남습니다.',
      en: 'A crash ends every thread of its process, and no other process.',
    },
  },
} as const satisfies { readonly [I in ModelId]?: Model & { readonly id: I } };
