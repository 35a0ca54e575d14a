import { useEffect, useRef } from 'react';
import type { Undoing } from './model/use-edits';
import type { Playback } from './watch/use-playback';

interface LabKeys {
  readonly edits?: Undoing;
  readonly playback: Playback;
}

/** What has the focus and uses keys like these itself. */
const usesAll =
  'input, textarea, select, [contenteditable], [role="slider"], [role="listbox"], [role="menu"], [role="tablist"], [role="radiogroup"], .table-frame, .log';
const usesPress = 'button, a, summary, [role="button"], [role="switch"], [role="radio"]';

const within = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** Undo everywhere; the keys of the playhead wherever nothing that has the focus needs them. */
export function useLabKeys(keys: LabKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || within(event.target, '[role="dialog"]')) return;
      const act = actionOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function actionOf(event: KeyboardEvent, { edits, playback }: LabKeys): (() => void) | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (!edits || (code !== 'KeyZ' && code !== 'KeyY')) return null;
    return code === 'KeyY' || shiftKey ? edits.redo : edits.undo;
  }
  if (within(target, usesAll)) return null;
  const { tick, length, seek, step, toggle } = playback;
  switch (key) {
    case ' ':
      return within(target, usesPress) || shiftKey ? null : toggle;
    case 'ArrowLeft':
      return () => (shiftKey ? seek(Math.ceil(tick) - 1) : step(-1));
    case 'ArrowRight':
      return () => (shiftKey ? seek(Math.floor(tick) + 1) : step(1));
    case 'Home':
      return () => seek(0);
    case 'End':
      return () => seek(length);
    default:
      return null;
  }
}
