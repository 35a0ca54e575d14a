const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000] as const;

/** Every how many ticks a ruler of `length` ticks carries a number, so that there are at most `most` of them. */
export function numberedEvery(length: number, most: number): number {
  return steps.find((step) => length / step <= most) ?? Math.ceil(length / most);
}

/** The ticks that carry a number: multiples of the step, and the end, which drives out a neighbour that is too close. */
export function numberedTicks(from: number, to: number, most: number): number[] {
  const every = numberedEvery(to - from, most);
  const inner: number[] = [];
  for (let tick = Math.ceil(from / every) * every; tick < to; tick += every) {
    if (to - tick >= every * 0.6 || tick === from) inner.push(tick);
  }
  return [...inner, to];
}
