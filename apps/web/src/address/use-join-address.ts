import type { JoinCode, PublicConfig } from '@timeslice/contract';
import { useLoaded } from '../live/use-loaded';
import { useOrigin } from './use-address';

export interface JoinAddress {
  /** What the QR code holds: straight to the name. */
  readonly link: string;
  /** What a person types, without what every browser adds by itself. */
  readonly typed: string;
  /** Only this device can open it: phones need another address of this server. */
  readonly onlyHere: boolean;
}

/** The address of this server for other devices: the one that it was given, else the one that this browser used. */
export function usePublicBase(): string | null {
  const origin = useOrigin();
  const { loaded } = useLoaded<PublicConfig>('/api/config');
  if (loaded.state === 'loading' || origin === '') return null;
  return ((loaded.state === 'ready' ? loaded.value.publicUrl : null) ?? origin).replace(/\/$/, '');
}

/** Where to join. */
export function useJoinAddress(code: JoinCode): JoinAddress | null {
  const base = usePublicBase();
  if (base === null) return null;
  return {
    link: `${base}/j/${code}`,
    typed: base.replace(/^https?:\/\//, ''),
    onlyHere: /^(localhost|127\.|\[::1\])/.test(new URL(base).host),
  };
}
