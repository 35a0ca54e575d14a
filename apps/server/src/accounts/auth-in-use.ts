import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

/** How many questions are in better-auth just now, whichever instance of it was asked. */
let inside = 0;

/**
 * One question to better-auth. While an `AsyncLocalStorage` is on, Node 20 and 22 watch every promise, timer and socket
 * of the process, a tenth of what a class costs; better-auth switches three on at its first question and never off.
 * Here that is done as soon as nobody is in there.
 */
export async function inUse<T>(ask: () => Promise<T>): Promise<T> {
  inside += 1;
  try {
    return await ask();
  } finally {
    inside -= 1;
    const storages = await Promise.all([
      getRequestStateAsyncLocalStorage(),
      getCurrentAuthContextAsyncLocalStorage(),
      getCurrentDBAdapterAsyncLocalStorage(),
    ]);
    if (inside === 0) for (const storage of storages) storage.disable();
  }
}
