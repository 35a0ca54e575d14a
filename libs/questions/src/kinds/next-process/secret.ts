import { resolve, simulate, partialTrace, type Decision, type Trace } from '@timeslice/engine';
import { IDLE, type SecretKind } from '../../kind';
import { atTick, whyNot } from '../../sentences';
import { pastOf } from '../../past';

export interface NextProcessKey {
  readonly kind: 'next-process';
  /** A thread, or `idle`. */
  readonly chosen: string;
  /** The decision of the trace; null where the CPU stays idle. */
  readonly decision: Decision | null;
  readonly trace: Trace;
}

/** The reveal runs on until the next decision on that CPU, so that the chosen one is seen to run. */
const endOfReveal = (trace: Trace, at: number, cpu: number) =>
  trace.decisions.find((decision) => decision.cpu === cpu && decision.at > at)?.at ?? trace.makespan;

export const nextProcess: SecretKind<'next-process'> = {
  build({ at, cpu }, file) {
    const scenario = resolve(file);
    const trace = simulate(scenario);
    const decision = trace.decisions.find((one) => one.at === at && one.cpu === cpu) ?? null;
    const becomesIdle = trace.events.some((event) => event.type === 'idle' && event.at === at && event.cpu === cpu);
    if (!decision && !becomesIdle) {
      const moments = trace.decisions.filter((one) => one.cpu === cpu).map((one) => one.at);
      return {
        ok: false,
        problem: { path: 'at', value: String(at), allowed: `a decision of this run: ${moments.join(', ')}` },
      };
    }
    const threads = scenario.processes.flatMap((process) => process.threads.map((thread) => thread.name));
    const past = pastOf(trace, at, threads);
    const ended = new Set(past.events.filter((event) => event.type === 'terminate').map((event) => event.thread));
    const choices = [...threads.filter((name) => !ended.has(name)), IDLE];
    return {
      ok: true,
      prompt: { kind: 'next-process', scenario, at, cpu, past, choices },
      key: { kind: 'next-process', chosen: decision?.chosen ?? IDLE, decision, trace },
    };
  },

  mark(prompt, key, { choice }) {
    if (choice === key.chosen) return { earned: 1, possible: 1, finding: null };
    const why = whyChosen(key, prompt.at, choice);
    return {
      earned: 0,
      possible: 1,
      finding: { at: prompt.at, lane: prompt.cpu, expected: key.chosen, given: choice, why },
    };
  },

  tally: ({ choices }, answers) => ({
    kind: 'next-process',
    answers: answers.length,
    counts: choices.map((choice) => ({ choice, count: answers.filter((answer) => answer.choice === choice).length })),
  }),

  range: ({ at, cpu }, { trace }) => ({ from: at, to: endOfReveal(trace, at, cpu) }),

  truth: ({ at, cpu }, key) => ({
    kind: 'next-process',
    chosen: key.chosen,
    why: whyChosen(key, at, null),
    trace: partialTrace(key.trace, endOfReveal(key.trace, at, cpu)),
  }),
};

const whyChosen = ({ decision }: NextProcessKey, at: number, given: string | null) =>
  decision
    ? whyNot(decision, given)
    : atTick(at, {
        ko: '준비된 프로세스가 없어 CPU가 쉽니다.',
        en: 'nothing is ready, so the CPU stays idle.',
      });
