import { type Bilingual, josa, ruleSentence, type ThreadState, type Trace } from '@timeslice/engine';
import { after, whereIs } from '../../sentences';
import { stateAt } from '../../thread-states';

/** Why a thread is in its state during tick `[at, at + 1)`; against `given`, where that was another state. */
export function whyState(trace: Trace, thread: string, at: number, given: ThreadState | null = null): Bilingual {
  const state = stateAt(trace, thread, at);
  switch (state) {
    case 'new':
    case 'terminated':
      return whyOutside(trace, thread, at, state);
    case 'blocked':
      return whyBlocked(trace, thread, at, given);
    case 'running':
      return whyRunning(trace, thread, at);
    case 'ready':
      return whyReady(trace, thread, at, given);
  }
}

/** The tick at which a thread came into the state that it is in, changes of level left out. */
function since({ states }: Trace, thread: string, at: number): number {
  const segments = states[thread] ?? [];
  let place = segments.findLastIndex(([start]) => start <= at);
  while (place > 0 && segments[place - 1]?.[2] === segments[place]?.[2]) place--;
  return segments[place]?.[0] ?? 0;
}

function whyOutside(trace: Trace, thread: string, at: number, state: 'new' | 'terminated'): Bilingual {
  const start = since(trace, thread, at);
  if (state === 'terminated') {
    return { ko: `${josa(thread, '은/는')} t = ${start}에 종료했습니다.`, en: `${thread} ended at t = ${start}.` };
  }
  const never = { ko: `${josa(thread, '은/는')} 아직 생기지 않았습니다.`, en: `${thread} is not there yet.` };
  return whereIs(trace, thread, at) ?? never;
}

function whyBlocked(trace: Trace, thread: string, at: number, given: ThreadState | null): Bilingual {
  const start = since(trace, thread, at);
  const event = trace.events.findLast((one) => one.type === 'block' && one.thread === thread && one.at === start);
  const isIo = event?.type === 'block' && event.on.startsWith('io');
  const cause: Bilingual = isIo
    ? {
        ko: `${josa(thread, '은/는')} t = ${start}에 입출력을 요청했습니다.`,
        en: `${thread} asked for I/O at t = ${start}.`,
      }
    : {
        ko: `${josa(thread, '은/는')} t = ${start}부터 사건을 기다립니다.`,
        en: `${thread} has waited for an event since t = ${start}.`,
      };
  const until = after(cause, whereIs(trace, thread, at) ?? { ko: '', en: '' });
  if (given !== 'ready' && given !== 'running') return until;
  return after(until, {
    ko: 'CPU가 비어 있어도 그때까지는 실행할 수 없습니다.',
    en: 'Until then it could not run even if the CPU were free.',
  });
}

function whyRunning(trace: Trace, thread: string, at: number): Bilingual {
  const event = trace.events.findLast((one) => one.type === 'dispatch' && one.thread === thread && one.at <= at);
  const decision = event?.type === 'dispatch' ? trace.decisions[event.decision] : undefined;
  const start = since(trace, thread, at);
  const runs: Bilingual = {
    ko: `${josa(thread, '은/는')} t = ${start}부터 CPU에서 실행되고 있습니다.`,
    en: `${thread} has been running since t = ${start}.`,
  };
  return decision ? after(runs, ruleSentence(decision)) : runs;
}

function whyReady(trace: Trace, thread: string, at: number, given: ThreadState | null): Bilingual {
  const start = since(trace, thread, at);
  const switching = trace.switches.find(([from, to, , its]) => its === thread && from <= at && at < to);
  const joined = after(howItJoined(trace, thread, start), {
    ko: 'CPU만 받으면 실행할 수 있으므로 준비 상태입니다.',
    en: 'It lacks nothing but the CPU, so it is ready.',
  });
  if (switching) {
    return after(joined, {
      ko: `t = ${switching[1]}까지는 문맥 교환 중이어서 아직 실행되지 않습니다.`,
      en: `The CPU is switching to it until t = ${switching[1]}: it does not run yet.`,
    });
  }
  if (given !== 'blocked') return joined;
  return after(joined, { ko: '기다리는 사건은 없습니다.', en: 'It waits for no event.' });
}

/** What made a thread ready at that instant. */
function howItJoined({ events }: Trace, thread: string, start: number): Bilingual {
  const event = events.find(
    (one) =>
      one.at === start &&
      'thread' in one &&
      one.thread === thread &&
      (one.type === 'arrive' || one.type === 'unblock' || one.type === 'expire' || one.type === 'preempt'),
  );
  switch (event?.type) {
    case 'arrive':
      return { ko: `${josa(thread, '이/가')} t = ${start}에 도착했습니다.`, en: `${thread} arrived at t = ${start}.` };
    case 'unblock':
      return event.from.startsWith('io')
        ? { ko: `${thread}의 입출력이 t = ${start}에 끝났습니다.`, en: `The I/O of ${thread} ended at t = ${start}.` }
        : {
            ko: `${josa(thread, '이/가')} 기다리던 일이 t = ${start}에 일어났습니다.`,
            en: `What ${thread} waited for happened at t = ${start}.`,
          };
    case 'expire':
      return {
        ko: `${thread}의 타임 퀀텀이 t = ${start}에 끝났습니다.`,
        en: `The quantum of ${thread} ended at t = ${start}.`,
      };
    case 'preempt':
      return {
        ko: `t = ${start}에 ${josa(event.by, '이/가')} ${josa(thread, '을/를')} 선점했습니다.`,
        en: `${event.by} preempted ${thread} at t = ${start}.`,
      };
    default:
      return {
        ko: `${josa(thread, '은/는')} t = ${start}부터 기다립니다.`,
        en: `${thread} has waited since t = ${start}.`,
      };
  }
}
