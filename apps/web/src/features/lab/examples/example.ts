import type { Bilingual, ProgramFile, ScenarioFile } from '@timeslice/engine';
import type { Recording } from '../recordings/recording';

/** Something that the lab opens. */
export type Opening =
  | { readonly is: 'scenario'; readonly file: ScenarioFile }
  | { readonly is: 'program'; readonly file: ProgramFile }
  | { readonly is: 'recording'; readonly recording: Recording };

/** A scenario to begin with. */
export interface Example {
  readonly id: string;
  readonly title: Bilingual;
  /** What to look at. */
  readonly note: Bilingual;
  /** The book, exam or tool that it is from; null for one of our own. */
  readonly source: string | null;
  readonly file: ScenarioFile;
}

export interface Shelf {
  readonly id: string;
  readonly title: Bilingual;
  readonly examples: readonly Example[];
}
