import { refuse, type Refusal } from '@timeslice/contract';
import type { z } from 'zod';

const SHOWN = 60;

/** A refusal that names the first field that is wrong, what stood there and what may stand there. */
export function malformed(error: z.ZodError, message: unknown): Refusal {
  const [issue] = error.issues;
  if (!issue) return refuse('malformed');
  const path = issue.path.map(String);
  return refuse('malformed', { path: path.join('.'), value: shown(valueAt(message, path)), allowed: issue.message });
}

function valueAt(message: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === step)?.[1]
        : undefined,
    message,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
