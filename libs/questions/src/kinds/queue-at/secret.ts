import { resolve, simulate, type Trace } from '@timeslice/engine';
import { editDistance } from '../../edit-distance';
import type { AnswerProblem, SecretKind } from '../../kind';
import { courseUnder } from '../../models/courses';
import { shownUntil, stopsIn } from '../../scenario-kind';
import { isPreemptedAt, THREADS_MAX } from '../../thread-states';
import {
  ORDERS_MAX,
  queueAt as publicQueueAt,
  type QueueAtAnswer,
  type QueueAtPrompt,
  type QueueAtShown,
  sameQueue,
} from './public';
import { queueIn } from './queues';
import { whyPlace } from './why';

export interface QueueAtKey {
  readonly kind: 'queue-at';
  /** Head first. */
  readonly queue: readonly string[];
  readonly trace: Trace;
}

const shownAt = ({ at }: QueueAtPrompt, { queue, trace }: QueueAtKey, until: number): QueueAtShown => ({
  ...shownUntil('queue-at', trace, until),
  queue: until > at ? queue : null,
});

/** What such a question cannot be asked of; null where it can. */
function unfit({ cpu, at, threads, scenario }: QueueAtPrompt, { makespan }: Trace): AnswerProblem | null {
  const { machine, policy } = scenario;
  if (policy.kind === 'lottery') {
    // the draw adds up tickets in the order of the table: whoever has waited longest is no nearer to the CPU
    const allowed =
      'a policy with an order of service: a lottery draws among all that are ready, which stand in no order';
    return { path: 'kind', value: 'queue-at', allowed };
  }
  if (threads.length > THREADS_MAX) {
    return { path: 'kind', value: String(threads.length), allowed: `a scenario of at most ${THREADS_MAX} threads` };
  }
  const own = machine.queues === 'per-cpu' && machine.cpus > 1;
  if (own && (cpu === null || cpu >= machine.cpus)) {
    return {
      path: 'cpu',
      value: String(cpu ?? 'nothing'),
      allowed: `0 to ${machine.cpus - 1}: each CPU has its queue`,
    };
  }
  if (!own && cpu !== null) {
    return { path: 'cpu', value: String(cpu), allowed: 'nothing: there is one ready queue' };
  }
  if (at < makespan) return null;
  return { path: 'at', value: String(at), allowed: `0 to ${makespan - 1}: the run ends at t = ${makespan}` };
}

export const queueAt: SecretKind<'queue-at'> = {
  build({ at, cpu = null }, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    const threads = scenario.processes.flatMap((process) => process.threads.map(({ name }) => name));
    const prompt: QueueAtPrompt = { kind: 'queue-at', scenario, at, cpu, threads };
    const problem = unfit(prompt, trace);
    if (problem) return { ok: false, problem };
    return { ok: true, prompt, key: { kind: 'queue-at', queue: queueIn(trace, at, cpu), trace } };
  },

  ties: ({ at }) => ({ until: at, ordersQueue: true }),

  keyUnder({ prompt, key }, model) {
    const { scenario, at, cpu } = prompt;
    if (model === 'C08-preempted-blocked') {
      // whoever takes a preempted one for blocked does not see it in the queue
      const queue = key.queue.filter((thread) => !isPreemptedAt(key.trace, thread, at));
      return queue.length < key.queue.length ? { ...key, queue } : null;
    }
    const trace = courseUnder(model, scenario);
    return trace && { kind: 'queue-at', queue: queueIn(trace, at, cpu), trace };
  },

  answer(prompt, { queue }) {
    const answer: QueueAtAnswer = { kind: 'queue-at', queue: [...queue] };
    return publicQueueAt.problem(prompt, answer) ? null : answer;
  },

  /** Two parts: who waits (each one too many takes one away), and in which order, by the edit distance. */
  compare({ at }, { queue, trace }, answer) {
    const given = answer.queue;
    const possible = Math.max(1, queue.length);
    const found = queue.filter((thread) => given?.includes(thread)).length;
    const surplus = (given ?? []).filter((thread) => !queue.includes(thread)).length;
    const right = sameQueue(given, queue);
    const members = right ? possible : found - surplus;
    const order = right ? possible : queue.length - editDistance(queue, given ?? []);
    const parts = [
      { part: 'members', earned: Math.max(0, members), possible },
      { part: 'order', earned: Math.max(0, order), possible },
    ];
    if (right) return { parts, finding: null };
    const place = Math.max(
      0,
      Array.from({ length: Math.max(queue.length, given?.length ?? 0) }).findIndex((_, n) => queue[n] !== given?.[n]),
    );
    const expected = queue[place] ?? null;
    const instead = given?.[place] ?? null;
    return {
      parts,
      finding: {
        at,
        lane: place,
        expected: expected ?? '[]',
        given: given === null ? null : (instead ?? '[]'),
        why: whyPlace(trace, { at, queue }, { expected, given: instead }),
      },
    };
  },

  slips(_prompt, one, other) {
    if (sameQueue(one.queue, other.queue)) return { slips: 0, of: Math.max(1, one.queue?.length ?? 1) };
    const slips = Math.max(1, editDistance(one.queue ?? [], other.queue ?? []));
    return { slips, of: Math.max(slips, one.queue?.length ?? 0) };
  },

  tally(_prompt, answers) {
    const queues = answers.flatMap(({ queue }) => (queue === null ? [] : [queue]));
    const places = Array.from({ length: Math.max(0, ...queues.map(({ length }) => length)) }, (_, place) =>
      countsOf(queues.flatMap((queue) => queue[place] ?? [])),
    );
    const counts = countsOf(queues.map((queue) => JSON.stringify(queue)));
    const orders = Object.entries(counts)
      .map(([text, count]) => ({ queue: queues.find((queue) => JSON.stringify(queue) === text) ?? [], count }))
      .toSorted((one, other) => other.count - one.count);
    const told = orders.slice(0, ORDERS_MAX);
    return {
      kind: 'queue-at',
      answers: answers.length,
      empty: queues.filter(({ length }) => length === 0).length,
      places,
      orders: told,
      others: queues.length - told.reduce((sum, { count }) => sum + count, 0),
    };
  },

  reveal: ({ at }, { trace }) => ({ from: 0, to: at + 1, stops: stopsIn(trace, 0, at + 1) }),

  shown: shownAt,

  truth: (prompt, key) => ({
    ...shownAt(prompt, key, prompt.at + 1),
    queue: key.queue,
    why: whyPlace(key.trace, { at: prompt.at, queue: key.queue }, { expected: null, given: null }),
  }),
};

function countsOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
