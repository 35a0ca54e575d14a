import { type Bilingual, josa, whyKeeps } from '@timeslice/engine';
import { after, type Ran, whereIs, whyIdle, whyNot } from '../../sentences';

interface Tick {
  readonly at: number;
  readonly cpu: number;
}

/** The rule that makes the truth what it is at one tick of one CPU, and not what was given. */
export function whyAtTick(ran: Ran, { at, cpu }: Tick, given: string | null): Bilingual {
  const { trace } = ran;
  const switching = trace.switches.find(([start, end, , , on]) => on === cpu && start <= at && at < end);
  if (switching) {
    const [start, end, from, to] = switching;
    const between = from === null ? to : `${from} → ${to}`;
    return {
      ko: `문맥 교환(${between})에 ${end - start}틱이 듭니다. 그동안 CPU는 사용자 작업을 하지 않습니다.`,
      en: `The context switch (${between}) takes ${end - start} ${end - start === 1 ? 'tick' : 'ticks'}; the CPU does no user work meanwhile.`,
    };
  }
  const where = whereIs(trace, given, at);
  const running = trace.timeline.find(([start, end, , on]) => on === cpu && start <= at && at < end);
  if (!running) return after(where, whyIdle(ran, { at, cpu }));
  const [start, , thread] = running;
  const decision = trace.decisions.findLast((one) => one.cpu === cpu && one.at <= at && one.chosen === thread);
  if (decision?.at === at) return whyNot(trace, decision, given);
  if (start < at) {
    const over = given !== null && given in trace.states && where === null ? given : null;
    return after(where, whyKeeps(ran, { at, cpu, thread }, over));
  }
  if (trace.events.some((event) => event.type === 'unblock' && event.at === at && event.thread === thread)) {
    return {
      ko: `${josa(thread, '은/는')} 입출력 중에도 CPU를 놓지 않았으므로 이어서 실행됩니다.`,
      en: `${thread} has kept the CPU during its I/O, so it goes on.`,
    };
  }
  return decision ? whyNot(trace, decision, given) : whyKeeps(ran, { at, cpu, thread }, null);
}
