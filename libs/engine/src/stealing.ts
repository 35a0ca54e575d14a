import type { Core } from './core';
import type { ReadyQueues } from './ready-queues';

/** CPUs with queues of their own that have nothing to do take from each other, every so many ticks. */
export class Stealing {
  /** Tick of the next theft. */
  at: number;
  private readonly every: number;

  constructor(
    private readonly core: Core,
    private readonly queues: ReadyQueues,
  ) {
    const { queues: kind, cpus, steal } = core.machine;
    this.every = kind === 'per-cpu' && cpus > 1 ? (steal?.every ?? 0) : 0;
    this.at = this.every || Infinity;
  }

  /** Each CPU whose queue is empty takes the first thread without an affinity from the queue of one that it draws. */
  steal(): void {
    const { core, queues } = this;
    this.at += this.every;
    for (const thief of core.cpus) {
      if (queues.sizeOf(thief) > 0) continue;
      const others = core.cpus.filter((cpu) => cpu !== thief);
      const victim = others[core.draws.take() % others.length]!;
      const free = queues.inOrder(victim).filter(({ process }) => process.process.affinity === null);
      const thread = core.ties && free.length > 0 ? core.ties.first(core.now, free) : free[0];
      if (!thread) continue;
      queues.move(thread, thief);
      core.log?.event({ type: 'steal', at: core.now, thread: thread.name, from: victim.index, to: thief.index });
    }
  }
}
