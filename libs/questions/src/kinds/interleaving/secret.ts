import { outcomes, runOrder, runProgram, scheduleOfOrder, type Bilingual } from '@timeslice/engine';
import { editDistance } from '../../edit-distance';
import type { SecretKind } from '../../kind';
import type { Finding } from '../../mark';
import { exploredOf, possibleIn, valuesUnder } from '../../models/values';
import { exampleSentence, finalsText, programFor } from '../../program-kind';
import { endOf, examplesOf, filmOf, NO_END, stepsOf, takesUntil, type Final, type Take } from '../../takes';
import {
  hasJumps,
  instructionsOf,
  placesOf,
  reaches,
  STEPS_MAX,
  type InterleavingAnswer,
  type InterleavingPrompt,
  type InterleavingShown,
} from './public';
import { leftIn, reachOf, waysIn, type Reach } from './reach';
import { whyFar, whyLost, whyRefused, whyTooShort, whyUnfinished } from './why';

export interface InterleavingKey {
  readonly kind: 'interleaving';
  /** One order of threads that gives the value; null where none does. */
  readonly witness: readonly string[] | null;
  readonly possible: readonly Final[];
  readonly takes: readonly Take[];
}

/** Of the orders that are sent with a tally: characters in all; a thread is a digit there, so that ten are the most. */
const TALLY_MAX = 18_000;
const THREADS_MAX = 10;
/** What is written in a tally besides the steps of an order. */
const FRAME = '{"steps":"","count":100},'.length;

const asAnswer = (steps: readonly string[] | null): InterleavingAnswer => ({
  kind: 'interleaving',
  steps: [...(steps ?? [])],
  impossible: steps === null,
});

const FEW = 'so few that every interleaving can be tried';

const refused = (path: string, given: string, allowed: string) =>
  ({ ok: false, problem: { path, value: given, allowed } }) as const;

