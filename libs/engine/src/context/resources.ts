import type { Burst, Process, Scenario } from '../scenario';
import type { PartialTrace, Trace } from '../trace';

/** Locks and messages, as far as the events up to a tick tell. */
export interface Resources {
  /** The thread that holds each lock. */
  readonly holders: ReadonlyMap<string, string>;
  /** The messages that lie in each channel. */
  readonly messages: ReadonlyMap<string, number>;
}

export function resourcesAt({ processes }: Scenario, { events }: Trace | PartialTrace, at: number): Resources {
  const holders = new Map<string, string>();
  const messages = new Map<string, number>();
  const ended = new Set<string>();
  for (const event of events) {
    if (event.at > at) break;
    switch (event.type) {
      case 'lock':
        holders.set(event.lock, event.thread);
        break;
      case 'unlock':
        if (holders.get(event.lock) === event.thread) holders.delete(event.lock);
        break;
      case 'send':
      case 'receive': {
        const lying = (messages.get(event.channel) ?? 0) + (event.type === 'send' ? 1 : -1);
        messages.set(event.channel, Math.max(0, lying));
        break;
      }
      case 'terminate':
        ended.add(event.thread);
        releaseOfEnded(processes, ended, holders);
    }
  }
  return { holders, messages };
}

/** What the threads of a process still hold is taken from it when the last of them has ended. */
function releaseOfEnded(processes: readonly Process[], ended: ReadonlySet<string>, holders: Map<string, string>): void {
  for (const [lock, holder] of holders) {
    const threads = processes.find((one) => one.threads.some(({ name }) => name === holder))?.threads ?? [];
    if (threads.every(({ name }) => ended.has(name))) holders.delete(lock);
  }
}

/** The channels that a process's program sends to or receives from, in the order of their first use. */
export function channelsOf({ threads }: Process): string[] {
  const isMessage = (burst: Burst) => burst[0] === 'send' || burst[0] === 'receive';
  const used = threads.flatMap(({ bursts }) => bursts.filter(isMessage).map(([, channel]) => String(channel)));
  return [...new Set(used)];
}
