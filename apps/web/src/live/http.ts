import { refusals, type RefusalCode, type RefusalDetail } from '@timeslice/contract';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly detail?: RefusalDetail };

interface Asking {
  /** Sent as `Authorization: Bearer`. */
  readonly bearer?: string;
  readonly signal?: AbortSignal;
}

export function get<T>(path: string, asking: Asking = {}): Promise<Result<T>> {
  return ask<T>(path, { method: 'GET' }, asking);
}

export function post<T>(path: string, body: unknown, asking: Asking = {}): Promise<Result<T>> {
  const headers = { 'content-type': 'application/json' };
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) }, asking);
}

async function ask<T>(path: string, init: RequestInit, { bearer, signal }: Asking): Promise<Result<T>> {
  const headers = new Headers(init.headers);
  if (bearer !== undefined) headers.set('authorization', `Bearer ${bearer}`);
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, cache: 'no-store', ...(signal && { signal }) });
  } catch (fault) {
    if (signal?.aborted === true) throw fault;
    return { ok: false, code: 'unavailable' };
  }
  const text = await response.text().catch(() => null);
  if (text === null) return { ok: false, code: 'unavailable' };
  const body = response.status === 204 ? null : parsed(text);
  if (response.ok && body !== undefined) return { ok: true, value: body as T };
  return refusalOf(response.status, body);
}

/** What a JSON text says; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A proxy that answers in the server's place does not speak our codes. */
function refusalOf(status: number, body: unknown): Extract<Result<never>, { ok: false }> {
  if (typeof body === 'object' && body !== null && 'code' in body && isRefusalCode(body.code)) {
    const detail = 'detail' in body ? (body.detail as RefusalDetail) : undefined;
    return { ok: false, code: body.code, ...(detail && { detail }) };
  }
  if (status === 429) return { ok: false, code: 'too-fast' };
  if (status === 413) return { ok: false, code: 'too-large' };
  if (status >= 502 && status <= 504) return { ok: false, code: 'unavailable' };
  return { ok: false, code: status >= 400 && status < 500 ? 'malformed' : 'internal' };
}

const isRefusalCode = (code: unknown): code is RefusalCode => typeof code === 'string' && Object.hasOwn(refusals, code);
