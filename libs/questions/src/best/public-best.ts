import type { Bilingual, PolicySpec, Scenario } from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../kind';

/** What is to be as small as may be: averages over all threads, the number of switches, the end of the run. */
export const minimised = ['waiting', 'turnaround', 'response', 'switches', 'makespan'] as const;
export type Minimised = (typeof minimised)[number];

/** In the middle of a sentence. */
export const measureNames: Readonly<Record<Minimised, Bilingual>> = {
  waiting: { ko: '평균 대기 시간', en: 'average waiting time' },
  turnaround: { ko: '평균 반환 시간', en: 'average turnaround time' },
  response: { ko: '평균 응답 시간', en: 'average response time' },
  switches: { ko: '문맥 교환 횟수', en: 'number of context switches' },
  makespan: { ko: '모두 끝나는 시각', en: 'end of the run' },
};

/** What may be chosen: a policy with its parameters. `id` is how an answer names it, `name` is for people. */
export interface BestOption {
  readonly id: string;
  readonly name: Bilingual;
  readonly policy: PolicySpec;
}

/** The same processes under each of these: which one is best? */
export interface BestPrompt {
  readonly scenario: Scenario;
  readonly minimise: Minimised;
  readonly options: readonly BestOption[];
}

/** What the run comes to under an option: ticks, or a number of switches. */
export interface BestPoint {
  readonly id: string;
  readonly value: number;
}

/** The first points of the sweep, in the order of the options. */
export interface BestShown {
  readonly points: readonly BestPoint[];
}

export interface BestTruth extends BestShown {
  /** Every option with the least value: all of them are right. */
  readonly best: readonly string[];
  readonly why: Bilingual;
}

/** Averages are no exact numbers. */
const NEAR = 1e-9;

/** Every option that has the least value. */
export function bestOf(points: readonly BestPoint[]): readonly string[] {
  const least = Math.min(...points.map(({ value }) => value));
  return points.filter(({ value }) => value - least < NEAR).map(({ id }) => id);
}

const id = z.string().min(1).max(400);

/** Null: left open. */
export const bestAnswerFields = { choice: id.nullable() };
export interface BestAnswer {
  readonly choice: string | null;
}

/** How many chose what, in the order of the options; the rest left it open. */
export const bestTallyFields = {
  answers: z.int().min(0),
  counts: z.array(z.strictObject({ choice: id, count: z.int().min(0) })),
};

/** What is the same for both kinds, whatever varies from option to option. */
export const publicBest = {
  subject: 'scenario',
  parts: { choice: 1 },
  problem({ options }: BestPrompt, { choice }: BestAnswer): AnswerProblem | null {
    const ids = options.map((one) => one.id);
    return choice === null || ids.includes(choice) ? null : { path: 'choice', value: choice, allowed: ids.join('; ') };
  },
  isComplete: (_prompt: BestPrompt, { choice }: BestAnswer) => choice !== null,
  isRight: ({ best }: BestTruth, { choice }: BestAnswer) => choice !== null && best.includes(choice),
  shareRight: () => null,
  text: ({ choice }: BestAnswer) => choice ?? '?',
} satisfies Partial<PublicKind<'choose-policy'>>;
