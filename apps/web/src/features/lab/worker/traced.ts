import { measure, simulate, type Scenario, type Trace } from '@timeslice/engine';

/** Of more threads than these the queue is not drawn, and its records would be most of what the page is sent. */
const QUEUE_MOST = 48;
/** Of more than these nothing is drawn. */
const COURSE_MOST = 1_000;
/** Ready threads that are listed with a decision. */
const READY_LISTED = 12;

/** A run as far as the page can show it: what it cannot show would only hold it up on the way. */
export function traced(scenario: Scenario): { readonly trace: Trace; readonly hasCourse: boolean } {
  const threads = scenario.processes.reduce((sum, process) => sum + process.threads.length, 0);
  if (threads <= QUEUE_MOST) return { trace: simulate(scenario), hasCourse: true };
  if (threads <= COURSE_MOST) return { trace: lightened(simulate(scenario)), hasCourse: true };
  const nothing = { timeline: [], switches: [], states: {}, decisions: [], events: [], queue: [] };
  return { trace: { format: 'timeslice/trace@1', ...measure(scenario), ...nothing }, hasCourse: false };
}

const lightened = (trace: Trace): Trace => ({
  ...trace,
  queue: [],
  decisions: trace.decisions.map((decision) => ({
    ...decision,
    ready: decision.ready.slice(0, READY_LISTED + 1),
    rules: decision.rules.slice(0, READY_LISTED),
  })),
});
