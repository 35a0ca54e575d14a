import type { ForkFile, ForkStatement } from '@timeslice/engine';
import { z } from 'zod';

const text = (most: number) => z.string().max(most, { error: `a text of at most ${most} characters` });
const name = z.string().min(1).max(20, { error: 'a name of at most 20 characters' });
const word = z
  .int({ error: 'a whole number of 32 bits' })
  .min(-(2 ** 31))
  .max(2 ** 31 - 1);

const code: z.ZodType<ForkStatement[]> = z.lazy(() =>
  z.array(statement, { error: 'a list of statements, e.g. [["fork"], ["print", "hello"]]' }).max(100),
);

const statement: z.ZodType<ForkStatement> = z.union(
  [
    z.tuple([z.literal('fork')]),
    z.tuple([z.literal('fork'), z.strictObject({ child: code.optional(), parent: code.optional() })]),
    z.tuple([z.literal('print'), text(60)]),
    z.tuple([z.literal('print'), text(60), name]),
    z.tuple([z.enum(['set', 'add']), name, word]),
    z.tuple([z.literal('wait')]),
    z.tuple([z.literal('exit')]),
    z.tuple([z.literal('loop'), z.int().min(1), code]),
  ],
  {
    error:
      '["fork"], ["fork", { child, parent }], ["print", text, variable], ["set" or "add", variable, number], ["wait"], ["exit"] or ["loop", rounds, [...]]',
  },
);

/** The shape of a fork file, docs/forks-and-memory.md; `readForks` judges what it says. */
export const forkFile: z.ZodType<ForkFile> = z.strictObject({
  format: z.literal('timeslice/forks@1', { error: '"timeslice/forks@1"' }),
  title: text(200).optional(),
  globals: z.record(z.string(), word).optional(),
  code,
});
