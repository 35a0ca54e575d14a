import type { ProcessRun, ThreadRun } from '../thread-run';
import type { Container } from './container';
import { SlotHeap } from './thread-heap';

interface Group {
  slot: number;
  readonly ready: SlotHeap<ThreadRun>;
}

/** A heap of heaps: the threads of each process, and the processes by their first threads. */
export class ByProcess implements Container {
  size = 0;
  private readonly groups: SlotHeap<Group>;
  private readonly ofProcess: readonly Group[];
  private readonly compare: (a: ThreadRun, b: ThreadRun) => number;

  constructor(processes: readonly ProcessRun[], compare: (a: ThreadRun, b: ThreadRun) => number) {
    this.compare = compare;
    this.groups = new SlotHeap<Group>((a, b) => compare(a.ready.best()!, b.ready.best()!));
    this.ofProcess = processes.map(() => ({ slot: -1, ready: new SlotHeap<ThreadRun>(compare) }));
  }

  /** The first of the ready threads of that process. */
  bestOf(process: ProcessRun): ThreadRun | undefined {
    return this.ofProcess[process.index]!.ready.best();
  }

  /** The rank of a process has changed. */
  movedProcess(process: ProcessRun): void {
    const group = this.ofProcess[process.index]!;
    if (group.slot >= 0) this.groups.moved(group);
  }

  add(thread: ThreadRun): void {
    this.size++;
    const group = this.ofProcess[thread.process.index]!;
    group.ready.add(thread);
    if (group.slot < 0) this.groups.add(group);
    else this.groups.moved(group);
  }

  remove(thread: ThreadRun): void {
    this.size--;
    const group = this.ofProcess[thread.process.index]!;
    if (group.ready.size === 1) this.groups.remove(group);
    group.ready.remove(thread);
    if (group.slot >= 0) this.groups.moved(group);
  }

  moved(thread: ThreadRun): void {
    const group = this.ofProcess[thread.process.index]!;
    group.ready.moved(thread);
    this.groups.moved(group);
  }

  best(): ThreadRun | undefined {
    return this.groups.best()?.ready.best();
  }

  inOrder(): ThreadRun[] {
    const all: ThreadRun[] = [];
    for (const { ready } of this.groups.inOrder()) {
      if (ready.size === 1) all.push(ready.best()!);
      else all.push(...ready.inOrder());
    }
    return all.length === this.groups.size ? all : all.sort(this.compare);
  }
}
