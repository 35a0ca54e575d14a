/** What stands before the fields of an event, in `perf script` and in `trace-cmd report` (and ftrace's own `trace`). */
export interface Line {
  /** The thread that was on the CPU; null where the tool did not know it. */
  readonly pid: number | null;
  /** As the machine numbers it. */
  readonly cpu: number;
  readonly seconds: number;
  readonly nanos: number;
  /** Without `sched:`. */
  readonly event: string;
  readonly fields: string;
}

/** `[001] d..2.  6171.460045:  sched:sched_switch:`, with or without flags, a period and the name of the subsystem. */
const heading =
  /\s\[(\d{1,5})\]\s+(?:[^\s\d]\S{0,15}\s+)?(\d{1,12})\.(\d{1,9}):\s+(?:\d+\s+)?(?:\w+:)?([A-Za-z_][\w-]*):\s*/;

/** The end of `bash  1234`, `bash  1230/1234`, `bash-1234` and `bash-1234  ( 1230)`; the thread comes last. */
const owner = /(?:(?<=\S)-|\s)(\d+)(?:\/(\d+))?\s*(?:\(\s*[\d-]+\))?$/;

const NANO_DIGITS = 9;

export function parseLine(text: string): Line | null {
  const found = heading.exec(text);
  if (!found) return null;
  const [head, cpu, seconds, fraction, event] = found;
  const [, first, last] = owner.exec(text.slice(0, found.index)) ?? [];
  const pid = last ?? first;
  return {
    pid: pid === undefined ? null : Number(pid),
    cpu: Number(cpu),
    seconds: Number(seconds),
    nanos: Number(fraction!.padEnd(NANO_DIGITS, '0')),
    event: event!,
    fields: text.slice(found.index + head.length).trimEnd(),
  };
}
