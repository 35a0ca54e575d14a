import type { Decision, Scenario, Trace, TraceEvent } from '@timeslice/engine';
import type { Cause, SwitchMoment } from './public';

/** A switch with what made the CPU go over. */
export interface CausedMoment extends SwitchMoment {
  readonly cause: Cause;
}

/**
 * Every instant at which a CPU goes to a thread that did not have it: from another one, or out of idle time. The very
 * first thread of a CPU takes the place of nobody, and is none of them.
 */
export function switchesOf(trace: Trace): readonly CausedMoment[] {
  const moments = trace.decisions.flatMap((decision) => {
    const moment = momentOf(trace, decision);
    const cause = moment && causeOf(trace, moment, decision);
    return cause ? [{ ...moment, cause }] : [];
  });
  return moments.toSorted((one, other) => one.at - other.at || one.cpu - other.cpu);
}

function momentOf({ timeline, switches, decisions }: Trace, decision: Decision): SwitchMoment | null {
  const { at, cpu, chosen } = decision;
  // whoever leaves within the instant at which it came is not seen
  if (decisions.findLast((one) => one.at === at && one.cpu === cpu) !== decision) return null;
  const last = timeline.findLast(([, end, , on]) => on === cpu && end <= at);
  // whoever was being switched to has not run: nobody is left
  const wasSwitching = switches.some(([start, end, , , on]) => on === cpu && start < at && at <= end);
  if (!last || wasSwitching) return null;
  const from = last[1] === at ? last[2] : null;
  return from === chosen ? null : { at, cpu, from, to: chosen };
}

/** Null where no one event made the CPU go over: a CPU that was left idle on purpose, or given up. */
function causeOf(trace: Trace, { at, from, to }: SwitchMoment, { event }: Decision): Cause | null {
  const left = trace.events.find((one) => one.at === at && isLeaving(one) && one.thread === from);
  if (left?.type === 'terminate') {
    return trace.events.some((one) => one.type === 'crash' && one.at === at) ? 'crash' : 'exit';
  }
  if (left?.type === 'block') return left.on.startsWith('io') ? 'io-request' : 'wait';
  if (left?.type === 'expire' || event === 'quantum') return 'time-slice';
  return event === 'yield' ? null : whatBrought(trace, { at, from, to });
}

/** How a thread gives its CPU up by itself, or by its time being over. */
const isLeaving = (event: TraceEvent): event is Extract<TraceEvent, { type: 'expire' | 'terminate' | 'block' }> =>
  event.type === 'terminate' || event.type === 'block' || (event.type === 'expire' && !event.stays);

/** What brought the thread that takes over: it joined at this very instant, or its turn came by its priority. */
function whatBrought({ events }: Trace, { at, from, to }: Omit<SwitchMoment, 'cpu'>): Cause | null {
  const joined = events.find(
    (one) => one.at === at && (one.type === 'arrive' || one.type === 'unblock') && one.thread === to,
  );
  if (!joined) return from === null ? null : 'arrival';
  if (joined.type === 'unblock') return joined.from.startsWith('io') ? 'io-completion' : 'wake-up';
  return events.some((one) => one.at === at && one.type === 'fork' && one.child === to) ? 'fork' : 'arrival';
}

const usual: readonly Cause[] = ['io-request', 'io-completion', 'time-slice', 'fork', 'exit', 'arrival'];

/** The usual six, and what else the bursts of a scenario can bring about. */
export function choicesOf({ processes }: Scenario): readonly Cause[] {
  const bursts = processes.flatMap(({ threads }) => threads.flatMap((thread) => thread.bursts.map(([kind]) => kind)));
  const waits =
    bursts.some((kind) => kind === 'lock' || kind === 'receive') ||
    processes.some(({ task, gil }) => task !== null || gil !== null);
  return [
    ...usual,
    ...(waits ? (['wait', 'wake-up'] as const) : []),
    ...(bursts.includes('crash') ? (['crash'] as const) : []),
  ];
}
