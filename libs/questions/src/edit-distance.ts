/** Levenshtein's distance: how many insertions, deletions and substitutions make one sequence the other. */
export function editDistance<T>(one: readonly T[], other: readonly T[]): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [index, item] of one.entries()) {
    const next = [index + 1];
    for (const [column, its] of other.entries()) {
      const substituted = row[column]! + (item === its ? 0 : 1);
      next.push(Math.min(substituted, row[column + 1]! + 1, next[column]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
