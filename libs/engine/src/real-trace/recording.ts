import { eventNames, happeningOf, type Happening, type Task } from './happenings';
import { leftAs } from './left-as';
import { parseLine, type Line } from './lines';
import { problems as say, type Problem } from './problems';

/** `seen`: a line of any kind shows a thread on a CPU on which nothing has put it. */
export type Occurrence = { readonly at: number; readonly cpu: number } & (
  Happening | { readonly is: 'seen'; readonly task: Task }
);

/** What a text tells of scheduling, in order of time. */
export interface Recording {
  /** `at` is nanoseconds since the first of them. */
  readonly occurrences: readonly Occurrence[];
  /** The numbers of the CPUs of which there is an event, ascending. */
  readonly cpus: readonly number[];
  /** Events of other kinds, by name. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Lines that are no event: comments, call stacks, what the tool says of itself. */
  readonly otherLines: number;
  /** Events that the tool says it has lost. */
  readonly lost: number;
}

export const MAX_LINES = 100_000;
const MAX_LINE_LENGTH = 2_000;
const MAX_PROBLEMS = 20;
const NANOS = 1_000_000_000;

const ours = new RegExp(`\\b(?:${eventNames.join('|')})\\b`);
const losses = /\[LOST (\d+) EVENTS\]|\bLOST (\d+) events\b/i;

/** Reads a text line by line; a line that means to be one of our events and cannot be read is a problem. */
export function parseRecording(text: string): Recording | readonly Problem[] {
  const lines = text.split('\n', MAX_LINES + 2);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > MAX_LINES) return [say.tooLong(MAX_LINES)];
  const reader = new Reader();
  for (const [index, line] of lines.entries()) {
    reader.read(line.length > MAX_LINE_LENGTH ? '' : line, index + 1);
    if (reader.problems.length === MAX_PROBLEMS) break;
  }
  return reader.problems.length > 0 ? reader.problems : reader.recording(lines[0] ?? '');
}

class Reader {
  readonly problems: Problem[] = [];
  readonly #occurrences: Occurrence[] = [];
  readonly #skipped: Record<string, number> = {};
  /** The thread that should be on each CPU by what has been read so far. */
  readonly #expected = new Map<number, number>();
  #firstSecond: number | null = null;
  /** In a container the thread of the line may be numbered otherwise than those of the event. */
  #sameNumbers = true;
  #otherLines = 0;
  #lost = 0;

  read(text: string, number: number): void {
    const line = /^\s*#/.test(text) ? null : parseLine(text);
    if (line) return this.#event(line, { text, number });
    if (/^\s*[^\s#]/.test(text) && ours.test(text)) {
      this.problems.push(say.noHeading(number, text));
      return;
    }
    const lost = losses.exec(text);
    if (lost) this.#lost += Number(lost[1] ?? lost[2]);
    this.#otherLines++;
  }

  #event(line: Line, { text, number }: { readonly text: string; readonly number: number }): void {
    const happening = happeningOf(line.event, line.fields);
    if (happening === null) {
      this.problems.push(say.unknownFields(number, text));
      return;
    }
    this.#firstSecond ??= line.seconds;
    const when = { at: (line.seconds - this.#firstSecond) * NANOS + line.nanos, cpu: line.cpu };
    if (happening === 'skip') {
      this.#skipped[line.event] = (this.#skipped[line.event] ?? 0) + 1;
      return this.#see(line, when);
    }
    if (happening.is !== 'switch') this.#see(line, when);
    else if (leftAs(happening.state) === null) {
      this.problems.push(say.unknownState(number, happening.state));
      return;
    } else {
      if (line.pid !== null && line.pid !== happening.prev.pid) this.#sameNumbers = false;
      this.#expected.set(line.cpu, happening.next.pid);
    }
    this.#occurrences.push({ ...when, ...happening });
  }

  #see({ pid, cpu }: Line, when: { readonly at: number; readonly cpu: number }): void {
    if (pid === null || this.#expected.get(cpu) === pid) return;
    this.#expected.set(cpu, pid);
    this.#occurrences.push({ ...when, is: 'seen', task: { pid, comm: '', priority: null } });
  }

  recording(firstLine: string): Recording | readonly Problem[] {
    const believed = this.#sameNumbers ? this.#occurrences : this.#occurrences.filter(({ is }) => is !== 'seen');
    const sorted = believed.toSorted((a, b) => a.at - b.at);
    const first = sorted.find(({ is }) => is !== 'seen');
    if (!first || !sorted.some(({ is }) => is === 'switch')) return [say.nothing(firstLine)];
    return {
      occurrences: sorted.map((one) => ({ ...one, at: Math.max(0, one.at - first.at) })),
      cpus: [...new Set(sorted.map(({ cpu }) => cpu))].toSorted((a, b) => a - b),
      skipped: this.#skipped,
      otherLines: this.#otherLines,
      lost: this.#lost,
    };
  }
}
