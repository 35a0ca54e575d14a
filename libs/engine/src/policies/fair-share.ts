import { ByProcess } from '../containers/by-process';
import { ThreadHeap } from '../containers/thread-heap';
import { ticksText } from '../text';
import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';

/** Ticks, unless the file says otherwise. */
export const QUANTUM = 1;

/** Fair share: Kay and Lauder 1988; Stallings ch. 9. Each process is a group. */
export const fairShare: PolicyDefinition<'fair-share'> = {
  kind: 'fair-share',
  parameters: { quantum: { is: 'ticks', least: 1, default: QUANTUM, name: { ko: '타임 퀀텀', en: 'Quantum' } } },
  queue: 'by-key',
  heeds: [],
  name: { ko: '공정 몫 (Fair share)', en: 'Fair share' },
  shortName: { ko: '공정 몫', en: 'Fair share' },
  explain: ({ quantum = QUANTUM }) => ({
    ko: `공정 몫: CPU를 가장 적게 쓴 프로세스에서, 그 가운데 가장 적게 쓴 스레드가 ${quantum}틱씩 실행됩니다. 스레드가 많다고 더 받지 않습니다.`,
    en: `Fair share: of the process that has had the least CPU time, the thread that has had the least runs for ${ticksText(quantum)}; having more threads brings no more.`,
  }),
  start: ({ quantum = QUANTUM }, { processes, eachInFront }) => {
    const containers: ByProcess[] = [];
    /** The least use among what is ready or running, of processes or of one's own siblings. */
    const least = (of: (thread: ThreadRun) => number, among: (thread: ThreadRun) => boolean, own: ThreadRun) => {
      let use: number | null = null;
      const look = (thread: ThreadRun | undefined) => {
        if (thread && thread !== own && among(thread) && (use === null || of(thread) < use)) use = of(thread);
      };
      eachInFront(look);
      for (const container of containers) look(container.bestOf(own.process));
      return use;
    };
    const floor = (own: number, lowest: number | null) => (lowest === null ? own : Math.max(own, lowest));
    const comesBack = (thread: ThreadRun) => {
      const { process } = thread;
      if (process.runnable === 0) {
        const others = least(
          (one) => one.process.use,
          (one) => one.process !== process,
          thread,
        );
        process.use = floor(process.use, others);
      }
      process.runnable++;
      thread.use = floor(
        thread.use,
        least(
          (one) => one.use,
          (one) => one.process === process,
          thread,
        ),
      );
    };
    return {
      compare: (a, b) => a.process.use - b.process.use || a.use - b.use,
      preempts: false,
      slice: () => quantum,
      quantum,
      rule: 'least-served-process',
      ruleBetween: (a, b) => (a.process.use === b.process.use ? 'least-served-thread' : 'least-served-process'),
      queueRule: 'tie-fifo',
      container: ({ compare }) => {
        if (processes.every(({ threads }) => threads.length === 1)) return new ThreadHeap(compare);
        const container = new ByProcess(processes, compare);
        containers.push(container);
        return container;
      },
      joins: (thread, as) => {
        if (as === 'arrival' || as === 'io') comesBack(thread);
      },
      resumes: comesBack,
      ran: (thread, ticks) => {
        thread.use += ticks;
        thread.process.use += ticks;
        for (const container of containers) container.movedProcess(thread.process);
      },
      leaves: ({ process }) => {
        process.runnable--;
      },
    };
  },
};
