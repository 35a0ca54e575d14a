import { z } from 'zod';

export const NICKNAME_MAX = 20;

/** Format and control characters that hide, reorder or break a line. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

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

export function problemWith(name: string): NicknameProblem | null {
  if (name === '') return 'nickname-empty';
  return lengthOf(name) > NICKNAME_MAX ? 'nickname-too-long' : null;
}

/** Two names that look alike are one name: case and width are folded. */
export const sameNameKey = (name: string) => name.normalize('NFKC').toLocaleLowerCase('ko');
