import { z } from 'zod';

const withInput = <const T extends string>(type: T) => z.strictObject({ type: z.literal(type), input: z.unknown() });

/** Parses what arrives in the worker; a scenario inside is parsed by the job, which tells what is wrong with it. */
export const request = z.union([
  withInput('run'),
  withInput('check'),
  withInput('check-program'),
  withInput('sensitivity'),
  withInput('program'),
  withInput('outcomes'),
  z.strictObject({ type: z.literal('read'), text: z.string() }),
  z.strictObject({
    type: z.literal('focus'),
    text: z.string(),
    wish: z.strictObject({ threads: z.int(), from: z.number(), to: z.number(), width: z.int() }),
  }),
  z.strictObject({
    type: z.literal('sweep'),
    input: z.unknown(),
    parameter: z.enum(['quantum', 'switchCost', 'cpus']),
    values: z.array(z.int()),
  }),
  z.strictObject({
    type: z.literal('sweep'),
    input: z.unknown(),
    parameter: z.literal('policy'),
    // parsed with the scenario that has it
    values: z.array(z.looseObject({ kind: z.string() })),
  }),
]);

export type ParsedRequest = z.infer<typeof request>;
