import { type Prompt, type Shown, toldAfter } from '@timeslice/questions';

/** What is right in each cell, as far as the first `tick` steps tell; null where they do not yet. */
export const toldCells = (
  { cells, program }: Prompt<'memory-map'>,
  shown: Shown<'memory-map'>,
  tick: number,
): (string | null)[] =>
  cells.map((cell, index) =>
    Math.floor(tick) >= toldAfter(cell, program.steps.length) ? (shown.cells[index] ?? null) : null,
  );
