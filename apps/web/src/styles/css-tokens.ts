import fs from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;

/** The custom properties of the rules whose selector list contains `selector`, later ones last. */
export function tokensOf(file: string, selector: string): ReadonlyMap<string, string> {
  const css = fs.readFileSync(path.join(folder, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const tokens = new Map<string, string>();
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((one) => one.trim() === selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens.set(name, value.trim());
  }
  return tokens;
}
