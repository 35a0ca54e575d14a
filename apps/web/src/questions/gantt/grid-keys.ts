import { valueOfKey } from '../value-keys';
import type { Drawing, Edit } from './model';

/** Where the keyboard stands. */
export interface Spot {
  readonly lane: number;
  readonly tick: number;
}

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
}

export interface Grid {
  readonly drawing: Drawing;
  readonly spot: Spot;
  /** What was assigned last. */
  readonly brush: string | null;
  /** What a cell may hold: threads in file order, idle, switch. */
  readonly values: readonly string[];
  /** Ticks in a line on the screen: how far up and down go. */
  readonly perLine: number;
}

export type KeyAction =
  | { readonly type: 'move'; readonly to: Spot }
  | { readonly type: 'edit'; readonly edit: Edit; readonly to: Spot; readonly brush?: string }
  | { readonly type: 'undo' | 'redo' | 'leave' };

/** What a key does inside the grid; null where it is none of ours. */
export function actionOf(key: Key, grid: Grid): KeyAction | null {
  const { drawing, spot, values } = grid;
  if (key.command) return commandOf(key, grid);
  const next = neighbour(key.key, grid);
  if (next) return key.shift && isSideways(key.key) ? extended(next, grid) : { type: 'move', to: next };
  if (key.key === 'Escape') return { type: 'leave' };
  if (key.key === 'Backspace') {
    const here = drawing[spot.lane]?.[spot.tick] ?? null;
    const back = { ...spot, tick: Math.max(0, spot.tick - 1) };
    return { type: 'edit', edit: one(here === null ? back : spot, null), to: back };
  }
  if (key.key === 'Delete') return { type: 'edit', edit: one(spot, null), to: spot };
  const value = valueOfKey(key.key, values);
  if (value === null) return null;
  return { type: 'edit', edit: one(spot, value), to: within(grid, spot.lane, spot.tick + 1), brush: value };
}

function commandOf({ key, shift }: Key, grid: Grid): KeyAction | null {
  const lower = key.toLowerCase();
  if (lower === 'z') return { type: shift ? 'redo' : 'undo' };
  if (lower === 'y') return { type: 'redo' };
  if (key === 'Home') return { type: 'move', to: { lane: 0, tick: 0 } };
  if (key === 'End') return { type: 'move', to: within(grid, grid.drawing.length - 1, Infinity) };
  return null;
}

function neighbour(key: string, grid: Grid): Spot | null {
  const { spot, perLine, drawing } = grid;
  const length = drawing[spot.lane]?.length ?? 0;
  switch (key) {
    case 'ArrowLeft':
      return within(grid, spot.lane, spot.tick - 1);
    case 'ArrowRight':
      return within(grid, spot.lane, spot.tick + 1);
    case 'ArrowUp':
      return spot.tick >= perLine
        ? within(grid, spot.lane, spot.tick - perLine)
        : within(grid, spot.lane - 1, spot.tick);
    case 'ArrowDown':
      return Math.floor(spot.tick / perLine) < Math.floor((length - 1) / perLine)
        ? within(grid, spot.lane, spot.tick + perLine)
        : within(grid, spot.lane + 1, spot.tick);
    case 'Home':
      return within(grid, spot.lane, 0);
    case 'End':
      return within(grid, spot.lane, Infinity);
    default:
      return null;
  }
}

function within({ drawing, spot }: Grid, lane: number, tick: number): Spot {
  const there = Math.min(Math.max(lane, 0), drawing.length - 1);
  const length = drawing[there]?.length ?? 1;
  return lane === there
    ? { lane: there, tick: Math.min(Math.max(tick, 0), length - 1) }
    : { lane: there, tick: spot.tick };
}

const isSideways = (key: string) => key === 'ArrowLeft' || key === 'ArrowRight';

/** Shift and an arrow: what stands here goes on there; an open tick takes what was assigned last. */
function extended(next: Spot, { drawing, spot, brush }: Grid): KeyAction {
  const here = drawing[spot.lane]?.[spot.tick] ?? null;
  const value = here ?? brush;
  if (value === null) return { type: 'move', to: next };
  return { type: 'edit', edit: one(here === null ? spot : next, value), to: next, brush: value };
}

const one = ({ lane, tick }: Spot, value: string | null): Edit => ({
  type: 'paint',
  lane,
  from: tick,
  to: tick + 1,
  value,
});
