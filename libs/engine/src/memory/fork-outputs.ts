import type { ForkedProcess, ForkEvent, ForkRun } from './run-forks';

/** How far every process has come: the number of its events that are behind it; null: not made yet. */
type Progress = ReadonlyMap<string, number>;
/** States that differ, by a text that is equal for states with the same future. */
type Progresses = ReadonlyMap<string, Progress>;

export interface ForkOutputs {
  /** Sorted; each is what may stand on the screen, line by line. */
  readonly outputs: readonly (readonly string[])[];
  /** False: there are, or may be, more. */
  readonly complete: boolean;
}

const PROGRESSES_MAX = 1_000;
/** The name of a process that has nothing before it. */
const ENDED = '';

/**
 * Every output that some order of the processes gives, as far as there are at most `most`. Which lines there are does not
 * depend on the order, since processes share no memory; only wait() and fork() fix which comes before which.
 */
export function possibleOutputs(run: ForkRun, most: number): ForkOutputs {
  const tree = new Tree(run);
  const outputs: string[][] = [];
  let complete = true;
  const follow = (states: Progresses, printed: readonly string[]): void => {
    if (outputs.length >= most || states.size > PROGRESSES_MAX) {
      complete = false;
      return;
    }
    const texts = tree.nextTexts(states);
    if (texts.length === 0) outputs.push([...printed]);
    for (const text of texts) follow(tree.after(states, text), [...printed, text]);
  };
  follow(tree.start(), []);
  return { outputs, complete };
}

/** Whether some order of the processes prints exactly these lines; null where that is too much to find out. */
export function canPrint(run: ForkRun, lines: readonly string[]): boolean | null {
  if (
    lines.toSorted().join('\n') !==
    run.lines
      .map(({ text }) => text)
      .toSorted()
      .join('\n')
  )
    return false;
  const tree = new Tree(run);
  let states = tree.start();
  for (const line of lines) {
    states = tree.after(states, line);
    if (states.size > PROGRESSES_MAX) return null;
  }
  return states.size > 0;
}

class Tree {
  private readonly processes: ReadonlyMap<string, ForkedProcess>;
  private readonly root: string;
  private readonly numbers = new Map<string, number>();

  constructor(run: ForkRun) {
    this.processes = new Map(run.processes.map((one) => [one.id, one]));
    this.root = run.processes[0]!.id;
  }

  start(): Progresses {
    return this.named([this.settled(new Map([[this.root, 0]]))]);
  }

  nextTexts(states: Progresses): string[] {
    const texts = [...states.values()].flatMap((state) => this.coming(state).map(({ text }) => text));
    return [...new Set(texts)].toSorted();
  }

  after(states: Progresses, text: string): Progresses {
    const next: Progress[] = [];
    for (const state of states.values()) {
      for (const { id, text: printed } of this.coming(state)) {
        if (printed === text) next.push(this.settled(new Map(state).set(id, state.get(id)! + 1)));
      }
    }
    return this.named(next);
  }

  /** The lines that may come next. */
  private coming(state: Progress): { id: string; text: string }[] {
    return [...state].flatMap(([id, at]) => {
      const event = this.processes.get(id)!.events[at];
      return event?.does === 'print' ? [{ id, text: event.text }] : [];
    });
  }

  /** All that needs no line: it takes no possibility away, since it only lets others go on. */
  private settled(state: Progress): Progress {
    const now = new Map(state);
    for (let moved = true; moved;) {
      moved = false;
      for (const [id, at] of now) {
        const event = this.processes.get(id)!.events[at];
        if (!event || event.does === 'print') continue;
        if (event.does === 'wait' && !this.mayPass(id, at, now)) continue;
        if (event.does === 'fork') now.set(event.child, 0);
        now.set(id, at + 1);
        moved = true;
      }
    }
    return now;
  }

  /** A wait() is over when more children have ended than were waited for, or when there is none left to wait for. */
  private mayPass(id: string, at: number, now: Progress): boolean {
    const before = this.processes.get(id)!.events.slice(0, at);
    const children = before.flatMap((event) => (event.does === 'fork' ? [event.child] : []));
    const ended = children.filter((child) => now.get(child) === this.processes.get(child)!.events.length).length;
    return ended > waitedFor(before) || ended === children.length;
  }

  private named(states: readonly Progress[]): Progresses {
    return new Map(states.map((state) => [this.nameOf(state), state]));
  }

  /**
   * Processes that have the same before them need not be told apart. Whose child one is matters only while the parent has
   * a wait() before it.
   */
  private nameOf(state: Progress): string {
    const names: string[] = [];
    const nameOfOne = (id: string): string => {
      const at = state.get(id)!;
      const { events } = this.processes.get(id)!;
      const before = events.slice(0, at);
      const coming = events.slice(at);
      const children = before.flatMap((event) => (event.does === 'fork' ? [nameOfOne(event.child)] : []));
      const waits = coming.some(({ does }) => does === 'wait');
      if (!waits) names.push(...children.filter((name) => name !== ENDED));
      const own = coming.map((event) => this.comingName(event));
      if (own.length === 0) return ENDED;
      return JSON.stringify(waits ? [own, waitedFor(before), children.toSorted()] : [own]);
    };
    names.push(nameOfOne(this.root));
    return names.toSorted().join(' ');
  }

  /** Processes that will do the same have the same number. */
  private comingName(event: ForkEvent): string | number {
    if (event.does !== 'fork') return event.does === 'print' ? `print ${event.text}` : 'wait';
    const course = JSON.stringify(this.processes.get(event.child)!.events.map((one) => this.comingName(one)));
    const number = this.numbers.get(course) ?? this.numbers.size;
    this.numbers.set(course, number);
    return number;
  }
}

/** How many children the wait()s among these events have used up; one without a child left uses up none. */
function waitedFor(events: ForkedProcess['events']): number {
  let [left, used] = [0, 0];
  for (const { does } of events) {
    if (does === 'fork') left++;
    if (does !== 'wait' || left === 0) continue;
    left--;
    used++;
  }
  return used;
}
