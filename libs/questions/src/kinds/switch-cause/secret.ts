import { resolve, simulate, type Trace } from '@timeslice/engine';
import type { SecretKind } from '../../kind';
import { shownUntil } from '../../scenario-kind';
import { type CausedMoment, choicesOf, switchesOf } from './moments';
import { type Cause, MOMENTS_MAX, type SwitchCausePrompt, type SwitchCauseShown } from './public';
import { whyCause } from './why';

export interface SwitchCauseKey {
  readonly kind: 'switch-cause';
  /** Of each moment of the prompt, in its order. */
  readonly causes: readonly Cause[];
  readonly trace: Trace;
}

/** The moments of the prompt with their causes under this key. */
const causedOf = ({ moments }: SwitchCausePrompt, { causes }: SwitchCauseKey): readonly CausedMoment[] =>
  moments.flatMap((moment, place) => {
    const cause = causes[place];
    return cause ? [{ ...moment, cause }] : [];
  });

/** A cause is seen once the run has come to its instant: what happens there is the cause. */
const shownAt = (
  { moments }: SwitchCausePrompt,
  { causes, trace }: SwitchCauseKey,
  until: number,
): SwitchCauseShown => ({
  ...shownUntil('switch-cause', trace, until),
  causes: causes.slice(0, moments.filter(({ at }) => at <= until).length),
});

export const switchCause: SecretKind<'switch-cause'> = {
  build({ moments }, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    const all = switchesOf(trace);
    const ticks = new Set(all.map(({ at }) => at));
    const allowed = ticks.size > 0 ? `ticks of switches: ${[...ticks].join(', ')}` : 'a run with a switch';
    const unknown = moments?.findIndex((at) => !ticks.has(at)) ?? -1;
    if (unknown >= 0) {
      return { ok: false, problem: { path: `moments.${unknown}`, value: String(moments?.[unknown]), allowed } };
    }
    const asked = all.filter(({ at }) => moments?.includes(at) ?? true);
    if (asked.length === 0) return { ok: false, problem: { path: 'moments', value: 'none', allowed } };
    if (moments && asked.length > MOMENTS_MAX) {
      const most = `ticks with at most ${MOMENTS_MAX} switches`;
      return { ok: false, problem: { path: 'moments', value: `${asked.length} switches`, allowed: most } };
    }
    const told = asked.slice(0, MOMENTS_MAX);
    return {
      ok: true,
      prompt: {
        kind: 'switch-cause',
        scenario,
        length: trace.makespan,
        timeline: trace.timeline,
        switches: trace.switches
          .filter(([start, end]) => start < end)
          .map(([start, end, , to, cpu]) => ({ start, end, to, cpu })),
        moments: told.map(({ at, cpu, from, to }) => ({ at, cpu, from, to })),
        choices: choicesOf(scenario),
      },
      key: { kind: 'switch-cause', causes: told.map(({ cause }) => cause), trace },
    };
  },

  /** The run is given: there is one reading of it. */
  ties: () => ({ until: -1 }),

  /** The run is given: only those say another cause who see in it what did not happen, or overlook what did. */
  keyUnder({ prompt, key }, model) {
    const causes = causedOf(prompt, key).map((moment) => {
      switch (model) {
        case 'C08-preempted-blocked':
          // whoever has lost the CPU is thought to wait for something
          return isPreemption(moment) ? 'io-request' : moment.cause;
        case 'C07-io-to-running':
          // whoever runs again after I/O is thought to do so because it ended
          return isBackFromIo(key.trace, moment) ? 'io-completion' : moment.cause;
        case 'S09-arrival-preempts-rr':
          // whoever comes and gets the CPU is thought to have taken it
          return isPreemption(moment) && isArrival(key.trace, moment) ? 'arrival' : moment.cause;
        default:
          return moment.cause;
      }
    });
    return causes.some((cause, place) => cause !== key.causes[place]) ? { ...key, causes } : null;
  },

  answer: ({ moments }, { causes }) => ({
    kind: 'switch-cause',
    causes: moments.map(({ at, cpu }, place) => ({ at, cpu, cause: causes[place] ?? null })),
  }),

  compare(prompt, key, answer) {
    const { moments } = prompt;
    const given = moments.map((_, place) => answer.causes[place]?.cause ?? null);
    const caused = causedOf(prompt, key);
    const wrong = caused.findIndex(({ cause }, place) => given[place] !== cause);
    const first = caused[wrong];
    return {
      parts: [
        {
          part: 'causes',
          earned: caused.filter(({ cause }, place) => given[place] === cause).length,
          possible: moments.length,
        },
      ],
      finding: first
        ? {
            at: first.at,
            lane: first.cpu,
            expected: first.cause,
            given: given[wrong] ?? null,
            why: whyCause(first, given[wrong] ?? null),
          }
        : null,
    };
  },

  slips: ({ moments }, one, other) => ({
    slips: moments.filter((_, place) => one.causes[place]?.cause !== other.causes[place]?.cause).length,
    of: moments.length,
  }),

  tally: ({ moments }, answers) => ({
    kind: 'switch-cause',
    answers: answers.length,
    moments: moments.map((_, place) => {
      const counts: Partial<Record<Cause, number>> = {};
      for (const { causes } of answers) {
        const cause = causes[place]?.cause;
        if (cause) counts[cause] = (counts[cause] ?? 0) + 1;
      }
      return counts;
    }),
  }),

  reveal({ moments }) {
    const to = (moments.at(-1)?.at ?? 0) + 1;
    return { from: 0, to, stops: [...new Set([0, ...moments.map(({ at }) => at), to])] };
  },

  shown: shownAt,

  truth(prompt, key) {
    const end = (prompt.moments.at(-1)?.at ?? 0) + 1;
    return { ...shownAt(prompt, key, end), why: causedOf(prompt, key).map((moment) => whyCause(moment)) };
  },
};

const isPreemption = ({ from, cause }: CausedMoment) =>
  from !== null && (cause === 'time-slice' || cause === 'arrival' || cause === 'io-completion' || cause === 'fork');

/** Whether the thread that takes over came at that very instant. */
const isArrival = ({ events }: Trace, { at, to }: CausedMoment) =>
  events.some((event) => event.type === 'arrive' && event.at === at && event.thread === to);

/** Whether the thread that takes over has not run since its I/O ended. */
function isBackFromIo({ events, timeline }: Trace, { at, to }: CausedMoment): boolean {
  const back = events.findLast(
    (event) => event.type === 'unblock' && event.thread === to && event.from.startsWith('io') && event.at <= at,
  );
  return back !== undefined && !timeline.some(([start, , thread]) => thread === to && start >= back.at && start < at);
}
