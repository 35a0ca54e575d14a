import type { ScenarioDraft } from './draft';

/** Where something stands in a scenario file, as the contract tells it of a problem: `processes[0].bursts[1][1]`. */
export type Path = readonly (string | number)[];

export function pathName(path: Path): string {
  const joined = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return joined.replace(/^\./, '');
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
}

/** The draft with another value at a path; `undefined` takes the key away. What is missing on the way is made. */
export function withValueAt(draft: ScenarioDraft, path: Path, value: unknown): ScenarioDraft {
  return changed(draft, path, value) as ScenarioDraft; // the same shape: fields alone are set by path
}

function changed(inner: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(inner) || typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(inner) ? inner : [];
    const next = changed(list[Number(key)], rest, value);
    if (next === list[Number(key)]) return inner;
    return next === undefined ? list.filter((_, n) => n !== key) : Object.assign([...list], { [key]: next });
  }
  const record = (typeof inner === 'object' && inner !== null ? inner : {}) as Readonly<Record<string, unknown>>;
  const next = changed(record[key], rest, value);
  if (next === record[key]) return inner;
  const { [key]: _, ...others } = record;
  return next === undefined ? others : { ...record, [key]: next };
}
