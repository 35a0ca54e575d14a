import {
  enqueueKinds,
  presets,
  resolve,
  tieKeys,
  unsupported,
  type Burst,
  type Refusal,
  type ScenarioFile,
} from '@timeslice/engine';
import {
  amount,
  between,
  count,
  distinct,
  integer,
  list,
  moment,
  name,
  oneOf,
  quoted,
  record,
  ticks,
  TICKS_MAX,
  yesOrNo,
  policy,
} from '@timeslice/questions';
import { z } from 'zod';
import { scenarioProblems } from './scenario-rules';
import { problemsOf, type ScenarioProblem } from './scenario-problem';

const burst: z.ZodType<Burst> = z.union(
  [
    z.tuple([z.literal('cpu'), ticks]),
    z.tuple([z.literal('io'), ticks]),
    z.tuple([z.literal('io'), ticks, name]),
    z.tuple([z.enum(['fork', 'lock', 'unlock', 'send', 'receive']), name]),
    z.tuple([z.enum(['exit', 'crash'])]),
  ],
  {
    error:
      '["cpu", n], ["io", n], ["io", n, device], ["fork", process], ["lock", name], ["unlock", name], ["exit"], ["crash"], ["send", channel] or ["receive", channel]',
  },
);
const bursts = list(burst, 'bursts');

const machine = record({
  cpus: count.optional(),
  contextSwitch: record({
    process: moment.optional(),
    thread: moment.optional(),
    chargeFirst: yesOrNo.optional(),
    chargeSame: yesOrNo.optional(),
  }).optional(),
  devices: z
    .record(name, record({ servers: count }), { error: 'an object of devices, e.g. { "disk": { "servers": 1 } }' })
    .optional(),
  cache: record({ size: amount, warmup: moment, warmRate: ticks }).nullable().optional(),
  queues: oneOf(['central', 'per-cpu']).optional(),
  steal: record({ every: ticks }).nullable().optional(),
});

const permutation = `a permutation of [${quoted(enqueueKinds)}]`;
const tieList = `a list of one or more out of ${quoted(tieKeys)}, each at most once`;
const until = '"last-completion" or a whole number of ticks from 1';

const conventions = record({
  enqueueOrder: distinct(
    z.array(oneOf(enqueueKinds), { error: permutation }).length(enqueueKinds.length, { error: permutation }),
    permutation,
  ).optional(),
  tie: distinct(z.array(oneOf(tieKeys), { error: tieList }).min(1, { error: tieList }), tieList).optional(),
  runningWinsTies: yesOrNo.optional(),
  preemptedPlace: oneOf(['tail', 'head']).optional(),
  quantumOnPreempt: oneOf(['fresh', 'remaining']).optional(),
  onExpiryEmpty: oneOf(['continue', 'redispatch']).optional(),
  quantumClock: oneOf(['dispatch', 'global']).optional(),
  quantumAfterIo: oneOf(['fresh', 'remaining']).optional(),
  ioReturn: oneOf(['tail', 'head', 'preempts']).optional(),
  switchOnIo: yesOrNo.optional(),
  priorityOrder: oneOf(['low', 'high']).optional(),
  aging: record({ every: ticks, step: ticks, floor: integer }).nullable().optional(),
  srtfKey: oneOf(['burst', 'total']).optional(),
  response: oneOf(['first-run', 'first-slice-end', 'completion']).optional(),
  utilizationUntil: z.union([z.literal('last-completion'), ticks], { error: until }).optional(),
  sjfEstimate: record({
    alpha: z.number({ error: 'a number from 0 to 1' }).min(0, 'a number from 0 to 1').max(1, 'a number from 0 to 1'),
    first: z.number({ error: 'a number from 0' }).min(0, 'a number from 0').max(TICKS_MAX, 'a number of ticks'),
  })
    .nullable()
    .optional(),
});

const process = record({
  id: name,
  arrival: moment.optional(),
  priority: integer.optional(),
  tickets: amount.optional(),
  nice: between(-20, 19, 'a whole number').optional(),
  workingSet: amount.optional(),
  affinity: list(amount, 'CPUs').optional(),
  forkedBy: name.optional(),
  period: ticks.optional(),
  wcet: ticks.optional(),
  deadline: ticks.optional(),
  gil: record({ switchInterval: ticks }).optional(),
  bursts: bursts.optional(),
  threads: list(record({ id: name, priority: integer.optional(), bursts }), 'threads').optional(),
});

const drawn = between(0, Number.MAX_SAFE_INTEGER, 'a whole number');

/** The shape of a scenario file; what must hold between its fields is in scenario-rules.ts. */
export const scenarioFile: z.ZodType<ScenarioFile> = record({
  format: z.literal('timeslice/scenario@1', { error: '"timeslice/scenario@1"' }),
  title: z.string({ error: 'a text' }).max(200, { error: 'a text of at most 200 characters' }).optional(),
  preset: oneOf(presets).optional(),
  machine: machine.optional(),
  policy,
  conventions: conventions.optional(),
  processes: list(process, 'processes'),
  seed: drawn.optional(),
  draws: z.array(drawn, { error: 'a list of whole numbers' }).optional(),
}).superRefine((file, context) => {
  const problems = scenarioProblems(file);
  const isWhole = problems.length === 0 && context.issues.length === 0;
  const refusals = isWhole ? unsupported(resolve(file)) : [];
  for (const { path, allowed } of [...problems, ...refusals.map(fromEngine)]) {
    context.addIssue({ code: 'custom', path: [...path], message: allowed, input: file });
  }
});

/** `processes[0].affinity` as the keys on the way. */
const fromEngine = ({ path, allowed }: Refusal) => ({
  path: path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
  allowed,
});

export type ParsedScenario =
  | { readonly ok: true; readonly scenario: ScenarioFile }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** A scenario that the engine can run, or everything that stands in its way. */
export function parseScenario(input: unknown): ParsedScenario {
  const parsed = scenarioFile.safeParse(input);
  if (parsed.success) return { ok: true, scenario: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error.issues, input) };
}
