import type { MemoryAction, MemoryFile } from '@timeslice/engine';
import { z } from 'zod';

const name = z.string().min(1).max(20, { error: 'a name of at most 20 characters' });
const word = z
  .int({ error: 'a whole number of 32 bits' })
  .min(-(2 ** 31))
  .max(2 ** 31 - 1);
const values = z.record(z.string(), word);

const action: z.ZodType<MemoryAction> = z.union(
  [
    z.tuple([name, z.literal('fork'), name, name]),
    z.tuple([name, z.literal('thread'), name]),
    z.tuple([name, z.enum(['write', 'add']), name, word]),
    z.tuple([name, z.literal('read'), name]),
    z.tuple([name, z.enum(['crash', 'exit'])]),
  ],
  {
    error:
      '[thread, "fork", process, its thread], [thread, "thread", its name], [thread, "write" or "add", variable, number], [thread, "read", variable], [thread, "crash" or "exit"]',
  },
);

/** The shape of a memory file, docs/forks-and-memory.md; `readMemory` judges what it says. */
export const memoryFile: z.ZodType<MemoryFile> = z.strictObject({
  format: z.literal('timeslice/memory@1', { error: '"timeslice/memory@1"' }),
  title: z.string().max(200).optional(),
  globals: values.optional(),
  heap: values.optional(),
  locals: values.optional(),
  processes: z
    .array(z.strictObject({ id: name, threads: z.array(name).min(1).max(8) }))
    .min(1)
    .max(4),
  steps: z.array(action).min(1).max(40),
});
