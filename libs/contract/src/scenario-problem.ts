import type { Refusal } from '@timeslice/engine';
import type { z } from 'zod';

/** What is wrong in a scenario file: the field's path, its value and what may stand there; `message` says all three. */
export interface ScenarioProblem extends Refusal {
  readonly message: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export const problem = (refusal: Refusal): ScenarioProblem => ({ ...refusal, message: messageOf(refusal) });

/** The issues of zod, whose messages are what is allowed, as problems. */
export const problemsOf = (issues: readonly Issue[], input: unknown): ScenarioProblem[] =>
  issues
    .flatMap((issue) => flatten(issue, []))
    .map(({ path, allowed }) => problem({ path: pathName(path), value: valueAt(input, path), allowed }));

function flatten(issue: Issue, base: Path): { readonly path: Path; readonly allowed: string }[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], allowed: issue.message }));
  }
  if (issue.code === 'invalid_union') {
    const meant = branchMeant(issue.errors);
    if (meant) return meant.flatMap((inner) => flatten(inner, path));
  }
  return [{ path, allowed: issue.message }];
}

/** Of the variants of a burst, the one whose first word was right and that is nearest. */
const branchMeant = (branches: readonly (readonly Issue[])[]) =>
  branches
    .filter((issues) => issues.every(({ path }) => path.length > 0 && path[0] !== 0))
    .toSorted((a, b) => a.length - b.length)[0];

/** `processes[0].bursts[1][1]`; the whole file is `(file)`. */
function pathName(path: Path): string {
  const joined = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return joined === '' ? '(file)' : joined.replace(/^\./, '');
}

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );

const VALUE_SHOWN = 80;

function messageOf({ path, value, allowed }: Refusal): string {
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  const short = shown.length > VALUE_SHOWN ? `${shown.slice(0, VALUE_SHOWN)}...` : shown;
  return `${path} is ${short}; allowed: ${allowed}`;
}
