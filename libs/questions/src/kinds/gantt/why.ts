import type { Bilingual, SwitchCause, Trace } from '@timeslice/engine';
import { whyNot } from '../../sentences';

/** What takes a running thread off the CPU, as the end of a sentence that begins "it keeps the CPU until ...". */
const leaving: { [C in SwitchCause]: Bilingual } = {
  quantum: { ko: '타임 퀀텀이 끝나는', en: 'its quantum ends' },
  io: { ko: '입출력을 요청하는', en: 'it asks for I/O' },
  exit: { ko: '종료하는', en: 'it ends' },
  preemption: { ko: '선점되는', en: 'it is preempted' },
  yield: { ko: 'CPU를 양보하는', en: 'it yields' },
  start: { ko: '실행이 끝나는', en: 'it leaves' },
};

/** The rule that makes the truth what it is at one tick of one CPU, and not what was given. */
export function whyAtTick(trace: Trace, at: number, cpu: number, given: string | null): Bilingual {
  const switching = trace.switches.find(([start, end, , , on]) => on === cpu && start <= at && at < end);
  if (switching) {
    const [start, end, from, to] = switching;
    const between = from === null ? to : `${from} → ${to}`;
    return {
      ko: `문맥 교환(${between})에 ${end - start}틱이 듭니다. 그동안 CPU는 사용자 작업을 하지 않습니다.`,
      en: `the context switch (${between}) takes ${end - start} ${end - start === 1 ? 'tick' : 'ticks'}; the CPU does no user work meanwhile.`,
    };
  }
  const running = trace.timeline.find(([start, end, , on]) => on === cpu && start <= at && at < end);
  if (!running) {
    return { ko: '준비된 프로세스가 없어 CPU가 쉽니다.', en: 'nothing is ready, so the CPU stays idle.' };
  }
  const [start, end, thread] = running;
  const decision = trace.decisions.findLast((one) => one.cpu === cpu && one.at <= at && one.chosen === thread);
  if (decision && (start === at || decision.at === at)) return whyNot(decision, given);
  const ends = endOf(trace, thread, end, cpu);
  return {
    ko: `${thread}: ${leaving[ends].ko} t = ${end}까지 CPU를 계속 씁니다.`,
    en: `${thread} keeps the CPU until t = ${end}, when ${leaving[ends].en}.`,
  };
}

/** Why a thread left the CPU at tick `end`, from the events of that instant. */
function endOf(trace: Trace, thread: string, end: number, cpu: number): SwitchCause {
  for (const event of trace.events) {
    if (event.at !== end || !('cpu' in event) || event.cpu !== cpu || !('thread' in event) || event.thread !== thread)
      continue;
    switch (event.type) {
      case 'expire':
        if (!event.stays) return 'quantum';
        continue;
      case 'block':
        return 'io';
      case 'terminate':
        return 'exit';
      case 'preempt':
        return 'preemption';
      case 'dispatch':
        continue;
    }
  }
  return 'start';
}
