import type { ProgramFile } from '@timeslice/engine';
import { scenarioB, type LabDocument, type Variant } from '../model/document';
import { askOnce } from '../worker/use-job';
import { decode, encode, type Unreadable } from './codec';

export const views = ['run', 'compare', 'sweep', 'effects'] as const;
export type View = (typeof views)[number];

/** What a link to the lab opens. */
export type Shared =
  | { readonly is: 'schedule'; readonly document: LabDocument; readonly view: View }
  | { readonly is: 'race'; readonly file: ProgramFile };

export type Opened = { readonly ok: true; readonly shared: Shared } | { readonly ok: false; readonly why: Unreadable };

const damaged: Opened = { ok: false, why: 'damaged' };

export function linkOf(shared: Shared): Promise<string> {
  if (shared.is === 'race') return encode({ p: shared.file });
  const { document, view } = shared;
  return encode({ a: document.a, ...(document.b && { b: document.b }), ...(view !== 'run' && { v: view }) });
}

/** Reads a link; what is in it must be possible. */
export async function openLink(text: string): Promise<Opened> {
  const decoded = await decode(text);
  if (!decoded.ok) return decoded;
  const { a, b = null, p, v }: Record<'a' | 'b' | 'p' | 'v', unknown> = Object(decoded.value);
  if (p !== undefined) {
    const checked = await askOnce('check-program', { input: p });
    return checked.ok ? { ok: true, shared: { is: 'race', file: checked.file } } : damaged;
  }
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  if (!isObject(a) || !(b === null || isObject(b))) return damaged;
  const document = { a, b: b && { processes: null, ...b } } as { a: LabDocument['a']; b: Variant | null }; // checked below
  const scenarios = [document.a, scenarioB(document)].filter((one) => one !== null);
  const results = await Promise.all(scenarios.map((input) => askOnce('check', { input })));
  if (!results.every(({ ok }) => ok)) return damaged;
  return { ok: true, shared: { is: 'schedule', document, view: views.find((one) => one === v) ?? 'run' } };
}
