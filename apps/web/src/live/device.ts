/** What is kept on this device. A browser may forbid or empty it at any time: then nothing is kept, and nothing breaks. */
const memory = new Map<string, string>();

export function read<T>(key: string): T | null {
  const text = stored(key) ?? memory.get(key);
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

export function write(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    return; // full or forbidden: this page still has it
  }
}

export function remove(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    return; // forbidden: it was never there
  }
}

function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
