import { resolve, simulate, type Trace } from '@timeslice/engine';
import type { SecretKind } from '../../kind';
import { courseUnder } from '../../models/courses';
import { shownUntil, stopsIn } from '../../scenario-kind';
import { isPreemptedAt, stateAt as stateOf, THREADS_MAX } from '../../thread-states';
import type { StateAtPrompt, StateAtShown, StateOf } from './public';
import { whyState } from './why';

export interface StateAtKey {
  readonly kind: 'state-at';
  /** Of each thread of the prompt, in its order. */
  readonly states: readonly StateOf[];
  readonly trace: Trace;
}

const statesIn = (trace: Trace, { threads, at }: Pick<StateAtPrompt, 'threads' | 'at'>): readonly StateOf[] =>
  threads.map((thread) => ({ thread, state: stateOf(trace, thread, at) }));

/** The states are seen once their tick has begun to pass. */
const shownAt = ({ at }: StateAtPrompt, { states, trace }: StateAtKey, until: number): StateAtShown => ({
  ...shownUntil('state-at', trace, until),
  states: until > at ? states : null,
});

export const stateAt: SecretKind<'state-at'> = {
  build({ at }, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    const threads = scenario.processes.flatMap((process) => process.threads.map(({ name }) => name));
    if (threads.length > THREADS_MAX) {
      const value = String(threads.length);
      return { ok: false, problem: { path: 'kind', value, allowed: `a scenario of at most ${THREADS_MAX} threads` } };
    }
    if (at >= trace.makespan) {
      const allowed = `0 to ${trace.makespan - 1}: the run ends at t = ${trace.makespan}`;
      return { ok: false, problem: { path: 'at', value: String(at), allowed } };
    }
    return {
      ok: true,
      prompt: { kind: 'state-at', scenario, at, threads },
      key: { kind: 'state-at', states: statesIn(trace, { threads, at }), trace },
    };
  },

  ties: ({ at }) => ({ until: at }),

  keyUnder({ prompt, key }, model) {
    const { scenario, at } = prompt;
    if (model === 'C08-preempted-blocked') {
      const states = key.states.map((one) =>
        isPreemptedAt(key.trace, one.thread, at) ? { ...one, state: 'blocked' as const } : one,
      );
      return states.some(({ state }, place) => state !== key.states[place]?.state) ? { ...key, states } : null;
    }
    const trace = courseUnder(model, scenario);
    return trace && { kind: 'state-at', states: statesIn(trace, prompt), trace };
  },

  answer: (_prompt, { states }) => ({ kind: 'state-at', states: [...states] }),

  compare({ at, threads }, key, { states }) {
    const given = threads.map((_, place) => states[place]?.state ?? null);
    const wrong = key.states.findIndex(({ state }, place) => given[place] !== state);
    const first = key.states[wrong];
    return {
      parts: [
        {
          part: 'states',
          earned: key.states.filter(({ state }, place) => given[place] === state).length,
          possible: threads.length,
        },
      ],
      finding: first
        ? {
            at,
            lane: wrong,
            expected: `${first.thread} ${first.state}`,
            given: given[wrong] ? `${first.thread} ${given[wrong]}` : null,
            why: whyState(key.trace, first.thread, at, given[wrong] ?? null),
          }
        : null,
    };
  },

  slips: ({ threads }, one, other) => ({
    slips: threads.filter((_, place) => one.states[place]?.state !== other.states[place]?.state).length,
    of: threads.length,
  }),

  tally: ({ threads }, answers) => ({
    kind: 'state-at',
    answers: answers.length,
    threads: threads.map((thread, place) => {
      const counts: Partial<Record<StateOf['state'], number>> = {};
      for (const { states } of answers) {
        const state = states[place]?.state;
        if (state) counts[state] = (counts[state] ?? 0) + 1;
      }
      return { thread, counts };
    }),
  }),

  reveal: ({ at }, { trace }) => ({ from: 0, to: at + 1, stops: stopsIn(trace, 0, at + 1) }),

  shown: shownAt,

  truth: (prompt, key) => ({
    ...shownAt(prompt, key, prompt.at + 1),
    states: key.states,
    why: key.states.map(({ thread }) => whyState(key.trace, thread, prompt.at)),
  }),
};
