/** Levenshtein's distance: how many insertions, deletions and substitutions make one sequence the other. */
export function editDistance<T>(one: readonly T[], other: readonly T[]): number {
  const row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let index = 0; index < one.length; index++) {
    let diagonal = index;
    let left = index + 1;
    row[0] = left;
    for (let column = 1; column < row.length; column++) {
      const above = row[column]!;
      const substituted = one[index] === other[column - 1] ? diagonal : diagonal + 1;
      left = Math.min(substituted, above + 1, left + 1);
      diagonal = above;
      row[column] = left;
    }
  }
  return row[other.length]!;
}
