/** `crypto.randomUUID` and `crypto.subtle` are missing on plain http, `getRandomValues` is not. */
const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A version 4 UUID. */
export function uuid(): string {
  const random = bytes(16);
  const hex = Array.from(random, (byte, n) => {
    const fixed = n === 6 ? (byte & 0x0f) | 0x40 : n === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  }).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** 32 random bytes in base64url, 43 characters. */
export function secret(): string {
  return btoa(String.fromCharCode(...bytes(32)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A back-off that doubles from `first` up to `most` ms, of which a random half is taken, so that a class does not return in step. */
export function backOff(
  attempt: number,
  { first = 400, most = 15_000 }: { first?: number; most?: number } = {},
): number {
  const whole = Math.min(most, first * 2 ** Math.min(attempt, 10));
  return whole / 2 + (Math.random() * whole) / 2;
}

/** A whole number from 0 to below `most`, for what need not be secret. */
export const randomBelow = (most: number): number => Math.floor(Math.random() * most);
