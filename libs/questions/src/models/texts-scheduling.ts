import type { Model, ModelId } from './model';

/** Wrong models of scheduling. */
export const schedulingModels = {
  'S01-sjf-preempts': {
    id: 'S01-sjf-preempts',
    kind: 'rule',
    core: true,
    name: {
      ko: 'SJF를 선점형으로 봄',
      en: 'SJF were preemptive',
    },
    feedback: {
      ko: 'SJF는 CPU가 비었을 때만 다음 프로세스를 고릅니다. 더 짧은 프로세스가 와도 실행 중인 프로세스는 끝까지 실행됩니다.',
      en: 'SJF chooses only when the CPU becomes free; a shorter process that arrives waits for the running one to finish its burst.',
    },
  },
  'S02-srtf-no-preempt': {
    id: 'S02-srtf-no-preempt',
    kind: 'rule',
    core: true,
    name: {
      ko: 'SRTF를 비선점형으로 봄',
      en: 'SRTF were not preemptive',
    },
    feedback: {
      ko: 'SRTF에서는 남은 시간이 더 짧은 프로세스가 오면 실행 중인 프로세스가 CPU를 빼앗깁니다.',
      en: 'Under SRTF a process with less time left takes the CPU from the running one as soon as it is ready.',
    },
  },
  'S03-original-burst': {
    id: 'S03-original-burst',
    kind: 'rule',
    core: true,
    name: {
      ko: 'SRTF가 남은 시간이 아니라 처음 실행 시간을 비교한다고 봄',
      en: 'SRTF compared whole bursts and not the time left',
    },
    feedback: {
      ko: 'SRTF는 처음 실행 시간이 아니라 지금 남은 시간을 비교합니다. 이미 실행한 만큼은 빼야 합니다.',
      en: 'SRTF compares the time that is left now, so what a process has already run is taken off its burst.',
    },
  },
  'S04-clairvoyant': {
    id: 'S04-clairvoyant',
    kind: 'rule',
    core: true,
    name: {
      ko: '모든 프로세스가 0에 도착한 것으로 봄',
      en: 'every process arrived at 0',
    },
    feedback: {
      ko: '스케줄러는 아직 도착하지 않은 프로세스를 고를 수 없습니다. 도착 시간을 먼저 확인하세요.',
      en: 'The scheduler cannot choose a process that has not arrived yet; look at the arrival times first.',
    },
  },
  'S05-list-order': {
    id: 'S05-list-order',
    kind: 'rule',
    core: false,
    name: {
      ko: '표의 순서대로 실행한다고 봄',
      en: 'processes were served in the order of the table',
    },
    feedback: {
      ko: 'FCFS에서는 표의 순서가 아니라 도착한 순서가 중요합니다.',
      en: 'FCFS serves in the order of arrival, whatever the order of the table.',
    },
  },
  'S06-cyclic-sweep': {
    id: 'S06-cyclic-sweep',
    kind: 'rule',
    core: true,
    name: {
      ko: '라운드 로빈이 목록을 차례로 돈다고 봄',
      en: 'round robin went round the list of processes',
    },
    feedback: {
      ko: '준비 큐는 이름 순서가 아니라 들어온 순서입니다. 누가 먼저 들어왔나요?',
      en: 'The queue is in the order of joining, not of names: who joined first?',
    },
  },
  'S07-expired-first': {
    id: 'S07-expired-first',
    kind: 'convention',
    core: true,
    name: {
      ko: '타임 퀀텀을 다 쓴 프로세스가 같은 시각에 도착한 프로세스보다 먼저 큐에 들어간다고 봄',
      en: 'a process whose quantum ends joined the queue before one that arrives at the same instant',
    },
    feedback: {
      ko: '만료된 프로세스가 먼저 들어간다는 관례에서는 맞는 답입니다. 이 문제의 관례는 다릅니다.',
      en: 'Your answer is right under the convention that the expired process joins first; this question uses another one.',
    },
  },
  'S08-newcomer-first': {
    id: 'S08-newcomer-first',
    kind: 'rule',
    core: true,
    name: {
      ko: '새로 도착한 프로세스를 바로 다음에 실행한다고 봄',
      en: 'a newcomer were served next',
    },
    feedback: {
      ko: '새로 도착한 프로세스는 준비 큐의 맨 뒤에 섭니다. 먼저 온 프로세스가 먼저 실행됩니다.',
      en: 'A newcomer joins at the tail of the ready queue, so those who wait already go first.',
    },
  },
  'S09-arrival-preempts-rr': {
    id: 'S09-arrival-preempts-rr',
    kind: 'rule',
    core: false,
    name: {
      ko: '도착할 때마다 실행 중인 프로세스가 CPU를 빼앗긴다고 봄',
      en: 'every arrival interrupted the running process',
    },
    feedback: {
      ko: '도착했다는 이유만으로 CPU를 빼앗지는 않습니다. 빼앗는지는 스케줄링 정책이 정합니다.',
      en: 'An arrival alone takes the CPU from nobody; whether it does is up to the policy.',
    },
  },
  'S10-global-slices': {
    id: 'S10-global-slices',
    kind: 'rule',
    core: false,
    name: {
      ko: '타임 퀀텀이 시계의 정해진 시각마다 끝난다고 봄',
      en: 'time slices ended at fixed times of the clock',
    },
    feedback: {
      ko: '타임 퀀텀은 프로세스가 CPU를 받을 때 새로 시작합니다. 앞 프로세스가 남긴 시간은 이어받지 않습니다.',
      en: 'A quantum begins anew when a process gets the CPU; nobody inherits what the one before left over.',
    },
  },
  'S11-rr-is-fcfs': {
    id: 'S11-rr-is-fcfs',
    kind: 'rule',
    core: true,
    name: {
      ko: '타임 퀀텀을 무시함',
      en: 'there were no quantum',
    },
    feedback: {
      ko: '타임 퀀텀을 다 쓰면 다른 프로세스가 기다리는 한 CPU를 내놓아야 합니다.',
      en: 'When its quantum is used up, a process has to give the CPU up if another one is waiting.',
    },
  },
  'S12-tie-preempts': {
    id: 'S12-tie-preempts',
    kind: 'rule',
    core: false,
    name: {
      ko: '값이 같아도 선점한다고 봄',
      en: 'an equal process took the CPU',
    },
    feedback: {
      ko: 'CPU를 빼앗으려면 실행 중인 프로세스보다 더 앞서야 합니다. 같으면 실행 중인 프로세스가 계속합니다.',
      en: 'To take the CPU a process must be better than the running one; between equals the running one goes on.',
    },
  },
  'S13-keeps-place': {
    id: 'S13-keeps-place',
    kind: 'convention',
    core: true,
    name: {
      ko: '선점된 프로세스가 큐에서 제자리를 지킨다고 봄',
      en: 'a preempted process kept its place in the queue',
    },
    feedback: {
      ko: '선점된 프로세스가 제자리를 지킨다는 관례에서는 맞는 답입니다. 여기서는 큐의 맨 뒤로 갑니다.',
      en: 'Your answer is right under the convention that a preempted process keeps its place; here it goes to the tail.',
    },
  },
  'S14-priority-inverted': {
    id: 'S14-priority-inverted',
    kind: 'convention',
    core: true,
    name: {
      ko: '우선순위 숫자를 거꾸로 읽음',
      en: 'the priority numbers ran the other way',
    },
    feedback: {
      ko: '우선순위 숫자를 반대로 읽는 관례에서는 맞는 답입니다. 이 문제의 관례를 확인하세요.',
      en: 'Your answer is right under the convention that reads priority numbers the other way; check the one of this question.',
    },
  },
  'S15-priority-no-preempt': {
    id: 'S15-priority-no-preempt',
    kind: 'rule',
    core: true,
    name: {
      ko: '선점형 우선순위를 비선점형으로 봄',
      en: 'priority scheduling were not preemptive',
    },
    feedback: {
      ko: '선점형 우선순위에서는 더 급한 프로세스가 오면 바로 CPU를 빼앗습니다.',
      en: 'Under preemptive priority a more urgent process takes the CPU at once.',
    },
  },
  'S16-hrrn-longest-wait': {
    id: 'S16-hrrn-longest-wait',
    kind: 'rule',
    core: false,
    name: {
      ko: 'HRRN이 가장 오래 기다린 프로세스를 고른다고 봄',
      en: 'HRRN chose whoever had waited longest',
    },
    feedback: {
      ko: 'HRRN은 대기 시간만이 아니라 (대기 시간 + 실행 시간) / 실행 시간을 비교합니다.',
      en: 'HRRN compares (waiting + burst) / burst, not the waiting time alone.',
    },
  },
  'S17-hrrn-shortest': {
    id: 'S17-hrrn-shortest',
    kind: 'rule',
    core: false,
    name: {
      ko: 'HRRN이 가장 짧은 프로세스를 고른다고 봄',
      en: 'HRRN chose the shortest process',
    },
    feedback: {
      ko: 'HRRN에서는 오래 기다린 긴 프로세스가 짧은 프로세스를 앞설 수 있습니다.',
      en: 'Under HRRN a long process that has waited long enough goes before a short one.',
    },
  },
  'S18-longest-first': {
    id: 'S18-longest-first',
    kind: 'rule',
    core: false,
    name: {
      ko: '가장 긴 프로세스를 먼저 고른다고 봄',
      en: 'the longest process went first',
    },
    feedback: {
      ko: '이 정책은 가장 짧은 프로세스를 먼저 고릅니다. 비교 방향을 확인하세요.',
      en: 'This policy takes the shortest first; the comparison was made the wrong way round.',
    },
  },
  'S19-mlfq-io-resets': {
    id: 'S19-mlfq-io-resets',
    kind: 'rule',
    core: true,
    name: {
      ko: '입출력을 하면 그 단계에서 쓴 시간이 지워진다고 봄',
      en: 'I/O gave a process a fresh allotment at its level',
    },
    feedback: {
      ko: '이 MLFQ에서는 입출력을 해도 그 단계에서 쓴 CPU 시간이 그대로 남습니다.',
      en: 'In this MLFQ the CPU time used at a level still counts after I/O.',
    },
  },
  'S20-mlfq-no-boost': {
    id: 'S20-mlfq-no-boost',
    kind: 'rule',
    core: true,
    name: {
      ko: 'MLFQ에서 내려간 프로세스는 다시 올라오지 않는다고 봄',
      en: 'a process that fell in the MLFQ never came back up',
    },
    feedback: {
      ko: '정해진 주기마다 모든 프로세스가 맨 위 단계로 올라갑니다(부스트).',
      en: 'At every boost all processes come back to the top level.',
    },
  },
  'S21-mlfq-no-preempt': {
    id: 'S21-mlfq-no-preempt',
    kind: 'convention',
    core: false,
    name: {
      ko: 'MLFQ에서 위 단계의 프로세스가 아래 단계의 타임 퀀텀이 끝나기를 기다린다고 봄',
      en: 'a process of a higher level waited for the slice of a lower one to end',
    },
    feedback: {
      ko: '위 단계의 프로세스가 기다린다는 관례에서는 맞는 답입니다. 여기서는 바로 CPU를 빼앗습니다.',
      en: 'Your answer is right under the convention that a higher level waits for the slice to end; here it takes the CPU at once.',
    },
  },
  'S22-lottery-most-tickets': {
    id: 'S22-lottery-most-tickets',
    kind: 'rule',
    core: false,
    name: {
      ko: '추첨권이 가장 많은 프로세스가 언제나 뽑힌다고 봄',
      en: 'the process with the most tickets always won',
    },
    feedback: {
      ko: '추첨권이 많으면 뽑힐 확률이 높을 뿐, 언제나 뽑히는 것은 아닙니다.',
      en: 'More tickets make a win more likely, not certain; the draw decides.',
    },
  },
} as const satisfies { readonly [I in ModelId]?: Model & { readonly id: I } };
