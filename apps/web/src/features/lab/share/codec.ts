import { words } from './words';

/** Why a link cannot be read. */
export type Unreadable = 'newer-version' | 'damaged';
export type Decoded = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: Unreadable };

const VERSION = '1';
const PLAIN = 'p';
const DEFLATED = 'd';

/**
 * A value of JSON as a short text that may stand in the fragment of an address: version, kind, base64url. Frequent
 * words become single bytes, and the whole is deflated where that is shorter.
 */
export async function encode(value: unknown): Promise<string> {
  const bytes = shortened(JSON.stringify(value));
  const deflated = await through(bytes, new CompressionStream('deflate-raw'));
  return deflated.length < bytes.length
    ? `${VERSION}${DEFLATED}${base64(deflated)}`
    : `${VERSION}${PLAIN}${base64(bytes)}`;
}

export async function decode(text: string): Promise<Decoded> {
  const [version, kind] = text;
  if (version !== VERSION) return { ok: false, why: /^[2-9][pd]/.test(text) ? 'newer-version' : 'damaged' };
  try {
    const bytes = bytesOf(text.slice(2));
    const plain = kind === DEFLATED ? await through(bytes, new DecompressionStream('deflate-raw')) : bytes;
    return { ok: true, value: JSON.parse(lengthened(plain)) };
  } catch {
    return { ok: false, why: 'damaged' }; // not base64, not deflated, or not JSON: a link is all or nothing
  }
}

const FIRST = 0x80;
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** ASCII, with the bytes above it for whole words. */
function shortened(json: string): Uint8Array<ArrayBuffer> {
  let text = json.replace(/[\u0080-\uffff]/g, escaped);
  words.forEach((word, n) => {
    text = text.replaceAll(word, String.fromCharCode(FIRST + n));
  });
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const lengthened = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < FIRST ? String.fromCharCode(byte) : (words[byte - FIRST] ?? ''))).join('');

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
