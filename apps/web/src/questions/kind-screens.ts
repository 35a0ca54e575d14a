import type { PartialTrace } from '@timeslice/engine';
import type { Answer, Kind, Prompt, Tally, Truth } from '@timeslice/questions';
import type { Mark } from '@timeslice/questions';
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
  /** Up to the furthest revealed tick. */
  readonly trace: PartialTrace;
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

export interface ClassProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
  readonly tally: Tally<K>;
  /** What may be seen of the truth: null, the part that was revealed, or all that the question asks for. */
  readonly trace: PartialTrace | null;
  /** Nothing of the truth after this tick is used, where a reveal stands before the end of `trace`. */
  readonly until?: number;
}

export interface SettingProps<K extends Kind = Kind> {
  readonly prompt: Prompt<K>;
}

/** Everything that one kind of question looks like. */
export interface KindScreens<K extends Kind> {
  /** What the question shows besides its scenario; null where that is all. */
  readonly Setting: ComponentType<SettingProps<K>> | null;
  readonly Input: ComponentType<InputProps<K>>;
  readonly Reveal: ComponentType<RevealProps<K>>;
  readonly Review: ComponentType<ReviewProps<K>>;
  /** How a class answered, for a page. */
  readonly HostView: ComponentType<ClassProps<K>>;
  /** The same for a wall: sizes follow the surrounding font size. */
  readonly ProjectorView: ComponentType<ClassProps<K>>;
  /** Per tick of the first CPU the share of the class that was right, as far as `trace` tells; null without ticks. */
  readonly heat: (prompt: Prompt<K>, tally: Tally<K>, trace: PartialTrace) => readonly number[] | null;
}
