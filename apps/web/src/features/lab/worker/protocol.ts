import type { ScenarioProblem } from '@timeslice/contract';
import type {
  Focused,
  Outcomes,
  PolicySpec,
  Program,
  ProgramFile,
  ProgramTrace,
  RealTrace,
  RealTraceProblem,
  Scenario,
  ScenarioFile,
  Sensitivity,
  SweepParameter,
  SweepPoint,
  Trace,
} from '@timeslice/engine';

/** What the page asks of the worker, and what comes back; one worker does one job at a time. */
export interface Jobs {
  run: { readonly ask: Input; readonly progress: never; readonly done: Possible<Run> };
  check: { readonly ask: Input; readonly progress: never; readonly done: Possible<Checked<ScenarioFile>> };
  'check-program': { readonly ask: Input; readonly progress: never; readonly done: Possible<Checked<ProgramFile>> };
  read: { readonly ask: { readonly text: string }; readonly progress: never; readonly done: Reading };
  sweep: {
    readonly ask: Input & Sweeping;
    readonly progress: readonly AnyPoint[];
    readonly done: Possible<Swept>;
  };
  sensitivity: { readonly ask: Input; readonly progress: null; readonly done: Possible<Effects> };
  program: { readonly ask: Input; readonly progress: never; readonly done: Possible<ProgramRun> };
  focus: {
    readonly ask: { readonly text: string; readonly wish: FocusWish };
    readonly progress: never;
    readonly done: Focused;
  };
  outcomes: { readonly ask: Input; readonly progress: null; readonly done: Possible<Explored> };
}
export type JobType = keyof Jobs;

interface Input {
  /** A scenario or a program as it was written: the worker finds out whether it is one. */
  readonly input: unknown;
}

export type Possible<T> = ({ readonly ok: true } & T) | Impossible;
export interface Impossible {
  readonly ok: false;
  readonly problems: readonly ScenarioProblem[];
}

export interface Checked<T> {
  readonly file: T;
}

export interface Run {
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** False where there are too many threads to draw their course: the trace then has the measures and nothing else. */
  readonly hasCourse: boolean;
  readonly sweepable: readonly SweepParameter[];
}

/** What a text turned out to be. */
export type Reading =
  | { readonly is: 'scenario'; readonly file: ScenarioFile }
  | { readonly is: 'program'; readonly file: ProgramFile }
  | { readonly is: 'recording'; readonly about: AboutRecording }
  | { readonly is: 'unread'; readonly problems: readonly RealTraceProblem[] }
  | { readonly is: 'not-json'; readonly why: string }
  | { readonly is: 'wrong'; readonly problems: readonly ScenarioProblem[] };

/** A recording but for its course, of which `focus` gives a part. */
export type AboutRecording = Pick<RealTrace, 'unit' | 'cpuNumbers' | 'wakeups' | 'lost' | 'gaps'> & {
  /** Ticks. */
  readonly length: number;
  readonly threads: number;
};

export interface FocusWish {
  /** So many of the busiest. */
  readonly threads: number;
  /** Ticks of the recording. */
  readonly from: number;
  readonly to: number;
  /** Ticks that the part may have. */
  readonly width: number;
}

export type Sweeping =
  | { readonly parameter: Exclude<SweepParameter, 'policy'>; readonly values: readonly number[] }
  | { readonly parameter: 'policy'; readonly values: readonly PolicySpec[] };

export type AnyPoint = SweepPoint<SweepParameter>;

export interface Swept {
  readonly points: readonly AnyPoint[];
}

export interface Effects {
  readonly effects: readonly Sensitivity[];
}

export interface ProgramRun {
  readonly file: ProgramFile;
  readonly program: Program;
  readonly trace: ProgramTrace;
}

export interface Explored {
  readonly outcomes: Outcomes;
}

export type Reply<J extends JobType> =
  | { readonly type: 'progress'; readonly done: number; readonly of: number; readonly sofar: Jobs[J]['progress'] }
  | { readonly type: 'done'; readonly result: Jobs[J]['done'] }
  | { readonly type: 'failed'; readonly why: string };
