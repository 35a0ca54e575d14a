/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/**
 * An order that depends on nothing but the ids: the same for everybody and on every server, and telling nothing of the
 * author's order.
 */
export function shuffled<T extends { readonly id: string }>(options: readonly T[]): readonly T[] {
  const all = options
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
  const placed = options.map((option) => ({ option, place: hashOf(`${all}/${option.id}`) }));
  return placed
    .toSorted((one, other) => one.place - other.place || (one.option.id < other.option.id ? -1 : 1))
    .map(({ option }) => option);
}
