import type { Prompt } from '@timeslice/questions';
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { keyOf } from '../value-keys';
import { actionOf, type Spot } from './grid-keys';
import type { Painter } from './use-painter';
import { spotOf } from './use-stroke';

interface GridProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly painter: Painter;
  readonly prompt: Prompt<'gantt'>;
  readonly perLine: number;
  readonly brush: string | null;
  readonly onBrush: (value: string) => void;
  /** Where the focus goes on Escape. */
  readonly onLeave: () => void;
  /** A grid with a row per value: how many. */
  readonly rows?: number;
  /** The only lane of this grid; none where it has them all. */
  readonly lane?: number;
}

/** One tab stop, arrows inside, and keys that paint; only while the focus is in the grid. */
export function useGrid({ frame, painter, prompt, perLine, brush, onBrush, onLeave, rows = 1, lane }: GridProps) {
  const [spot, setSpot] = useState<Spot & { readonly row: number }>({ lane: lane ?? 0, tick: 0, row: 0 });

  const focus = (to: Spot, row: number) =>
    frame.current
      ?.querySelector<HTMLElement>(`[data-lane="${to.lane}"][data-row="${row}"][data-tick="${to.tick}"]`)
      ?.focus();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (rows > 1 && vertical !== 0) {
      event.preventDefault();
      return focus(spot, Math.min(Math.max(spot.row + vertical, 0), rows - 1));
    }
    const action = actionOf(
      { key: keyOf(event), shift: event.shiftKey, command: event.ctrlKey || event.metaKey },
      { drawing: painter.drawing, spot, brush, values: prompt.values, perLine },
    );
    if (!action) return;
    event.preventDefault();
    switch (action.type) {
      case 'move':
        return focus(action.to, spot.row);
      case 'edit':
        painter.edit(action.edit);
        if (action.brush !== undefined) onBrush(action.brush);
        return focus(action.to, spot.row);
      case 'undo':
        return painter.undo?.();
      case 'redo':
        return painter.redo?.();
      case 'leave':
        return onLeave();
    }
  };

  const onFocus = (event: FocusEvent) => {
    const focused = spotOf(event.target);
    if (focused) setSpot(focused);
  };

  return { spot, handlers: { onKeyDown, onFocus } };
}
