import { snapshotAt, type Decision, type PartialTrace, type SwitchSegment, type ThreadState } from '@timeslice/engine';

export const beats = ['save', 'choose', 'restore'] as const;
/** The three steps of a context switch. */
export type Beat = (typeof beats)[number];

export interface SwitchOnStage {
  readonly at: number;
  readonly from: string | null;
  readonly to: string;
}

/** What stands where at one moment. */
export interface Scene {
  readonly states: ReadonlyMap<string, ThreadState>;
  /** The head, who would run next, comes first. */
  readonly ready: readonly string[];
  /** On the CPU whose switch is shown. */
  readonly running: string | null;
  /** On each CPU. */
  readonly runners: readonly (string | null)[];
  readonly switching: readonly boolean[];
  /** What each blocked thread waits for. */
  readonly waitsFor: ReadonlyMap<string, string>;
  readonly cpu: number;
  readonly lastSwitch: SwitchOnStage | null;
  /** The decision behind `lastSwitch`, where it was one. */
  readonly decision: Decision | null;
}

/** The CPU whose switch is shown at `t`: that of the last one to begin, the first of those at one instant. */
export function cpuInFocus(switches: readonly SwitchSegment[], t: number): number {
  const last = switches.findLast(([start]) => start <= t);
  if (!last) return 0;
  return switches.reduce((cpu, [start, , , , at]) => (start === last[0] ? Math.min(cpu, at) : cpu), last[4]);
}

/** The snapshot at tick `t`, with the last switch as far as `beat` has come with it. */
export function sceneAt(
  partial: PartialTrace,
  names: readonly string[],
  t: number,
  beat: Beat | null,
  { cpu = 0, count = cpu + 1 }: { readonly cpu?: number; readonly count?: number } = {},
): Scene {
  const { threads, cpus, ready, blocked } = snapshotAt(partial, t, count);
  const views = cpus.slice(0, count);
  const runners = views.map((view) => (view.is === 'running' ? view.thread : null));
  const coming = views.flatMap((view) => (view.is === 'switching' ? [view.to] : []));
  const lastSwitch = lastSwitchAt(partial, t, cpu);
  const decision = partial.decisions.findLast(
    (one) => one.cpu === cpu && one.at === lastSwitch?.at && one.chosen === lastSwitch.to,
  );
  const scene: Scene = {
    states: new Map(names.map((name) => [name, threads[name] ?? 'new'])),
    ready: [...coming, ...ready],
    running: runners[cpu] ?? null,
    runners,
    switching: views.map((view) => view.is === 'switching'),
    waitsFor: new Map(blocked.map(({ thread, on }) => [thread, on])),
    cpu,
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
  const withRunner = (running: string | null, ready: readonly string[]): Scene => ({
    ...scene,
    states,
    running,
    runners: scene.runners.map((name, cpu) => (cpu === scene.cpu ? running : name === running ? null : name)),
    switching: scene.switching.with(scene.cpu, running === null),
    ready,
  });
  if (beat === 'restore') {
    states.set(to, 'running');
    return withRunner(to, others);
  }
  states.set(to, 'ready');
  // of one that another CPU has taken by now, nothing is left to be saved here
  const elsewhere = scene.runners.some((name, cpu) => cpu !== scene.cpu && name === from);
  if (beat === 'choose' || from === null || elsewhere) return withRunner(null, [to, ...others]);
  states.set(from, 'running');
  return withRunner(from, [to, ...others.filter((name) => name !== from)]);
}
