import type { Bilingual } from '@timeslice/engine';
import type { Answer, Kind, Mark, Prompt, Shown, Tally, Truth } from '@timeslice/questions';
import type { ComponentType, ReactNode } from 'react';

export interface InputProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly answer: Answer<K> | null;
  readonly onChange: (answer: Answer<K>) => void;
  /** Where the answer stands (saved, on its way, ...): shown beside what it is drawn with. */
  readonly status?: ReactNode;
}

export interface RevealProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly answer: Answer<K> | null;
  /** What has been revealed so far. */
  readonly shown: Shown<K>;
  /** Where the reveal stands; may be between two ticks. */
  readonly tick: number;
}

export interface ReviewProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly answer: Answer<K> | null;
  /** Null until it is told: then the own answer alone. */
  readonly truth: Truth<K> | null;
  readonly mark: Mark | null;
}

export interface IdeaProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly answer: Answer<K> | null;
  readonly truth: Truth<K>;
  /** What the wrong model leads to that the answer most likely comes of. */
  readonly under: Answer<K>;
}

export interface ClassProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly tally: Tally<K>;
  /** What may be seen of the truth: null, the part that was revealed, or all that the question asks for. */
  readonly shown: Shown<K> | null;
  /** Nothing of the truth after this tick is used, where a reveal stands before the end of what is shown. */
  readonly until?: number;
}

export interface SettingProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
}

/** What the question is about, as it is given: a scenario's table, a program's code. */
export interface SubjectProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  /** With the rules that hold for it, as text under it. */
  readonly rules: boolean;
}

/** The truth as it comes out step by step, for a wall and for the host: fills the height of its container. */
export interface StageProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly shown: Shown<K>;
  /** Where the reveal stands; may be between two ticks. */
  readonly tick: number;
  /** Whether it plays now. */
  readonly playing: boolean;
  /** Last tick of the reveal. */
  readonly to: number;
  /** How the class answered, where it may be shown beside the truth. */
  readonly tally: Tally<K> | null;
}

/** Everything that one kind of question looks like. */
export interface KindScreens<K extends Kind> {
  /** What the question is about; null where its words are all. */
  readonly Subject: ComponentType<SubjectProps<K>> | null;
  /** The rules that hold for it, a sentence each; none where there are none. */
  readonly rules: (prompt: Prompt<K>) => readonly Bilingual[];
  /** What the question shows besides its subject, e.g. the run up to the moment asked about; null where that is all. */
  readonly Setting: ComponentType<SettingProps<K>> | null;
  readonly Input: ComponentType<InputProps<K>>;
  readonly Reveal: ComponentType<RevealProps<K>>;
  readonly Review: ComponentType<ReviewProps<K>>;
  /** Where a wrong model leads, beside the truth; none where its sentence says all. */
  readonly Idea?: ComponentType<IdeaProps<K>>;
  /** How a class answered, for a page. */
  readonly HostView: ComponentType<ClassProps<K>>;
  /** The same for a wall: sizes follow the surrounding font size. */
  readonly ProjectorView: ComponentType<ClassProps<K>>;
  readonly Stage: ComponentType<StageProps<K>>;
}
