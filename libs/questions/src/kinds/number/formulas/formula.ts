import type { Bilingual } from '@timeslice/engine';
import type { Difficulty } from '../../../difficulty';
import type { AnswerProblem } from '../../../kind';
import type { ModelId } from '../../../models/model';
import { rounded } from '../public';

export type Numbers<P extends string> = Readonly<Record<P, number>>;

/** A question as it is worked out for certain numbers. */
export interface Worked {
  readonly unit?: Bilingual | undefined;
  readonly value: number;
  readonly tolerance?: number | undefined;
  readonly decimals?: number | undefined;
  /** What each wrong model makes of the same numbers, by its own formula. */
  readonly models?: { readonly model: ModelId; readonly value: number }[] | undefined;
  readonly why: Bilingual;
}

/** A question with a number that is the same for other numbers: its words, its right answer and the wrong ones. */
export interface Formula<P extends string = string> {
  readonly title: Bilingual;
  /** What it is about, and from where to where an author may choose each, with how many decimals (none: whole). */
  readonly numbers: Readonly<Record<P, readonly [from: number, to: number, decimals?: number]>>;
  /** Numbers that are each allowed and do not go together; the path is one of them. */
  readonly problem?: (numbers: Numbers<P>) => Omit<AnswerProblem, 'value'> | null;
  /** All that may be drawn; those of which a wrong model gives the right answer are left out by who draws. */
  readonly drawn: (difficulty: Difficulty) => readonly Numbers<P>[];
  readonly text: (numbers: Numbers<P>) => Bilingual;
  readonly work: (numbers: Numbers<P>) => Worked;
}

/** A formula whose numbers are known by name within it, and to everybody else by what it declares. */
export const formula = <P extends string>(its: Formula<P>): Formula => its as unknown as Formula;

/** Every way to take one value for each name. */
export function grid<P extends string>(values: Readonly<Record<P, readonly number[]>>): Numbers<P>[] {
  const names = Object.keys(values) as P[];
  return names.reduce<Numbers<P>[]>(
    (all, name) => all.flatMap((one) => values[name].map((value) => ({ ...one, [name]: value }))),
    [{} as Numbers<P>],
  );
}

export const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => rounded(from + index * step, 3));

export const isWhole = (value: number): boolean => rounded(value, 6) === Math.round(value);

/** As it is written in a sentence: without what is lost in binary. */
export const figure = (value: number): string => String(rounded(value, 4));

/** `= 20` or `≈ 94.8`: to one decimal, and how true that is. */
export const comesTo = (value: number): string => (isWhole(value * 10) ? '= ' : '≈ ') + rounded(value, 1);

/** A share in per cent: whole where it is, else to one decimal, a tenth away at most. */
export function percent(share: number): Pick<Worked, 'unit' | 'value' | 'tolerance' | 'decimals'> {
  const value = rounded(100 * share, 4);
  return { unit: { ko: '%', en: '%' }, value, ...(!isWhole(100 * share) && { tolerance: 0.1, decimals: 1 }) };
}

/** What is said where the answer of `percent` has a decimal. */
export const oneDecimal = (value: number): Bilingual =>
  isWhole(value) ? { ko: '', en: '' } : { ko: ' 소수 첫째 자리까지 답하세요.', en: ' Give one decimal.' };

const inKorean = ['영', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];
const inEnglish = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small number as a word: 스레드 둘, two threads. */
export const inWords = (count: number): Bilingual => ({
  ko: inKorean[count] ?? String(count),
  en: inEnglish[count] ?? String(count),
});

/** How all of so many are called: both, where they are two. */
export const together = (count: number): Bilingual =>
  count === 2 ? { ko: '둘 다', en: 'both' } : { ko: '모두', en: 'all' };

export const seconds: Bilingual = { ko: '초', en: 's' };
export const milliseconds: Bilingual = { ko: 'ms', en: 'ms' };
