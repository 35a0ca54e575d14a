import type { ScenarioFile } from '@timeslice/engine';
import type { ModelId } from '../src/models/model';
import { build, type Pair, secretOf } from '../src/secret-kinds';
import { tourText } from './tour';

export type Metrics = Pair<'metrics'>;

export function asked(scenario: ScenarioFile, ask: Partial<Metrics['ask']> = {}): Metrics {
  const built = build<'metrics'>({
    ask: { kind: 'metrics', of: ['waiting'], averages: true, gantt: false, ...ask },
    scenario,
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}

interface Lesson {
  readonly questions: readonly { readonly ask: unknown; readonly scenario: ScenarioFile }[];
}
const lesson = JSON.parse(tourText('metrics')) as Lesson;
export const { scenario: srtf, ask: tourAsk } = lesson.questions[0]!;

export const file = (policy: ScenarioFile['policy'], ...processes: ScenarioFile['processes']): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy,
  processes,
});

/** P1 8, P2 4, P3 9, P4 5 under SRTF: waiting alone. */
export const plain = asked(srtf);

export const under = (pair: Metrics, model: ModelId) => {
  const key = secretOf('metrics').keyUnder(pair, model);
  return key && secretOf('metrics').answer(pair.prompt, key);
};
