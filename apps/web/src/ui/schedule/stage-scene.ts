import type { Decision, PartialTrace, SwitchCause, ThreadState, TraceEvent } from '@timeslice/engine';

export const beats = ['save', 'choose', 'restore'] as const;
/** The three steps of a context switch. */
export type Beat = (typeof beats)[number];

export interface SwitchOnStage {
  readonly at: number;
  readonly until: number;
  readonly from: string | null;
  readonly to: string;
  readonly cause: SwitchCause;
}

/** What stands where at one moment, on one CPU. */
export interface Scene {
  readonly states: ReadonlyMap<string, ThreadState>;
  /** The head, who would run next, comes first. */
  readonly ready: readonly string[];
  readonly running: string | null;
  readonly lastSwitch: SwitchOnStage | null;
  /** The decision behind `lastSwitch`, where it was one. */
  readonly decision: Decision | null;
}

/** Folds the events up to tick `t`; then shows the last switch as far as `beat` has come with it. */
export function sceneAt(partial: PartialTrace, names: readonly string[], t: number, beat: Beat | null, cpu = 0): Scene {
  const states = new Map<string, ThreadState>(names.map((name) => [name, 'new']));
  let ready: string[] = [];
  let running: string | null = null;
  let lastSwitch: SwitchOnStage | null = null;
  let decision: Decision | null = null;

  const leave = (name: string, state: ThreadState) => {
    states.set(name, state);
    ready = ready.filter((other) => other !== name);
    if (running === name) running = null;
    if (state === 'ready') ready.push(name);
  };
  const decided = (at: number, chosen: string) => {
    const made = partial.decisions.find((one) => one.at === at && one.cpu === cpu && one.chosen === chosen);
    if (!made) return;
    decision = made;
    ready = [...made.ready];
  };

  for (const event of partial.events) {
    if (event.at > t) break;
    const move = moveOf(event);
    if (move) leave(move.name, move.state);
    if (event.type === 'switch' && event.cpu === cpu) lastSwitch = event;
    if (event.type === 'dispatch' && event.cpu === cpu) decided(event.at, event.thread);
    if (event.type === 'run' && event.cpu === cpu) {
      leave(event.thread, 'running');
      running = event.thread;
    }
  }

  const scene = { states, ready, running, lastSwitch, decision };
  return lastSwitch && beat ? atBeat(scene, lastSwitch, beat) : scene;
}

/** The state that an event brings its thread into, where it brings it into one. */
function moveOf(event: TraceEvent): { readonly name: string; readonly state: ThreadState } | null {
  switch (event.type) {
    case 'arrive':
    case 'preempt':
    case 'unblock':
      return { name: event.thread, state: 'ready' };
    case 'expire':
      return event.stays ? null : { name: event.thread, state: 'ready' };
    case 'block':
      return { name: event.thread, state: 'blocked' };
    case 'terminate':
      return { name: event.thread, state: 'terminated' };
    case 'dispatch':
    case 'switch':
    case 'run':
    case 'idle':
      return null;
  }
}

function atBeat(scene: Scene, { from, to }: SwitchOnStage, beat: Beat): Scene {
  const states = new Map(scene.states);
  const waiting = scene.decision?.ready ?? [to, ...scene.ready.filter((name) => name !== to)];
  if (beat === 'restore') {
    states.set(to, 'running');
    return { ...scene, states, running: to, ready: waiting.filter((name) => name !== to) };
  }
  states.set(to, 'ready');
  if (beat === 'choose' || from === null) return { ...scene, states, running: null, ready: waiting };
  states.set(from, 'running');
  return { ...scene, states, running: from, ready: waiting.filter((name) => name !== from) };
}
