import { z } from 'zod';

export const NICKNAME_MAX = 20;

/** What hides, reorders or breaks a line, or shows as nothing: the Hangul fillers and the empty Braille cell too. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * A nickname as it is kept: composed (NFC), without invisible characters, single spaces. Length is counted in what a
 * reader sees as characters, so that a Hangul syllable counts once.
 */
export const tidy = (raw: string) => raw.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim();

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });
export const lengthOf = (text: string) => [...segmenter.segment(text)].length;

export type NicknameProblem = 'nickname-empty' | 'nickname-too-long';

/** Takes any string up to 1,000 code units; whether it is a good nickname is a rule of the session, with its own refusal. */
export const nickname = z.string().max(1_000).transform(tidy);

/** A seen character may be several code units, but not hundreds of marks over one another. */
const UNITS_MAX = NICKNAME_MAX * 8;

export function problemWith(name: string): NicknameProblem | null {
  if (name === '') return 'nickname-empty';
  return name.length > UNITS_MAX || lengthOf(name) > NICKNAME_MAX ? 'nickname-too-long' : null;
}

/** Two names that look alike are one name: case and width are folded. */
export const sameNameKey = (name: string) => name.normalize('NFKC').toLocaleLowerCase('ko');
