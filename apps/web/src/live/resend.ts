import { refusals, type Reply } from '@timeslice/contract';

export interface Resending {
  /** Resolves once there is a connection to try on; false when there never will be one again. */
  readonly ready: () => Promise<boolean>;
  /** One attempt; null where nothing was answered in time. */
  readonly attempt: () => Promise<Reply | null>;
  /** Waits before attempt `n`, from 1; a new connection may cut it short. */
  readonly pause: (n: number) => Promise<void>;
}

/** Asks until the answer is a final one. The same command is sent each time, so that it is carried out once. */
export async function resend({ ready, attempt, pause }: Resending): Promise<Reply> {
  for (let n = 1; ; n++) {
    if (!(await ready())) return { ok: false, code: 'unavailable' };
    const reply = await attempt();
    if (reply !== null && (reply.ok || !refusals[reply.code].retry)) return reply;
    await pause(n);
  }
}
