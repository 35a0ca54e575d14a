import { josa, type Bilingual } from '@timeslice/engine';
import type { SecretKind } from '../../kind';
import { exploredOf, possibleIn, valuesUnder, type Possible } from '../../models/values';
import { exampleSentence, finalsText, programFor } from '../../program-kind';
import { endOf, examplesOf, filmOf, NO_END, stepsOf, takesUntil, type Final, type Take } from '../../takes';
import { choicesOf, hasLocks } from './choices';
import type { RaceValuesPrompt, RaceValuesShown } from './public';

export interface RaceValuesKey {
  readonly kind: 'race-values';
  /** Ascending, `no-end` last. */
  readonly right: readonly Final[];
  /** What the reveal shows of each possible one. */
  readonly takes: readonly Take[];
}

const finalsIn = ({ values, mayHang }: Possible): readonly Final[] => [
  ...values,
  ...(mayHang ? [NO_END as Final] : []),
];

export const raceValues: SecretKind<'race-values'> = {
  build({ variable }, file) {
    const asked = programFor(file, variable);
    if (!asked.ok) return asked;
    const { program } = asked;
    const refused = (allowed: string) => ({
      ok: false as const,
      problem: { path: 'variable', value: variable, allowed },
    });
    const found = exploredOf(program);
    if (!found) return refused('a program of which every interleaving can be tried: fewer instructions or threads');
    const possible = possibleIn(found, variable);
    if (possible.mayHang && !hasLocks(program)) return refused('a program that comes to an end in every interleaving');
    const choices = choicesOf(program, variable, possible.values);
    if (!choices) return refused('a variable whose possible values lie close together: at most 32 choices');
    const takes = filmOf(examplesOf(program, variable, found), 'short');
    return {
      ok: true,
      prompt: { kind: 'race-values', program, variable, choices },
      key: { kind: 'race-values', right: finalsIn(possible), takes },
    };
  },

  keyUnder({ prompt: { program, variable }, key }, model) {
    const values = key.right.filter((one) => one !== NO_END);
    const under = valuesUnder(model, {
      program,
      variable,
      possible: { values, mayHang: values.length < key.right.length },
    });
    return under && { ...key, right: finalsIn(under) };
  },

  answer: ({ choices }, { right }) =>
    right.length > 0 && right.every((one) => choices.includes(one))
      ? { kind: 'race-values', chosen: [...right] }
      : null,

  compare(prompt, key, { chosen }) {
    const wrong = prompt.choices.filter((one) => !key.right.includes(one)).length;
    const hits = chosen.filter((one) => key.right.includes(one)).length;
    const alarms = chosen.length - hits;
    // the share of the possible values that was found, less the share of the impossible ones that was taken for one
    const possible = key.right.length * wrong;
    const earned = Math.max(0, hits * wrong - alarms * key.right.length);
    const at = prompt.choices.findIndex((one) => key.right.includes(one) !== chosen.includes(one));
    const differing = prompt.choices[at];
    if (differing === undefined) return { parts: [{ part: 'values', earned: possible, possible }], finding: null };
    const finding = {
      at,
      lane: 0,
      expected: key.right.join(', '),
      given: chosen.includes(differing) ? String(differing) : null,
      why: whyOf(prompt, key, differing),
    };
    return { parts: [{ part: 'values', earned, possible }], finding };
  },

  slips({ choices }, one, other) {
    const slips = choices.filter((choice) => one.chosen.includes(choice) !== other.chosen.includes(choice)).length;
    return { slips, of: choices.length };
  },

  tally: ({ choices }, answers) => ({
    kind: 'race-values',
    answers: answers.length,
    counts: choices.map((choice) => ({
      choice,
      count: answers.filter(({ chosen }) => chosen.includes(choice)).length,
    })),
  }),

  reveal: (_prompt, { takes }) => stepsOf(takes),

  shown,

  truth: (prompt, key) => ({
    ...shown(prompt, key, endOf(key.takes)),
    right: key.right,
    why: whyAll(prompt, key),
  }),
};

function shown(_prompt: RaceValuesPrompt, { takes, right }: RaceValuesKey, until: number): RaceValuesShown {
  return { kind: 'race-values', takes: takesUntil(takes, until), right: until >= endOf(takes) ? right : null };
}

/** Why one value is possible: an interleaving; or impossible: all were tried. */
function whyOf({ program, variable }: RaceValuesPrompt, { right, takes }: RaceValuesKey, final: Final): Bilingual {
  const take = right.includes(final) && takes.find((one) => one.final === final);
  if (take) return exampleSentence(program, variable, take);
  const all = finalsText(right);
  if (final === NO_END) {
    return {
      ko: `어떤 순서로 실행해도 모든 스레드가 끝납니다. 가능한 최종값은 ${all.ko}입니다.`,
      en: `Whatever the order, all threads come to their end. Possible final values: ${all.en}.`,
    };
  }
  return {
    ko: `어떤 순서로 실행해도 ${josa(`${variable} = ${final}`, '이/가')} 되지 않습니다. 가능한 결과는 ${all.ko}입니다.`,
    en: `No order ends with ${variable} = ${final}. Possible: ${all.en}.`,
  };
}

/** All that is possible, and the interleaving with the most switches as the least expected one. */
function whyAll({ program, variable }: RaceValuesPrompt, { right, takes }: RaceValuesKey): Bilingual {
  const all = finalsText(right);
  const last = takes.at(-1);
  const example = last && takes.length > 1 ? exampleSentence(program, variable, last) : { ko: '', en: '' };
  return {
    ko: `모든 실행 순서를 따져 보면 ${variable}의 가능한 결과는 ${all.ko}입니다. ${example.ko}`.trim(),
    en: `Over all interleavings, the possible results for ${variable} are ${all.en}. ${example.en}`.trim(),
  };
}
