import type { AboutRecording } from '../worker/protocol';

/** What a machine really did, as its own tools wrote it down. */
export interface Recording {
  readonly text: string;
  readonly about: AboutRecording;
}
