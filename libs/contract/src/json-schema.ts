import { defaultConventions, policyKinds, type Parameter, type PolicyKind } from '@timeslice/engine';
import { z } from 'zod';
import { fieldMeanings } from './field-meanings';
import { programFile } from './program';
import { scenarioFile } from './scenario';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 2020-12) of scenario and program files, to check and complete them in an editor. It does not
 * say what must hold between several fields: a file that it accepts may be refused by `parseScenario`, `parseProgram`.
 */
export function jsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Timeslice: a scenario or a program',
    oneOf: [{ $ref: '#/$defs/scenario' }, { $ref: '#/$defs/program' }],
    $defs: { scenario: schemaOf(scenarioFile, 'scenario'), program: schemaOf(programFile, 'program') },
  };
}

function schemaOf(file: z.ZodType, root: string): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(file, { io: 'input' });
  return described(schema, root);
}

/** The schema with what each field means and its default. `path` has the names of fields only: a list adds nothing. */
const described = (schema: Schema, path: string): Schema => ({
  ...descriptionAt(path),
  ...inside(schema, path),
  ...defaultAt(path),
});

function inside(schema: Schema, path: string): Schema {
  const kind = kindOf(schema);
  if (kind !== null) return describedPolicy(schema, kind, path);
  const { properties, items, additionalProperties, anyOf, oneOf } = schema;
  const inner = (one: Schema) => inside(one, path);
  return {
    ...schema,
    ...(properties && { properties: mapped(properties, (one, key) => described(one, `${path}.${key}`)) }),
    ...(isSchema(items) && { items: inner(items) }),
    ...(isSchema(additionalProperties) && { additionalProperties: inner(additionalProperties) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
    ...(oneOf && { oneOf: oneOf.map(inner) }),
  };
}

function describedPolicy(schema: Schema, kind: PolicyKind, path: string): Schema {
  const { name, parameters } = policyKinds[kind];
  const all: Readonly<Record<string, Parameter>> = parameters;
  const field = (one: Schema, key: string): Schema => {
    const parameter = all[key];
    if (!parameter) return one;
    const ofField = described(one, `${path}.${key}`);
    return { title: parameter.name.en, ...ofField, ...('default' in parameter && { default: parameter.default }) };
  };
  return { title: name.en, ...schema, properties: mapped(schema.properties ?? {}, field) };
}

function kindOf({ properties }: Schema): PolicyKind | null {
  const kind = isSchema(properties?.['kind']) ? properties['kind'].const : undefined;
  return typeof kind === 'string' && Object.hasOwn(policyKinds, kind) ? (kind as PolicyKind) : null;
}

const descriptionAt = (path: string): Schema => {
  const description = fieldMeanings[path];
  return description === undefined ? {} : { description };
};

const defaults: Readonly<Record<string, unknown>> = {
  'scenario.machine.cpus': 1,
  'scenario.machine.contextSwitch.process': 0,
  'scenario.machine.contextSwitch.chargeFirst': false,
  'scenario.machine.contextSwitch.chargeSame': false,
  'scenario.machine.cache': null,
  'scenario.machine.queues': 'central',
  'scenario.machine.steal': null,
  'scenario.processes.arrival': 0,
  'scenario.processes.priority': 0,
  'scenario.processes.tickets': 1,
  'scenario.processes.nice': 0,
  'scenario.processes.workingSet': 0,
  'scenario.seed': 1,
  ...Object.fromEntries(
    Object.entries(defaultConventions).map(([key, value]) => [`scenario.conventions.${key}`, value]),
  ),
};
const defaultAt = (path: string): Schema => (path in defaults ? { default: defaults[path] } : {});

const isSchema = (one: unknown): one is Schema => typeof one === 'object' && one !== null && !Array.isArray(one);

const mapped = (properties: Readonly<Record<string, unknown>>, of: (one: Schema, key: string) => Schema) =>
  Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, isSchema(one) ? of(one, key) : {}]));
