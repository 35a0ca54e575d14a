import { type Bilingual, josa, ruleSentence, type Trace } from '@timeslice/engine';
import { after } from '../../sentences';
import { stateAt } from '../../thread-states';
import { whyState } from '../state-at/why';

/** What a queue looks like, in words. */
export const queueSentence = (queue: readonly string[], at: number): Bilingual =>
  queue.length === 0
    ? { ko: `t = ${at}에 준비 큐는 비어 있습니다.`, en: `At t = ${at} the ready queue is empty.` }
    : {
        ko: `t = ${at}의 준비 큐는 앞에서부터 ${queue.join(', ')}입니다.`,
        en: `At t = ${at} the ready queue is, head first: ${queue.join(', ')}.`,
      };

/** Why `thread` does not wait in the queue: where it is instead. */
function whyOutside(trace: Trace, thread: string, at: number): Bilingual {
  const switching = trace.switches.find(([from, to, , its]) => its === thread && from <= at && at < to);
  if (switching) {
    return {
      ko: `CPU가 ${josa(thread, '으로/로')} 전환하는 중이므로 ${josa(thread, '은/는')} 이미 큐를 떠났습니다.`,
      en: `The CPU is switching to ${thread}: it has left the queue already.`,
    };
  }
  const out: Bilingual = {
    ko: `그래서 ${josa(thread, '은/는')} 준비 큐에 없습니다.`,
    en: `So ${thread} is not in the ready queue.`,
  };
  const isElsewhere = stateAt(trace, thread, at) === 'ready';
  const inAnother: Bilingual = {
    ko: `${josa(thread, '은/는')} 다른 CPU의 큐에서 기다립니다.`,
    en: `${thread} waits in the queue of another CPU.`,
  };
  return isElsewhere ? inAnother : after(whyState(trace, thread, at), out);
}

interface Asked {
  readonly at: number;
  readonly queue: readonly string[];
}

/** Why `expected` is at its place of the queue (null: nobody is there), and not `given`. */
export function whyPlace(
  trace: Trace,
  { at, queue }: Asked,
  { expected, given }: { readonly expected: string | null; readonly given: string | null },
): Bilingual {
  if (given !== null && !queue.includes(given)) return whyOutside(trace, given, at);
  if (expected === null) return queueSentence(queue, at);
  const why = after(queueSentence(queue, at), whyState(trace, expected, at));
  const order = given === null ? null : whyBefore(trace, at, expected, given);
  return order ? after(order, queueSentence(queue, at)) : why;
}

/** The rule that puts one of two waiting threads first, where a decision of the run compares them; else who came first. */
function whyBefore({ decisions, states }: Trace, at: number, first: string, second: string): Bilingual | null {
  const decision = decisions.find((one) => one.at > at && one.chosen === first && one.ready.includes(second));
  const rule = decision?.rules[decision.ready.indexOf(second) - 1];
  if (decision && rule && rule !== 'queue-order') return ruleSentence({ chosen: first, over: second, rule });
  const [one, other] = [first, second].map(
    (name) => states[name]?.find(([start, end]) => start <= at && at < end)?.[0],
  );
  if (one === undefined || other === undefined || one >= other) return null;
  return {
    ko: `${josa(first, '은/는')} t = ${one}에, ${josa(second, '은/는')} t = ${other}에 줄을 섰습니다.`,
    en: `${first} joined the queue at t = ${one}, ${second} at t = ${other}.`,
  };
}
