import { expect, test } from '@jest/globals';
import { policyKinds } from '@timeslice/engine';
import { fieldMeanings } from './field-meanings';
import { jsonSchema } from './json-schema';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly const?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
}

// The schema as a file of JSON has it.
const { scenario, program } = JSON.parse(JSON.stringify(jsonSchema())).$defs as Readonly<Record<string, Node>>;

/** Every field, by its path; lists and choices add nothing to it. */
function fieldsOf(node: Node, path: string): (readonly [path: string, field: Node])[] {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = node;
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [
    ...Object.entries(properties).flatMap(([key, field]) => [
      [`${path}.${key}`, field] as const,
      ...fieldsOf(field, `${path}.${key}`),
    ]),
    ...[...(items ? [items] : []), ...values, ...anyOf, ...oneOf].flatMap((one) => fieldsOf(one, path)),
  ];
}
const fields = [...fieldsOf(scenario!, 'scenario'), ...fieldsOf(program!, 'program')];

test('every field says what it means', () => {
  const silent = fields.filter(([path, { title, description }]) => !path.endsWith('.kind') && !title && !description);
  expect(silent.map(([path]) => path)).toEqual([]);
});

test('every meaning is that of a field', () => {
  const known = new Set(['scenario', 'program', ...fields.map(([path]) => path)]);
  expect(Object.keys(fieldMeanings).filter((path) => !known.has(path))).toEqual([]);
});

test('every policy is there, with the defaults of its parameters', () => {
  const policies = scenario!.properties!['policy']!.oneOf!.map(({ properties }) => properties!);
  expect(policies.map(({ kind }) => kind!.const).sort()).toEqual(Object.keys(policyKinds).sort());
  const mlfq = policies.find(({ kind }) => kind!.const === 'mlfq')!;
  expect([mlfq['boostEvery']!.default, mlfq['arrivalPreempts']!.default]).toEqual([0, true]);
});
