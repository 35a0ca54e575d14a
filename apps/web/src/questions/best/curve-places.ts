import type { BestPoint } from '@timeslice/questions';

export interface CurvePlace {
  readonly id: string;
  readonly value: number;
  /** Pixels. */
  readonly x: number;
  readonly y: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Font size in pixels. */
  readonly em: number;
}

/** Where the plot lies: room for numbers above the highest point and names below the axis. */
export function plotOf({ width, height, em }: Room) {
  return { left: em * 2, right: Math.max(width - em * 2, em * 6), top: em * 2.2, bottom: height - em * 2 };
}

/** The options side by side at even distances, the values from 0 up to the highest. */
export function curvePlaces(ids: readonly string[], points: readonly BestPoint[], room: Room): readonly CurvePlace[] {
  const { left, right, top, bottom } = plotOf(room);
  const most = Math.max(...points.map(({ value }) => value), 1e-9);
  const step = ids.length < 2 ? 0 : (right - left) / (ids.length - 1);
  return points.map(({ id, value }) => ({
    id,
    value,
    x: left + step * ids.indexOf(id),
    y: bottom - (value / most) * (bottom - top),
  }));
}

export const pathThrough = (places: readonly CurvePlace[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