export const interleaving: SecretKind<'interleaving'> = {
  build({ variable, value }, file) {
    const asked = programFor(file, variable);
    if (!asked.ok) return asked;
    const { program } = asked;
    const length = instructionsOf(program);
    if (!hasJumps(program) && length > STEPS_MAX) {
      return refused('program', `${length} instructions`, `at most ${STEPS_MAX}`);
    }
    if (program.threads.length > THREADS_MAX) {
      return refused('program', `${program.threads.length} threads`, `at most ${THREADS_MAX}`);
    }
    const found = exploredOf(program);
    if (!found) return refused('program', `${length} instructions`, FEW);
    const { values, mayHang } = possibleIn(found, variable);
    const examples = examplesOf(program, variable, found);
    let witness = examples.find(({ final }) => final === value);
    if (witness && hasJumps(program)) {
      const ways = waysIn({ program, variable, value });
      if (!ways) return refused('program', `${length} instructions`, FEW);
      if (!ways.shortest) return refused('value', `${value}`, `what an order of at most ${STEPS_MAX} steps leads to`);
      const schedule = scheduleOfOrder(program, ways.shortest);
      witness = { final: value, schedule, trace: runProgram(program, schedule) };
    }
    return {
      ok: true,
      prompt: { kind: 'interleaving', program, variable, value },
      key: {
        kind: 'interleaving',
        witness: witness?.trace.steps.map(([thread]) => thread) ?? null,
        possible: [...values, ...(mayHang ? [NO_END as Final] : [])],
        takes: witness ? filmOf([witness], 'all') : filmOf(examples, 'short'),
      },
    };
  },

  /** Every wrong model leaves out orders that exist: who holds it finds a right order, or believes that there is none. */
  keyUnder({ prompt: { program, variable, value }, key }, model) {
    const values = key.possible.filter((one) => one !== NO_END);
    const possible = { values, mayHang: values.length < key.possible.length };
    const under = valuesUnder(model, { program, variable, possible });
    if (!under) return null;
    return under.values.includes(value) ? key : { ...key, witness: null };
  },

  answer: (_prompt, { witness }) => asAnswer(witness),

  compare(prompt, key, answer) {
    const possible = key.witness?.length ?? instructionsOf(prompt.program);
    const marked = (earned: number, finding: Finding | null) => ({
      parts: [{ part: 'order', earned, possible }],
      finding,
    });
    if (key.witness === null) {
      return answer.impossible ? marked(possible, null) : marked(0, whereNone(prompt, key, answer));
    }
    if (reaches(prompt, answer)) return marked(possible, null);
    if (answer.impossible) {
      const given = 'impossible';
      return marked(0, { at: 0, lane: 0, expected: key.witness.join(' '), given, why: whyAll(prompt, key) });
    }
    const { left, finding } = firstWrong(prompt, answer);
    // a step that leads away from the end, or nowhere, earns nothing
    return marked(Math.max(0, possible - left), finding);
  },

  slips(prompt, one, other) {
    const of = instructionsOf(prompt.program);
    if (one.impossible || other.impossible) return { slips: one.impossible === other.impossible ? 0 : of, of };
    const same = one.steps.join() === other.steps.join();
    if (same || (reaches(prompt, one) && reaches(prompt, other))) return { slips: 0, of };
    return { slips: Math.min(of, editDistance(one.steps, other.steps)), of };
  },

  tally({ program }, answers) {
    const digits = new Map(program.threads.map(({ id }, index) => [id, String(index)]));
    const built = answers.filter(({ impossible }) => !impossible);
    const counts = new Map<string, number>();
    for (const { steps } of built) {
      const order = steps.map((id) => digits.get(id) ?? '').join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    let room = TALLY_MAX;
    const orders = [...counts]
      .map(([steps, count]) => ({ steps, count }))
      .toSorted((one, other) => other.count - one.count || (one.steps < other.steps ? -1 : 1))
      .filter(({ steps }) => (room -= steps.length + FRAME) >= 0);
    const told = orders.reduce((sum, { count }) => sum + count, 0);
    return {
      kind: 'interleaving',
      answers: answers.length,
      impossible: answers.length - built.length,
      orders,
      others: built.length - told,
    };
  },

  reveal: (_prompt, { takes }) => stepsOf(takes),

  shown,

  truth(prompt, key) {
    const { program, variable, value } = prompt;
    return {
      ...shown(prompt, key, endOf(key.takes)),
      program,
      variable,
      value,
      isPossible: key.witness !== null,
      why: whyAll(prompt, key),
    };
  },
};

function shown(_prompt: InterleavingPrompt, { takes, witness }: InterleavingKey, until: number): InterleavingShown {
  const isPossible = until >= endOf(takes) ? witness !== null : null;
  return { kind: 'interleaving', takes: takesUntil(takes, until), isPossible };
}

/** The instruction with which a wrong order gives the value away, or the first that it leaves open. */
function firstWrong(prompt: InterleavingPrompt, { steps }: InterleavingAnswer) {
  const { run, live, left } = reachOf(prompt, steps);
  const { threads } = prompt.program;
  const given = steps[live] ?? null;
  const lane = threads.findIndex(({ id }) => id === given);
  const expected = nextBest(prompt, steps.slice(0, live));
  const finding = { at: live, lane: Math.max(0, lane), expected, given, why: whyWrong(prompt, { run, live, left }) };
  return { left, finding };
}

/** Whose turn keeps the value within reach, with the fewest instructions to come. */
function nextBest(prompt: InterleavingPrompt, done: readonly string[]): string {
  const leftAfter = leftIn(prompt);
  const able = prompt.program.threads.flatMap(({ id }) => {
    const next = [...done, id];
    const left = runOrder(prompt.program, next).refused === null ? leftAfter(next) : null;
    return left === null ? [] : [{ id, left }];
  });
  return able.toSorted((one, other) => one.left - other.left)[0]?.id ?? '';
}

function whyWrong(prompt: InterleavingPrompt, { run, live, left }: Reach): Bilingual {
  const { program, value } = prompt;
  const step = run.steps[live];
  if (step) {
    const done = run.steps.slice(0, live + 1).map(([thread]) => thread);
    const { values, mayHang } = possibleIn(outcomes(program, { after: done }), prompt.variable);
    return values.includes(value)
      ? whyFar(prompt, { step, at: live, left: placesOf(program) - done.length })
      : whyLost(prompt, { step, at: live, left: [...values, ...(mayHang ? [NO_END as Final] : [])] });
  }
  if (run.refused) return whyRefused(run.refused, live);
  return hasJumps(program) ? whyTooShort(live, left) : whyUnfinished(live, instructionsOf(program));
}

/** Somebody built an order for a value that no order gives. */
function whereNone(prompt: InterleavingPrompt, key: InterleavingKey, { steps }: InterleavingAnswer): Finding {
  return { at: 0, lane: 0, expected: 'impossible', given: steps.join(' ') || null, why: whyAll(prompt, key) };
}

function whyAll({ program, variable, value }: InterleavingPrompt, { possible, takes }: InterleavingKey): Bilingual {
  const take = takes.find(({ final }) => final === value);
  if (take) return exampleSentence(program, variable, take);
  const all = finalsText(possible);
  return {
    ko: `모든 순서를 따져 보아도 ${variable} = ${value}에 이르지 못합니다. 가능한 결과는 ${all.ko}입니다.`,
    en: `No order leads to ${variable} = ${value}. Possible: ${all.en}.`,
  };
}
