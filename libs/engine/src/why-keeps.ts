import { josa } from './josa';
import { policyKinds } from './policies/policies';
import { policyTraits } from './policies/traits';
import { ruleSentence } from './rule-sentence';
import { Run } from './run';
import type { Scenario } from './scenario';
import { sentenceOf } from './sentence';
import type { Bilingual } from './text';
import type { Rule, Trace, TraceEvent } from './trace';

/** A thread that is on a CPU at tick `at` without a decision at that instant. */
export interface Keeping {
  readonly at: number;
  readonly cpu: number;
  readonly thread: string;
}

type Ran = { readonly scenario: Scenario; readonly trace: Trace };
type Leaving = Extract<TraceEvent, { type: 'expire' | 'block' | 'terminate' | 'preempt' }>;

/** The end of a sentence that begins "it keeps the CPU until ...". */
const leavings: { readonly [T in Leaving['type']]: Bilingual } = {
  expire: { ko: '타임 퀀텀이 끝나는', en: 'its quantum ends' },
  block: { ko: '입출력을 요청하는', en: 'it asks for I/O' },
  terminate: { ko: '종료하는', en: 'it ends' },
  preempt: { ko: '선점되는', en: 'it is preempted' },
};

/** For a lock, a message, the GIL or its next release. */
const waits: Bilingual = { ko: '기다리기 시작하는', en: 'it begins to wait' };

const isLeaving = (event: TraceEvent): event is Leaving =>
  event.type === 'expire' ? !event.stays : event.type in leavings;

/** Why a running thread keeps its CPU although `over` is ready; with `over` null, until when it does. */
export function whyKeeps({ scenario, trace }: Ran, keeping: Keeping, over: string | null): Bilingual {
  const { at, cpu, thread } = keeping;
  const isOurs = (event: TraceEvent) =>
    'cpu' in event && event.cpu === cpu && 'thread' in event && event.thread === thread;
  const stays = trace.events.find(
    (event) => event.type === 'expire' && event.at === at && event.stays && isOurs(event),
  );
  if (stays) return sentenceOf(stays, trace);
  const leaving = trace.events.find((event) => event.at > at && isOurs(event) && isLeaving(event)) as Leaving;
  const ends = leaving.type === 'block' && !leaving.on.startsWith('io') ? waits : leavings[leaving.type];
  const { ko, en } = {
    ko: `${ends.ko} t = ${leaving.at}까지 CPU를 계속 씁니다.`,
    en: `until t = ${leaving.at}, when ${ends.en}.`,
  };
  const plain: Bilingual = { ko: `${josa(thread, '은/는')} ${ko}`, en: `${thread} keeps the CPU ${en}` };
  if (over === null) return plain;
  const { preempts, slices } = policyTraits(scenario);
  if (preempts) {
    const rule = keepRule(scenario, keeping, over);
    return rule === null ? plain : ruleSentence({ chosen: thread, over, rule });
  }
  if (leaving.type === 'preempt' || leaving.type === 'expire') return plain;
  if (slices) {
    return {
      ko: `${josa(thread, '은/는')} 타임 퀀텀이 남아 있어 ${ko}`,
      en: `${thread} has not used up its quantum: it keeps the CPU ${en}`,
    };
  }
  const { shortName } = policyKinds[scenario.policy.kind];
  return {
    ko: `${josa(shortName.ko, '은/는')} CPU가 빌 때만 다음을 고릅니다. ${plain.ko}`,
    en: `${shortName.en} decides only when the CPU becomes free: ${thread} keeps it ${en}`,
  };
}

/** What the policy compares at that tick is no part of a trace: the run is done again up to there, and asked. */
function keepRule(scenario: Scenario, { at, thread }: Keeping, over: string): Rule | null {
  const run = new Run(scenario, { log: false });
  run.toTick(at);
  const { threads, order } = run.core;
  const named = (name: string) => threads.find((one) => one.name === name);
  const [running, ready] = [named(thread), named(over)];
  return running && ready ? order.keeps(running, ready) : null;
}
