import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import type { Spot } from './grid-keys';

/** A stroke under way, over ticks of one lane; `row` is where it began, in a grid with a row per value. */
export interface Stroke {
  readonly lane: number;
  readonly row: number;
  /** The tick where it began. */
  readonly begin: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const TRAVEL = 8; // px sideways before a finger paints: less is a tap, and upwards it scrolls

interface Gesture {
  readonly pointer: number;
  readonly cells: HTMLElement;
  readonly start: Spot & { readonly row: number };
  readonly x: number;
  painting: boolean;
}

export interface Hit {
  /** The tick at a point, for cells that are all alike: computed, so that no element is touched during a stroke. */
  readonly tickAt: (box: DOMRect, x: number, y: number) => number;
  readonly onStroke: (stroke: Stroke) => void;
}

/**
 * Tap or drag. Elements with `data-cells` (the lane) hold the cells, and each cell's button has `data-lane`, `data-row` and
 * `data-tick`. What is painted shows as an overlay and becomes an edit when the pointer is lifted; a cancelled pointer
 * leaves nothing. A click that no pointer made (a key, a screen reader) paints its own cell.
 */
export function useStroke({ tickAt, onStroke }: Hit) {
  const gesture = useRef<Gesture | null>(null);
  const clickIsDone = useRef(false);
  const [preview, setPreview] = useState<Stroke | null>(null);

  const strokeTo = ({ cells, start }: Gesture, event: PointerEvent): Stroke => {
    const tick = tickAt(cells.getBoundingClientRect(), event.clientX, event.clientY);
    return {
      lane: start.lane,
      row: start.row,
      begin: start.tick,
      from: Math.min(start.tick, tick),
      to: Math.max(start.tick, tick) + 1,
    };
  };
  const drop = () => {
    gesture.current = null;
    setPreview(null);
  };

  return {
    preview,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        clickIsDone.current = false;
        const start = spotOf(event.target);
        const cells =
          start && event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cells]') : null;
        if (!start || !cells || event.button !== 0 || !event.isPrimary) return;
        const painting = event.pointerType !== 'touch';
        const begun = { pointer: event.pointerId, cells, start, x: event.clientX, painting };
        gesture.current = begun;
        if (!painting) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setPreview(strokeTo(begun, event));
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const begun = gesture.current;
        if (begun?.pointer !== event.pointerId) return;
        if (!begun.painting) {
          if (Math.abs(event.clientX - begun.x) < TRAVEL) return;
          begun.painting = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        setPreview(strokeTo(begun, event));
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const begun = gesture.current;
        if (begun?.pointer !== event.pointerId) return;
        drop();
        clickIsDone.current = true;
        const { lane, row, tick } = begun.start;
        onStroke(begun.painting ? strokeTo(begun, event) : { lane, row, begin: tick, from: tick, to: tick + 1 });
      },
      onPointerCancel: drop,
      onClick(event: MouseEvent<HTMLElement>) {
        const spot = clickIsDone.current ? null : spotOf(event.target);
        clickIsDone.current = false;
        if (spot) onStroke({ lane: spot.lane, row: spot.row, begin: spot.tick, from: spot.tick, to: spot.tick + 1 });
      },
    },
  };
}

export function spotOf(target: EventTarget): (Spot & { readonly row: number }) | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-tick]') : null;
  if (!cell) return null;
  const { lane, row, tick } = cell.dataset;
  return { lane: Number(lane), row: Number(row), tick: Number(tick) };
}
