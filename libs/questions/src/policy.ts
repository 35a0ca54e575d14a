import { levelKinds, policyKinds, type Parameter, type PolicyKind, type PolicySpec } from '@timeslice/engine';
import { z } from 'zod';
import { count, LEVELS_MAX, list, moment, name, oneOf, quoted, record, ticks, yesOrNo } from './fields';

/** A policy and its parameters, scenario.md section 4: made from what each policy of the engine declares. */
export const policy: z.ZodType<PolicySpec> = oneOfKinds(Object.keys(policyKinds) as PolicyKind[]);

function oneOfKinds(kinds: readonly PolicyKind[]): z.ZodType<PolicySpec> {
  const [first, ...rest] = kinds.map(specOf);
  const union = z.discriminatedUnion('kind', [first!, ...rest], {
    error: (issue) =>
      issue.code === 'invalid_union' ? `one of ${quoted(kinds)}` : `an object with a kind, one of ${quoted(kinds)}`,
  });
  // The parameters of a kind are complete and of its types: `Parameters<K>` in the engine sees to it.
  return union as unknown as z.ZodType<PolicySpec>;
}

function specOf(kind: PolicyKind) {
  const parameters: Readonly<Record<string, Parameter>> = policyKinds[kind].parameters;
  const fields = Object.entries(parameters).map(([key, parameter]) => {
    const field = fieldOf(parameter);
    return [key, 'default' in parameter ? field.optional() : field] as const;
  });
  return record({ kind: z.literal(kind), ...Object.fromEntries(fields) });
}

function fieldOf(parameter: Parameter): z.ZodType {
  switch (parameter.is) {
    case 'ticks':
      return parameter.least === 0 ? moment : ticks;
    case 'ticks-by-level':
      return z.union([z.literal('2^i'), byLevel(ticks, 'ticks')], {
        error: 'a list of ticks for each level from the top, or "2^i"',
      });
    case 'counts-by-level':
      return byLevel(count, 'whole numbers for the levels from the top');
    case 'flag':
      return yesOrNo;
    case 'choice':
      return oneOf(parameter.of);
    case 'threads':
      return list(name, 'names of threads');
    case 'levels':
      return byLevel(record({ policy: oneOfKinds(levelKinds) }), 'levels, each { "policy": ... }');
  }
}

function byLevel<T extends z.ZodType>(of: T, what: string) {
  return list(of, what).max(LEVELS_MAX, { error: `a list of at most ${LEVELS_MAX} ${what}` });
}
