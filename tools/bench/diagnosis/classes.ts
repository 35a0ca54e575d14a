import type { ScenarioFile } from '@timeslice/engine';
import { type Answer, answerText, cellsOf, problemOf, segmentsOf } from '@timeslice/questions';
import { build, expectedAnswers, type Pair } from '@timeslice/questions/keys';
import { randomFrom } from '../engine/random';

/** A lecture hall. */
export const STUDENTS = 300;

const jobs = [6, 4, 7, 3, 5, 5];
const cpuBound: ScenarioFile['processes'] = jobs.map((burst, index) => ({
  id: `P${index + 1}`,
  arrival: index * 2,
  priority: (index * 5) % 4,
  bursts: [['cpu', burst]],
}));
const withIo: ScenarioFile['processes'] = jobs.map((burst, index) => ({
  id: `P${index + 1}`,
  arrival: index,
  bursts: [
    ['cpu', burst],
    ['io', 3],
    ['cpu', 2],
  ],
}));

/** What is drawn: 30 to 60 ticks with six processes, which is more than most lessons ask for. */
export const cases: Readonly<Record<string, Omit<ScenarioFile, 'format'>>> = {
  rr: { policy: { kind: 'rr', quantum: 2 }, processes: cpuBound },
  'rr-io-switch': {
    policy: { kind: 'rr', quantum: 2 },
    machine: { contextSwitch: { process: 1 } },
    processes: withIo,
  },
  sjf: { policy: { kind: 'sjf' }, processes: cpuBound },
  srtf: { policy: { kind: 'srtf' }, processes: withIo },
  priority: { policy: { kind: 'priority-preemptive' }, processes: cpuBound },
  mlfq: { policy: { kind: 'mlfq', quantum: [2, 4, 8] }, processes: withIo },
  'rr-two-cpus': { policy: { kind: 'rr', quantum: 2 }, machine: { cpus: 2 }, processes: withIo },
};

export function pairOf(name: string): Pair<'gantt'> {
  const scenario = cases[name];
  if (!scenario) throw new Error(`There is no case ${name}.`);
  const built = build<'gantt'>({ ask: { kind: 'gantt' }, scenario: { format: 'timeslice/scenario@1', ...scenario } });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}

/** As a class draws: what the models expect, each with some slips of the hand; no two answers are the same. */
export function drawings(pair: Pair<'gantt'>): readonly Answer<'gantt'>[] {
  const { prompt } = pair;
  const random = randomFrom(7);
  const expected = expectedAnswers(pair).map(({ answer }) => answer.lanes.map((lane) => cellsOf(lane, prompt.length)));
  const drawn = new Map<string, Answer<'gantt'>>();
  while (drawn.size < STUDENTS) {
    const lanes = expected[drawn.size % expected.length]!.map((cells) => [...cells]);
    for (let slip = random(1, 4); slip > 0; slip--) {
      const value = prompt.values[random(0, prompt.values.length - 1)]!;
      lanes[random(0, lanes.length - 1)]![random(0, prompt.length - 1)] = value;
    }
    const answer: Answer<'gantt'> = { kind: 'gantt', lanes: lanes.map((cells) => segmentsOf(cells)) };
    const problem = problemOf(prompt, answer);
    if (problem) throw new Error(JSON.stringify(problem));
    drawn.set(answerText(answer), answer);
  }
  return [...drawn.values()];
}
