import { useEffect, useRef } from 'react';

const names = {
  ' ': 'space',
  Enter: 'enter',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  Escape: 'escape',
} as const;
export type HostKey = (typeof names)[keyof typeof names];
export type KeyMap = Partial<Record<HostKey, () => void>>;

const isNamed = (key: string): key is keyof typeof names => Object.hasOwn(names, key);

/** What has the focus and uses the key itself. */
const usesAll = 'input, textarea, select, [contenteditable], [role="slider"], [role="dialog"], [role="listbox"]';
const usesPress = 'button, a, summary, [role="button"], [role="switch"], [role="radio"]';

function isTaken(target: EventTarget | null, key: HostKey): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(usesAll)) return true;
  if (key === 'space' || key === 'enter') return target.closest(usesPress) !== null;
  return key !== 'escape' && target.closest('[role="radiogroup"], [role="toolbar"]') !== null;
}

/** Single keys for the whole page, wherever nothing that has the focus needs them; a held key `repeats` if asked to. */
export function useHostKeys(map: KeyMap, { repeats = false } = {}): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat } = event;
      if (event.defaultPrevented || isComposing || altKey || ctrlKey || metaKey || shiftKey || !isNamed(key)) return;
      const name = names[key];
      const act = latest.current[name];
      if (!act || isTaken(event.target, name)) return;
      event.preventDefault();
      if (!repeat || repeats) act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [repeats]);
}
