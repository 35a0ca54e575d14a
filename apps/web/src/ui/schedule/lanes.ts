/** Puts each interval into the first lane where it overlaps nothing; intervals come in the order of their start. */
export function lanesOf(intervals: readonly { readonly from: number; readonly to: number }[]): number[] {
  const ends: number[] = [];
  return intervals.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}
