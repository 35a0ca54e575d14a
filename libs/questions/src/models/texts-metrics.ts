import type { Model, ModelId } from './model';

/** Wrong models of waiting, turnaround and response time. */
export const metricModels = {
  'W01-wait-is-first-delay': {
    id: 'W01-wait-is-first-delay',
    kind: 'metric',
    core: true,
    name: {
      ko: '대기 시간을 첫 실행까지의 시간으로 봄',
      en: 'waiting ended at the first start',
    },
    feedback: {
      ko: '대기 시간은 첫 실행 뒤에 준비 큐에서 기다린 시간도 모두 더합니다.',
      en: 'Waiting time is all the time in the ready queue, also after the first start.',
    },
  },
  'W02-wait-last-start': {
    id: 'W02-wait-last-start',
    kind: 'metric',
    core: false,
    name: {
      ko: '대기 시간을 마지막 실행 시작에서 도착 시간을 뺀 값으로 봄',
      en: 'waiting were last start minus arrival',
    },
    feedback: {
      ko: '마지막 시작 전에 이미 실행한 시간은 대기 시간이 아니므로 빼야 합니다.',
      en: 'What a process ran before its last start is not waiting and has to be taken off.',
    },
  },
  'W03-wait-is-turnaround': {
    id: 'W03-wait-is-turnaround',
    kind: 'metric',
    core: false,
    name: {
      ko: '대기 시간과 반환 시간을 같게 봄',
      en: 'waiting were the turnaround time',
    },
    feedback: {
      ko: '반환 시간에는 실행한 시간도 들어 있습니다. 대기 시간은 준비 상태로 있던 시간입니다.',
      en: 'Turnaround includes the time of running; waiting is the time spent ready.',
    },
  },
  'W04-wait-with-io': {
    id: 'W04-wait-with-io',
    kind: 'metric',
    core: true,
    name: {
      ko: '입출력 시간을 대기 시간에 넣음',
      en: 'waiting included the time of I/O',
    },
    feedback: {
      ko: '입출력하는 시간은 준비 큐에서 기다린 시간이 아니므로 대기 시간에서 뺍니다.',
      en: 'Time in I/O is not spent in the ready queue, so it is no waiting time.',
    },
  },
  'W05-forgets-arrival': {
    id: 'W05-forgets-arrival',
    kind: 'metric',
    core: true,
    name: {
      ko: '도착 시간을 빼지 않음',
      en: 'times were counted from 0 and not from the arrival',
    },
    feedback: {
      ko: '반환 시간과 응답 시간은 0이 아니라 도착한 때부터 셉니다.',
      en: 'Turnaround and response are counted from the arrival, not from 0.',
    },
  },
  'W06-response-until-end': {
    id: 'W06-response-until-end',
    kind: 'metric',
    core: true,
    name: {
      ko: '응답 시간을 끝날 때까지의 시간으로 봄',
      en: 'response time lasted until completion',
    },
    feedback: {
      ko: '여기서 응답 시간은 도착부터 첫 실행까지입니다. 끝날 때까지의 시간은 반환 시간입니다.',
      en: 'Response time ends at the first run; the time until completion is the turnaround.',
    },
  },
} as const satisfies { readonly [I in ModelId]?: Model & { readonly id: I } };
