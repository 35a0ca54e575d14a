import { focus, readPerfSched, type Focused, type RealTrace, type ReadResult } from '@timeslice/engine';
import type { AboutRecording, FocusWish } from './protocol';

/** The one that was read last: a part of it is asked for again and again, and the whole is read once. */
let latest: { readonly text: string; readonly result: ReadResult } | null = null;

export function recordingIn(text: string): ReadResult {
  if (latest?.text !== text) latest = { text, result: readPerfSched(text) };
  return latest.result;
}

export function partOf(text: string, wish: FocusWish): Focused {
  const found = recordingIn(text);
  if (!found.ok) throw new Error('This text is no recording.');
  return focus(found.trace, wish);
}

export const aboutRecording = ({ trace, threads, ...found }: RealTrace): AboutRecording => ({
  unit: found.unit,
  cpuNumbers: found.cpuNumbers,
  wakeups: found.wakeups,
  lost: found.lost,
  gaps: found.gaps,
  length: trace.makespan,
  threads: threads.length,
});
