import { type ForkFile, forkModels, type ForkProgram, runForks, type ForkStatement } from '@timeslice/engine';

const VALUES_MAX = 6;

/**
 * The lines to choose from: what the program prints, what every wrong model thinks it prints, and each text with further
 * values that its variable could have, so that the offer tells nothing. By the place in the program, then by value.
 */
export function offerOf(file: ForkFile, program: ForkProgram): string[] {
  const texts = new Set<string>();
  for (const model of [null, ...forkModels]) {
    const result = runForks(program, model);
    if (result.is === 'run') for (const { text } of result.run.lines) texts.add(text);
  }
  const offered = printsIn(file.code).flatMap(([, text, variable]) => {
    if (variable === undefined) return [text];
    const numbers = [...texts]
      .filter((one) => one.startsWith(text) && /^-?\d+$/.test(one.slice(text.length)))
      .map((one) => Number(one.slice(text.length)));
    const values = new Set(numbers);
    for (const value of reachable(file, variable)) if (values.size < VALUES_MAX) values.add(value);
    return [...values].toSorted((one, other) => one - other).map((value) => `${text}${value}`);
  });
  return [...new Set(offered)];
}

type Print = readonly ['print', string, string?];

function printsIn(code: readonly ForkStatement[]): Print[] {
  return statementsIn(code).flatMap((one): Print[] => (one[0] === 'print' ? [one] : []));
}

/** All statements, also those inside blocks, in the order of the text. */
function statementsIn(code: readonly ForkStatement[]): ForkStatement[] {
  return code.flatMap((one) => {
    if (one[0] === 'loop') return [one, ...statementsIn(one[2])];
    if (one[0] === 'fork') return [one, ...statementsIn(one[1]?.child ?? []), ...statementsIn(one[1]?.parent ?? [])];
    return [one];
  });
}

/** What a variable could be if each statement about it were executed or not, once, in the order of the text. */
function reachable({ globals = {}, code }: ForkFile, variable: string): number[] {
  let values = [globals[variable] ?? 0];
  for (const one of statementsIn(code)) {
    if (one[0] === 'set' && one[1] === variable) values = [...values, one[2]];
    if (one[0] === 'add' && one[1] === variable) values = [...values, ...values.map((value) => (value + one[2]) | 0)];
    values = [...new Set(values)].slice(0, 2 * VALUES_MAX);
  }
  return values;
}
