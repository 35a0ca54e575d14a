import type { How } from '../context/sharing';
import { partOf, storedParts, type MemoryAction, type MemoryProgram, type StoredPart } from './memory-program';
import { memoryRules, type MemoryModel, type MemoryRules } from './memory-rules';

/** One piece of memory with variables in it: the globals of a process, its heap, the stack of a thread. */
export interface MemoryStore {
  readonly part: StoredPart;
  /** The living threads that have it, in the order of their making. */
  readonly threads: readonly string[];
  readonly values: Readonly<Record<string, number>>;
}

export interface MemoryState {
  readonly processes: readonly { readonly id: string; readonly parent: string | null; readonly alive: boolean }[];
  readonly threads: readonly { readonly id: string; readonly process: string; readonly alive: boolean }[];
  /** Memory without a living thread is gone. */
  readonly stores: readonly MemoryStore[];
}

export interface MemoryStep {
  readonly action: MemoryAction;
  /** True: the thread was ended by a crash, or never made, so it does not come to this step. */
  readonly skipped: boolean;
  /** What a `read` yields, and what a `write` or `add` leaves. */
  readonly value: number | null;
  /** Of a write: the page was still common with a process related by fork(), and is copied now. */
  readonly copied: boolean;
  /** The threads that this step ended. */
  readonly ended: readonly string[];
  /** After it. */
  readonly state: MemoryState;
}

export interface MemoryRun {
  readonly start: MemoryState;
  readonly steps: readonly MemoryStep[];
}

/** Physical memory behind stores that were the same at a fork(), until one of them is written. */
interface Page {
  users: number;
}

interface Store {
  readonly part: StoredPart;
  readonly values: Record<string, number>;
  page: Page;
}

interface Thread {
  readonly id: string;
  readonly process: string;
  readonly stores: Readonly<Record<StoredPart, Store>>;
  alive: boolean;
}

/** Does the steps one after the other, by the rules or as somebody with a wrong model expects it. */
export function runMemory(program: MemoryProgram, model: MemoryModel | null = null): MemoryRun {
  const machine = new Machine(program, memoryRules(model));
  const start = machine.state();
  return { start, steps: program.steps.map((action) => ({ action, ...machine.step(action), state: machine.state() })) };
}

/** What a variable is to a thread in that state; null where the thread does not live. */
export function valueFor({ stores }: MemoryState, thread: string, variable: string): number | null {
  const store = stores.find(({ threads, values }) => threads.includes(thread) && Object.hasOwn(values, variable));
  return store?.values[variable] ?? null;
}

type Done = Omit<MemoryStep, 'action' | 'state'>;
const nothing: Done = { skipped: false, value: null, copied: false, ended: [] };

class Machine {
  private readonly parents = new Map<string, string | null>();
  private readonly threads: Thread[] = [];

  constructor(
    private readonly program: MemoryProgram,
    private readonly rules: MemoryRules,
  ) {
    for (const { id, threads } of program.processes) {
      this.parents.set(id, null);
      threads.forEach((name, index) => {
        const maker = index === 0 ? null : this.threads.find(({ process }) => process === id)!;
        this.make(name, { process: id, maker, how: this.rules.thread });
      });
    }
  }

  step(action: MemoryAction): Done {
    const actor = this.threads.find(({ id }) => id === action[0]);
    if (!actor?.alive) return { ...nothing, skipped: true };
    switch (action[1]) {
      case 'fork': {
        const [, , process, first] = action;
        this.parents.set(process, actor.process);
        this.make(first, { process, maker: actor, how: this.rules.fork });
        return nothing;
      }
      case 'thread':
        this.make(action[2], { process: actor.process, maker: actor, how: this.rules.thread });
        return nothing;
      case 'write':
      case 'add': {
        const [, does, variable, by] = action;
        const store = actor.stores[partOf(this.program, variable)];
        const value = (does === 'write' ? by : store.values[variable]! + by) | 0;
        store.values[variable] = value;
        return { ...nothing, value, copied: this.ownPage(store) };
      }
      case 'read': {
        const variable = action[2];
        return { ...nothing, value: actor.stores[partOf(this.program, variable)].values[variable]! };
      }
      case 'crash':
        return { ...nothing, ended: this.end(this.rules.crash === 'thread' ? [actor] : this.threadsOf(actor.process)) };
      case 'exit':
        return { ...nothing, ended: this.end([actor]) };
    }
  }

  state(): MemoryState {
    const living = this.threads.filter(({ alive }) => alive);
    const processes = [...this.parents].map(([id, parent]) => {
      const alive = living.some(({ process }) => process === id);
      return { id, parent, alive };
    });
    const stores = new Set(storedParts.flatMap((part) => living.map((thread) => thread.stores[part])));
    return {
      processes,
      threads: this.threads.map(({ id, process, alive }) => ({ id, process, alive })),
      stores: [...stores].map((store) => ({
        part: store.part,
        threads: living.filter((thread) => thread.stores[store.part] === store).map(({ id }) => id),
        values: { ...store.values },
      })),
    };
  }

  private make(id: string, from: { process: string; maker: Thread | null; how: Readonly<Record<StoredPart, How>> }) {
    const { process, maker, how } = from;
    const storeOf = (part: StoredPart) => this.store(part, maker?.stores[part] ?? null, how[part]);
    const stores = { data: storeOf('data'), heap: storeOf('heap'), stack: storeOf('stack') };
    this.threads.push({ id, process, stores, alive: true });
  }

  private store(part: StoredPart, from: Store | null, how: How): Store {
    if (!from || how === 'private') return { part, values: { ...this.program.variables[part] }, page: { users: 1 } };
    if (how === 'shared') return from;
    from.page.users++;
    return { part, values: { ...from.values }, page: from.page };
  }

  /** Gives a store that is written its own page; tells whether it had none. */
  private ownPage(store: Store): boolean {
    if (store.page.users === 1) return false;
    store.page.users--;
    store.page = { users: 1 };
    return true;
  }

  private threadsOf(process: string): Thread[] {
    return this.threads.filter((one) => one.process === process);
  }

  private end(threads: readonly Thread[]): string[] {
    const ended = threads.filter(({ alive }) => alive);
    for (const thread of ended) thread.alive = false;
    for (const store of new Set(ended.flatMap(({ stores }) => Object.values(stores)))) {
      const used = this.threads.some(({ alive, stores }) => alive && stores[store.part] === store);
      if (!used) store.page.users--;
    }
    return ended.map(({ id }) => id);
  }
}
