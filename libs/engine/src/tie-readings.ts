import { namesNobody } from './alike';
import { josa } from './josa';
import type { Scenario, TieScript } from './scenario';
import { ran } from './simulate';
import type { Bilingual } from './text';
import type { TieChoice } from './ties';

/** A run in which the ties are broken in one way. */
export interface TieReading {
  readonly ties: TieScript;
  readonly choices: readonly TieChoice[];
}

interface Bounds extends Pick<TieScript, 'until' | 'ordersQueue' | 'alikeAsOne'> {
  /** No more readings than this are looked for. */
  readonly most: number;
  /** Nor is one run longer, or another one made when all have had so many instants together. */
  readonly instants?: number;
}

/**
 * Every way to break the ties of a run, that of the stated rules first: at each tie any of the tied may be taken, and
 * another one at the next; SPEC.md [ENG49]. `complete` is false where the bounds do not allow all of them; `instants` is
 * how many all these runs had.
 */
export function tieReadings(
  scenario: Scenario,
  { most, instants, alikeAsOne = false, ...bounds }: Bounds,
): { readonly readings: readonly TieReading[]; readonly complete: boolean; readonly instants: number } {
  const readings: TieReading[] = [];
  let choices: readonly number[] | null = [];
  let spent = 0;
  while (choices !== null && readings.length < most && spent < (instants ?? Infinity)) {
    const ties: TieScript = { ...bounds, choices, ...(alikeAsOne && namesNobody(scenario) && { alikeAsOne }) };
    const run = ran({ ...scenario, ties }, { log: false, most: instants });
    const made: readonly TieChoice[] = run.core.ties!.choices;
    spent += run.instants;
    readings.push({ ties, choices: made });
    choices = nextScript(made);
  }
  return { readings, complete: choices === null, instants: spent };
}

/** The last choice that could have been a later one is, and what follows begins anew; null after the last script. */
function nextScript(made: readonly TieChoice[]): readonly number[] | null {
  const at = made.findLastIndex(({ taken, tied }) => taken < tied.length - 1);
  return at < 0 ? null : made.slice(0, at + 1).map(({ taken }, index) => (index === at ? taken + 1 : taken));
}

/** The choices that differ from what the tie rules say, in words: one sentence for each instant. */
export function choicesText(choices: readonly TieChoice[]): Bilingual {
  const ticks = [...new Set(choices.filter(({ taken }) => taken > 0).map(({ at }) => at))];
  const sentences = ticks.map((at) => instantText(choices.filter((choice) => choice.at === at)));
  return { ko: sentences.map(({ ko }) => ko).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

function instantText(choices: readonly TieChoice[]): Bilingual {
  const at = choices[0]!.at;
  const namesOf = (as: TieChoice['as']) =>
    choices.filter((choice) => choice.as === as).map(({ tied, taken }) => tied[taken]!);
  const [first, ...next] = namesOf('goes-first');
  const [leaves, ...others] = namesOf('gives-way');
  const ko = [
    ...(first ? [`${josa(first, '이/가')} 먼저${next.length > 0 ? `, 그다음 ${next.join(', ')}` : ''}`] : []),
    ...(leaves ? [`CPU를 내놓는 것은 ${[leaves, ...others].join(', ')}`] : []),
  ];
  const en = [
    ...(first ? [`${first} goes first${next.map((name) => `, then ${name}`).join('')}`] : []),
    ...(leaves ? [`${[leaves, ...others].join(', then ')} gives up its CPU`] : []),
  ];
  return { ko: `t = ${at}에 조건이 같을 때 ${ko.join(', ')}입니다.`, en: `On the tie at t = ${at}, ${en.join('; ')}.` };
}
