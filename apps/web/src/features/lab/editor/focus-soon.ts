import { pathName, type Path } from '../model/path';

/** Puts the focus into the field of a path once it is on the screen, or into what stands for it. */
export function focusSoon(path: Path): void {
  focusFound(`[data-path="${CSS.escape(pathName(path))}"]`);
}

export function focusFound(selector: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus()));
}
