import {
  enqueueKinds,
  presets,
  resolve,
  tieKeys,
  unsupported,
  type Burst,
  type PolicyKind,
  type PolicySpec,
  type ScenarioFile,
} from '@timeslice/engine';
import { z } from 'zod';
import { scenarioProblems } from './scenario-rules';
import { problem, problemsOf, type ScenarioProblem } from './scenario-problem';

/** The largest number of ticks that a field may hold: sums stay exact by far. */
const TICKS_MAX = 1_000_000_000;
const ID_MAX = 64;

const between = (least: number, most: number, what: string) => {
  const error = `${what}, from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
};
const ticks = between(1, TICKS_MAX, 'a whole number of ticks');
const moment = between(0, TICKS_MAX, 'a whole number of ticks');
const count = between(1, 1024, 'a whole number');
const amount = between(0, TICKS_MAX, 'a whole number');
const integer = between(-TICKS_MAX, TICKS_MAX, 'a whole number');
const yesOrNo = z.boolean({ error: 'true or false' });
const name = z
  .string({ error: 'a text' })
  .min(1, { error: `a text of 1 to ${ID_MAX} characters` })
  .max(ID_MAX, { error: `a text of 1 to ${ID_MAX} characters` });

const quoted = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ');
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `one of ${quoted(values)}` });

/** An object with these keys and no other. */
const record = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, { error: `an object with the keys ${quoted(Object.keys(shape))}` });

const list = <T extends z.ZodType>(of: T, what: string) =>
  z.array(of, { error: `a list of ${what}` }).min(1, { error: `a list of at least one of ${what}` });

const distinct = <T extends z.ZodType<readonly unknown[]>>(schema: T, allowed: string) =>
  schema.refine((values) => new Set(values).size === values.length, { error: allowed });

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

const policies = {
  fcfs: record({ kind: z.literal('fcfs') }),
  sjf: record({ kind: z.literal('sjf') }),
  srtf: record({ kind: z.literal('srtf') }),
  rr: record({ kind: z.literal('rr'), quantum: ticks }),
  priority: record({ kind: z.literal('priority') }),
  'priority-preemptive': record({ kind: z.literal('priority-preemptive') }),
} satisfies { readonly [K in PolicyKind]: z.ZodType<Extract<PolicySpec, { kind: K }>> };
type PolicySchema = (typeof policies)[PolicyKind];
const kinds = Object.keys(policies);
const policy = z.discriminatedUnion('kind', Object.values(policies) as [PolicySchema, ...PolicySchema[]], {
  error: (issue) =>
    issue.code === 'invalid_union' ? `one of ${quoted(kinds)}` : `an object with a kind, one of ${quoted(kinds)}`,
});

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
  affinity: z.array(amount, { error: 'a list of CPUs' }).optional(),
  forkedBy: name.optional(),
  bursts: bursts.optional(),
  threads: list(record({ id: name, priority: integer.optional(), bursts }), 'threads').optional(),
});

/** The shape of a scenario file; what must hold between its fields is in scenario-rules.ts. */
export const scenarioFile: z.ZodType<ScenarioFile> = record({
  format: z.literal('timeslice/scenario@1', { error: '"timeslice/scenario@1"' }),
  title: z.string({ error: 'a text' }).max(200, { error: 'a text of at most 200 characters' }).optional(),
  preset: oneOf(presets).optional(),
  machine: machine.optional(),
  policy,
  conventions: conventions.optional(),
  processes: list(process, 'processes'),
  seed: amount.optional(),
  draws: z.array(amount, { error: 'a list of whole numbers' }).optional(),
}).superRefine((file, context) => {
  for (const { path, allowed } of scenarioProblems(file)) {
    context.addIssue({ code: 'custom', path: [...path], message: allowed, input: file });
  }
});

export type ParsedScenario =
  | { readonly ok: true; readonly scenario: ScenarioFile }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** A scenario that the engine can run, or everything that stands in its way. */
export function parseScenario(input: unknown): ParsedScenario {
  const parsed = scenarioFile.safeParse(input);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error.issues, input) };
  const refusals = unsupported(resolve(parsed.data));
  if (refusals.length === 0) return { ok: true, scenario: parsed.data };
  return { ok: false, problems: refusals.map(problem) };
}
