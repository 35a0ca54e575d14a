import type { ForkCount, ForkSpread, ForkTreeAnswer, ForkTreePrompt, ForkTreeTally } from './public';

const VALUES_MAX = 20;
const OUTPUTS_MAX = 10;

export function tallyOf(_prompt: ForkTreePrompt, answers: readonly ForkTreeAnswer[]): ForkTreeTally {
  return {
    kind: 'fork-tree',
    answers: answers.length,
    processes: spreadOf(answers.map(({ processes }) => processes)),
    lines: spreadOf(answers.map(({ lines }) => lines)),
    printed: printedOf(answers),
  };
}

function spreadOf(counts: readonly (ForkCount | null)[]): ForkSpread {
  const { most, others } = frequent(
    counts.filter((one) => one !== null),
    VALUES_MAX,
    String,
  );
  return { values: most.map(({ one, count }) => ({ value: one, count })), others };
}

function printedOf(answers: readonly ForkTreeAnswer[]): ForkTreeTally['printed'] {
  const outputs = answers.flatMap(({ printed }) => (printed === null ? [] : [printed]));
  const { most, others } = frequent(outputs, OUTPUTS_MAX, (lines) => lines.join('\n'));
  return { values: most.map(({ one, count }) => ({ printed: one, count })), others };
}

/** The most frequent of many, most frequent first, and how many the rest are. */
function frequent<T>(all: readonly T[], most: number, nameOf: (one: T) => string) {
  const counts = new Map<string, { readonly one: T; count: number }>();
  for (const one of all) {
    const entry = counts.get(nameOf(one)) ?? { one, count: 0 };
    entry.count++;
    counts.set(nameOf(one), entry);
  }
  const sorted = [...counts.values()].toSorted(
    (one, other) => other.count - one.count || (nameOf(one.one) < nameOf(other.one) ? -1 : 1),
  );
  const rest = sorted.slice(most).reduce((sum, { count }) => sum + count, 0);
  return { most: sorted.slice(0, most), others: rest };
}
