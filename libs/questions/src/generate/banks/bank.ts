import type { Bilingual } from '@timeslice/engine';
import type { Difficulty } from '../../difficulty';
import type { ModelId } from '../../models/model';
import type { Random } from '../random';

/** Something that is so or is not, and who is wrong about it. */
export interface Fact {
  readonly id: string;
  readonly text: Bilingual;
  readonly right: boolean;
  readonly model?: ModelId | undefined;
  readonly why?: Bilingual | undefined;
}

/** A question and all that may stand among its options; of several any number are right, else one is chosen. */
export interface Bank {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly several: boolean;
  readonly facts: readonly Fact[];
}

/** The names and numbers of a bank are drawn; where it has none it is always the same. */
export type DrawBank = (random: Random, difficulty: Difficulty) => Bank;

type Told = readonly [ko: string, en: string];

/** One line of a bank. */
export const fact = (id: string, right: boolean, [ko, en]: Told, more: { model?: ModelId; why?: Told } = {}): Fact => ({
  id,
  text: { ko, en },
  right,
  ...(more.model && { model: more.model }),
  ...(more.why && { why: { ko: more.why[0], en: more.why[1] } }),
});
