export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of all fields, however deep. */
export function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  return isObject(value) ? [...Object.keys(value), ...Object.values(value).flatMap(fieldsOf)] : [];
}

/** All texts, however deep. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}

const leavesIn = (value: unknown): number =>
  value !== null && typeof value === 'object'
    ? Object.values(value).reduce((sum: number, one: unknown) => sum + leavesIn(one), 0)
    : 1;

/** JSON that does not depend on the order of fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.keys(value).toSorted();
  return `{${fields.map((field) => `${JSON.stringify(field)}:${canonical(value[field])}`).join()}}`;
}

/** Texts, lists and objects, however deep, that are long enough to be told from others, as canonical JSON. */
export function subtreesOf(value: unknown): Set<string> {
  const found = new Set<string>();
  const look = (one: unknown) => {
    if (typeof one === 'string' && one.length >= 12) found.add(JSON.stringify(one));
    if (one === null || typeof one !== 'object') return;
    if (leavesIn(one) >= 3) found.add(canonical(one));
    for (const inner of Object.values(one)) look(inner);
  };
  look(value);
  return found;
}
