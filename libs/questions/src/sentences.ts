import { type Bilingual, type Decision, josa, ruleSentence, type Scenario, type Trace } from '@timeslice/engine';

/** A scenario and what came of it. */
export interface Ran {
  readonly scenario: Scenario;
  readonly trace: Trace;
}

/** Why the chosen thread and not `given`: the rule between these two where `given` was ready, else the decision's own. */
export function whyNot(trace: Trace, decision: Decision, given: string | null): Bilingual {
  const place = given === null ? -1 : decision.ready.indexOf(given);
  const rule = decision.rules[place - 1];
  if (place > 0 && rule) return ruleSentence({ chosen: decision.chosen, over: given, rule });
  return after(whereIs(trace, given, decision.at), ruleSentence(decision));
}

/** Why a CPU has nobody to run. */
export function whyIdle(
  { scenario, trace }: Ran,
  { at, cpu }: { readonly at: number; readonly cpu: number },
): Bilingual {
  const last = trace.events.findLast(
    (event) => event.at <= at && 'thread' in event && 'cpu' in event && event.cpu === cpu,
  );
  if (last?.type !== 'block' || scenario.conventions.switchOnIo) {
    return { ko: '준비된 프로세스가 없어 CPU가 쉽니다.', en: 'Nothing is ready, so the CPU stays idle.' };
  }
  return {
    ko: `${josa(last.thread, '이/가')} 입출력 중에도 CPU를 놓지 않아 CPU가 쉽니다.`,
    en: `${last.thread} keeps the CPU during its I/O, so the CPU stays idle.`,
  };
}

/** Where a thread is at a tick if it is not ready for a CPU; null where it is, or where `name` is no thread. */
export function whereIs({ states, switches, timeline }: Trace, name: string | null, at: number): Bilingual | null {
  const covers = ([start, end]: readonly [number, number, ...unknown[]]) => start <= at && at < end;
  const segments = (name !== null && states[name]) || [];
  const index = segments.findIndex(covers);
  const state = segments[index];
  if (name === null || !state) return null;
  switch (state[2]) {
    case 'new':
      return {
        ko: `${josa(name, '은/는')} t = ${state[1]}에야 도착합니다.`,
        en: `${name} arrives only at t = ${state[1]}.`,
      };
    case 'blocked': {
      const back = segments.slice(index).find((one) => one[2] !== 'blocked')?.[0] ?? state[1];
      return {
        ko: `${josa(name, '은/는')} t = ${back}까지 대기(블록) 상태입니다.`,
        en: `${name} is blocked until t = ${back}.`,
      };
    }
    case 'terminated':
      return { ko: `${josa(name, '은/는')} 이미 종료했습니다.`, en: `${name} has ended already.` };
    case 'running': {
      const cpu = timeline.find((one) => covers(one) && one[2] === name)?.[3] ?? 0;
      return { ko: `${josa(name, '은/는')} CPU ${cpu}에서 실행 중입니다.`, en: `${name} is running on CPU ${cpu}.` };
    }
    case 'ready': {
      const cpu = switches.find((one) => covers(one) && one[3] === name)?.[4];
      if (cpu === undefined) return null;
      return {
        ko: `CPU ${josa(String(cpu), '이/가')} ${josa(name, '으로/로')} 전환하는 중입니다.`,
        en: `CPU ${cpu} is switching to ${name}.`,
      };
    }
  }
}

export const after = (first: Bilingual | null, second: Bilingual): Bilingual =>
  first === null ? second : { ko: `${first.ko} ${second.ko}`, en: `${first.en} ${second.en}` };
