import { snapshotAt, type Decision, type PartialTrace, type ThreadState } from '@timeslice/engine';

export const beats = ['save', 'choose', 'restore'] as const;
/** The three steps of a context switch. */
export type Beat = (typeof beats)[number];

export interface SwitchOnStage {
  readonly at: number;
  readonly from: string | null;
  readonly to: string;
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

/** The snapshot at tick `t`, with the last switch as far as `beat` has come with it. */
export function sceneAt(partial: PartialTrace, names: readonly string[], t: number, beat: Beat | null, cpu = 0): Scene {
  const { threads, cpus, ready } = snapshotAt(partial, t, cpu + 1);
  const view = cpus[cpu];
  const lastSwitch = lastSwitchAt(partial, t, cpu);
  const decision = partial.decisions.findLast(
    (one) => one.cpu === cpu && one.at === lastSwitch?.at && one.chosen === lastSwitch.to,
  );
  const scene: Scene = {
    states: new Map(names.map((name) => [name, threads[name] ?? 'new'])),
    ready: view?.is === 'switching' ? [view.to, ...ready] : ready,
    running: view?.is === 'running' ? view.thread : null,
    lastSwitch,
    decision: decision ?? null,
  };
  return lastSwitch && beat ? atBeat(scene, lastSwitch, beat) : scene;
}

function lastSwitchAt({ switches }: PartialTrace, t: number, cpu: number): SwitchOnStage | null {
  const last = switches.findLast((one) => one[4] === cpu && one[0] <= t);
  return last ? { at: last[0], from: last[2], to: last[3] } : null;
}

function atBeat(scene: Scene, { from, to }: SwitchOnStage, beat: Beat): Scene {
  const states = new Map(scene.states);
  const others = scene.ready.filter((name) => name !== to);
  if (beat === 'restore') {
    states.set(to, 'running');
    return { ...scene, states, running: to, ready: others };
  }
  states.set(to, 'ready');
  if (beat === 'choose' || from === null) return { ...scene, states, running: null, ready: [to, ...others] };
  states.set(from, 'running');
  return { ...scene, states, running: from, ready: [to, ...others.filter((name) => name !== from)] };
}
