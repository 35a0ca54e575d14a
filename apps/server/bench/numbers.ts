export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Columns of one width, the first one to the left. */
export function row(first: string, cells: readonly (string | number)[]): string {
  const shown = cells.map((cell) =>
    typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 1 }) : cell,
  );
  return `${first.padEnd(44)}${shown.map((cell) => cell.padStart(12)).join('')}`;
}
