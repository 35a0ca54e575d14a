/** Korean particles depend on whether the word before them ends in a consonant when it is read aloud. */
const pairs = {
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '은/는': ['은', '는'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
} as const;
export type Particle = keyof typeof pairs;

type Ending = 'vowel' | 'rieul' | 'consonant';

/** 영 일 이 삼 사 오 육 칠 팔 구 */
const digits: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** Names of letters that end in a consonant: 엘, 엠, 엔, 알. */
const letters: Readonly<Record<string, Ending>> = { L: 'rieul', M: 'consonant', N: 'consonant', R: 'rieul' };

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const FINAL_RIEUL = 8;

/** The word with the form of the particle that fits it: P1 + 이/가 = "P1이", P2 + 이/가 = "P2가". */
export function josa(word: string, particle: Particle): string {
  const [afterConsonant, afterVowel] = pairs[particle];
  const ending = endingOf(word);
  const closed = particle === '으로/로' ? ending === 'consonant' : ending !== 'vowel';
  return word + (closed ? afterConsonant : afterVowel);
}

function endingOf(word: string): Ending {
  const spoken = word.match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0] ?? '';
  const code = spoken.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
    const final = (code - HANGUL_FIRST) % FINALS;
    return final === 0 ? 'vowel' : final === FINAL_RIEUL ? 'rieul' : 'consonant';
  }
  if (/[0-9]/.test(spoken)) return digitsEnding(word);
  return letters[spoken.toUpperCase()] ?? 'vowel';
}

/** 10 is read 십, 100 백, 1000 천, 10000 만: all end in a consonant, as does a lone 0 (영). */
function digitsEnding(word: string): Ending {
  return digits[Number(word.match(/([0-9])[^\p{L}\p{N}]*$/u)![1])]!;
}
