import type { Model, ModelId } from './model';

/** Wrong models of context switches and I/O. */
export const switchingModels = {
  'C01-no-switch-time': {
    id: 'C01-no-switch-time',
    kind: 'rule',
    core: true,
    name: {
      ko: '문맥 교환에 시간이 들지 않는다고 봄',
      en: 'a context switch took no time',
    },
    feedback: {
      ko: '문맥 교환에도 시간이 듭니다. 그동안 CPU는 사용자 작업을 하지 않습니다.',
      en: 'A context switch takes time, and the CPU does no user work meanwhile.',
    },
  },
  'C02-switch-to-itself': {
    id: 'C02-switch-to-itself',
    kind: 'rule',
    core: true,
    name: {
      ko: '같은 프로세스가 계속해도 문맥 교환 비용을 낸다고 봄',
      en: 'a switch were paid even when the same process goes on',
    },
    feedback: {
      ko: '같은 프로세스가 계속 실행되면 바꿀 문맥이 없으므로 문맥 교환도 없습니다.',
      en: 'When the same process goes on there is no other context to load, so there is no switch.',
    },
  },
  'C03-switch-at-start': {
    id: 'C03-switch-at-start',
    kind: 'convention',
    core: false,
    name: {
      ko: '첫 실행에도 문맥 교환 비용을 낸다고 봄',
      en: 'the very first dispatch were charged',
    },
    feedback: {
      ko: '첫 실행에도 비용을 낸다는 관례에서는 맞는 답입니다. 여기서는 첫 실행에 비용이 없습니다.',
      en: 'Your answer is right under the convention that charges the first dispatch; here it is free.',
    },
  },
  'C04-switch-is-work': {
    id: 'C04-switch-is-work',
    kind: 'metric',
    core: false,
    name: {
      ko: '문맥 교환 시간을 CPU 이용률에 넣음',
      en: 'switching counted as CPU utilisation',
    },
    feedback: {
      ko: '문맥 교환 중에는 사용자 작업을 하지 않으므로 CPU 이용률에 넣지 않습니다.',
      en: 'No user work is done during a switch, so it does not count as utilisation.',
    },
  },
  'C05-io-holds-cpu': {
    id: 'C05-io-holds-cpu',
    kind: 'rule',
    core: true,
    name: {
      ko: '입출력하는 동안에도 프로세스가 CPU를 차지한다고 봄',
      en: 'a process kept the CPU during its I/O',
    },
    feedback: {
      ko: '입출력을 시작한 프로세스는 대기 상태가 되고, 그동안 다른 프로세스가 CPU를 씁니다.',
      en: 'A process that starts I/O is blocked, and others use the CPU meanwhile.',
    },
  },
  'C06-io-free': {
    id: 'C06-io-free',
    kind: 'rule',
    core: false,
    name: {
      ko: '입출력에 시간이 들지 않는다고 봄',
      en: 'I/O took no time',
    },
    feedback: {
      ko: '입출력이 끝날 때까지 프로세스는 대기 상태이며 그동안 실행될 수 없습니다.',
      en: 'Until its I/O has ended a process is blocked and cannot run.',
    },
  },
  'C07-io-to-running': {
    id: 'C07-io-to-running',
    kind: 'rule',
    core: true,
    name: {
      ko: '입출력이 끝난 프로세스가 바로 실행된다고 봄',
      en: 'a process ran at once when its I/O ended',
    },
    feedback: {
      ko: '입출력이 끝난 프로세스는 먼저 준비 상태가 됩니다. 실행은 스케줄러가 고를 때 시작합니다.',
      en: 'When its I/O ends a process becomes ready; it runs when the scheduler chooses it.',
    },
  },
  'C08-preempted-blocked': {
    id: 'C08-preempted-blocked',
    kind: 'state',
    core: true,
    name: {
      ko: '선점된 프로세스를 대기 상태로 봄',
      en: 'a preempted process were blocked',
    },
    feedback: {
      ko: '선점된 프로세스는 CPU만 있으면 실행할 수 있으므로 준비 상태입니다. 대기 상태는 사건을 기다리는 경우입니다.',
      en: 'A preempted process lacks nothing but the CPU, so it is ready; blocked means that it waits for an event.',
    },
  },
  'C09-io-head': {
    id: 'C09-io-head',
    kind: 'convention',
    core: false,
    name: {
      ko: '입출력에서 돌아온 프로세스가 큐의 맨 앞에 선다고 봄',
      en: 'a process back from I/O joined at the head of the queue',
    },
    feedback: {
      ko: '입출력에서 돌아오면 큐의 맨 앞에 선다는 관례에서는 맞는 답입니다. 이 문제의 관례는 다릅니다.',
      en: 'Your answer is right under the convention that a return from I/O joins at the head; this question uses another one.',
    },
  },
  'C10-whole-remaining-work': {
    id: 'C10-whole-remaining-work',
    kind: 'rule',
    core: false,
    name: {
      ko: 'SRTF가 앞으로 남은 모든 CPU 버스트를 더해 비교한다고 봄',
      en: 'SRTF added up all CPU bursts to come',
    },
    feedback: {
      ko: 'SRTF는 지금의 CPU 버스트에서 남은 시간만 비교합니다.',
      en: 'SRTF compares what is left of the current CPU burst only.',
    },
  },
  'C11-thread-switch-equal': {
    id: 'C11-thread-switch-equal',
    kind: 'cost',
    core: false,
    name: {
      ko: '스레드 교환 비용을 프로세스 교환과 같게 봄',
      en: 'switching threads cost as much as switching processes',
    },
    feedback: {
      ko: '한 프로세스의 스레드끼리는 주소 공간을 바꾸지 않으므로 교환 비용이 더 적습니다.',
      en: 'Threads of one process share their address space, so switching between them costs less.',
    },
  },
  'C12-pcb-swapped': {
    id: 'C12-pcb-swapped',
    kind: 'state',
    core: false,
    name: {
      ko: '저장할 문맥과 복원할 문맥을 바꾸어 봄',
      en: 'the next process were saved and the running one restored',
    },
    feedback: {
      ko: '실행 중이던 프로세스의 문맥을 저장하고, 다음 프로세스의 문맥을 복원합니다.',
      en: 'The context of the process that leaves is saved, that of the next one is restored.',
    },
  },
} as const satisfies { readonly [I in ModelId]?: Model & { readonly id: I } };
