import { type Answer, type Figure, type Prompt, rowsOf } from '@timeslice/questions';

export const blank = (prompt: Prompt<'metrics'>): Answer<'metrics'> => ({
  kind: 'metrics',
  values: Array.from({ length: rowsOf(prompt) }, () => prompt.of.map(() => null)),
  lanes: prompt.grid && Array.from({ length: prompt.grid.lanes }, () => []),
});

export const withFigure = (
  answer: Answer<'metrics'>,
  row: number,
  column: number,
  value: Figure,
): Answer<'metrics'> => ({
  ...answer,
  values: answer.values.map((cells, at) =>
    at === row ? cells.map((one, on) => (on === column ? value : one)) : cells,
  ),
});
