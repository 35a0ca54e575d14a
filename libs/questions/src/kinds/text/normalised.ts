/** Full-width letters and half-width syllables, which mean the same as those of the usual width. */
const otherWidth = /[\uff00-\uffef\u3000]/gu;
const hangul = String.raw`[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]`;
/** Korean is written with and without a space between the nouns of a compound: 문맥 교환, 문맥교환. */
const betweenHangul = new RegExp(`(?<=${hangul}) (?=${hangul})`, 'gu');

/** What two spellings of one answer have in common: case, width and spaces are folded away; Unicode form C. */
export const normalised = (text: string): string =>
  text
    .replace(otherWidth, (character) => character.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u200b]+/gu, ' ')
    .trim()
    .replace(betweenHangul, '');

/** Characters as people count them: a surrogate pair is one. */
export const charactersIn = (text: string): number => [...text].length;
