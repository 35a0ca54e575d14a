import { type Bilingual, resolve, simulate, type Trace, whyKeeps } from '@timeslice/engine';
import { IDLE, type SecretKind } from '../../kind';
import { choiceUnder } from '../../models/choices';
import { pastOf } from '../../past';
import { shownUntil, stopsIn } from '../../scenario-kind';
import { after, whereIs, whyIdle, whyNot } from '../../sentences';
import { type Moment, momentsOf, outcomeOf } from './moments';
import type { NextProcessPrompt } from './public';

export interface NextProcessKey {
  readonly kind: 'next-process';
  /** A thread, or `idle`. */
  readonly chosen: string;
  readonly moment: Moment;
  readonly trace: Trace;
}

/** The reveal runs on until the next decision on that CPU, so that the chosen one is seen to run. */
const endOfReveal = (trace: Trace, at: number, cpu: number) =>
  trace.decisions.find((decision) => decision.cpu === cpu && decision.at > at)?.at ?? trace.makespan;

export const nextProcess: SecretKind<'next-process'> = {
  build({ at, cpu }, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    const moments = momentsOf(trace, cpu);
    const moment = moments.get(at);
    if (!moment) {
      const allowed = `a decision of this run: ${[...moments.keys()].join(', ')}`;
      return { ok: false, problem: { path: 'at', value: String(at), allowed } };
    }
    const threads = scenario.processes.flatMap((process) => process.threads.map((thread) => thread.name));
    const past = pastOf(trace, at, threads);
    const ended = new Set(past.events.filter((event) => event.type === 'terminate').map((event) => event.thread));
    const choices = [...threads.filter((name) => !ended.has(name)), IDLE];
    return {
      ok: true,
      prompt: { kind: 'next-process', scenario, at, cpu, past, choices },
      key: { kind: 'next-process', chosen: outcomeOf(moment), moment, trace },
    };
  },

  ties: ({ at }) => ({ until: at }),

  keyUnder({ prompt, key }, model) {
    const { scenario, at, cpu } = prompt;
    const chosen = choiceUnder(model, scenario, { at, cpu });
    return chosen === null ? null : { ...key, chosen };
  },

  answer: ({ choices }, { chosen }) => (choices.includes(chosen) ? { kind: 'next-process', choice: chosen } : null),

  compare(prompt, key, { choice }) {
    const right = choice === key.chosen;
    const why = () => whyChosen(prompt, key, choice);
    return {
      parts: [{ part: 'choice', earned: right ? 1 : 0, possible: 1 }],
      finding: right ? null : { at: prompt.at, lane: prompt.cpu, expected: key.chosen, given: choice, why: why() },
    };
  },

  slips: (_prompt, one, other) => ({ slips: one.choice === other.choice ? 0 : 1, of: 1 }),

  tally: ({ choices }, answers) => ({
    kind: 'next-process',
    answers: answers.length,
    counts: choices.map((choice) => ({ choice, count: answers.filter((answer) => answer.choice === choice).length })),
  }),

  reveal({ at, cpu }, { trace }) {
    const to = endOfReveal(trace, at, cpu);
    return { from: at, to, stops: stopsIn(trace, at, to) };
  },

  shown: (_prompt, { trace }, until) => shownUntil('next-process', trace, until),

  truth: (prompt, key) => ({
    ...shownUntil('next-process', key.trace, endOfReveal(key.trace, prompt.at, prompt.cpu)),
    chosen: key.chosen,
    why: whyChosen(prompt, key, null),
  }),
};

function whyChosen(prompt: NextProcessPrompt, { moment, trace }: NextProcessKey, given: string | null): Bilingual {
  const { scenario, at, cpu } = prompt;
  const where = whereIs(trace, given, at);
  switch (moment.is) {
    case 'given':
      return whyNot(trace, moment.decision, given);
    case 'idle':
      return after(where, whyIdle({ scenario, trace }, { at, cpu }));
    case 'kept': {
      const first = trace.queue.findLast(([since]) => since <= at)?.[1][0] ?? null;
      const over = given === null || given === IDLE || where ? first : given;
      return after(where, whyKeeps({ scenario, trace }, { at, cpu, thread: moment.thread }, over));
    }
  }
}
