import type { PolicyKind, PolicySpec } from '../scenario';
import type { Parameter } from './parameter';
import { policyKinds } from './policies';

/** A policy of that kind to begin with: what must be given is suggested, the rest is left to its default. */
export function suggestedPolicy(kind: PolicyKind, threads: readonly string[]): PolicySpec {
  const parameters: Readonly<Record<string, Parameter>> = policyKinds[kind].parameters;
  const given = Object.entries(parameters)
    .filter(([, parameter]) => !('default' in parameter))
    .map(([key, parameter]) => [key, suggestionFor(parameter, threads)] as const);
  // `Parameters<K>` sees to it that these are the fields of that kind.
  return { kind, ...Object.fromEntries(given) } as PolicySpec;
}

function suggestionFor(parameter: Parameter, threads: readonly string[]): unknown {
  if ('suggest' in parameter) return parameter.suggest;
  if (parameter.is === 'threads') return threads;
  return [{ policy: { kind: 'rr', quantum: 2 } }, { policy: { kind: 'fcfs' } }];
}
