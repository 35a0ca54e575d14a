import * as fc from 'fast-check';
import type { Burst, ProcessFile } from '../../src/scenario';
import { burstsWithCalls, plainBursts } from './bursts';

interface Draft {
  readonly arrival: number;
  readonly priority: number;
  readonly tickets: number;
  readonly nice: number;
  readonly threads: readonly { readonly priority: number | undefined; readonly bursts: Burst[] }[];
  /** Which process forks it, at which burst of which thread; all modulo what there is. */
  readonly fork: { readonly by: number; readonly thread: number; readonly at: number } | undefined;
}

const priority = fc.integer({ min: 0, max: 4 });

const draft = (bursts: fc.Arbitrary<Burst[]>, options: { threads: number; forks: boolean }): fc.Arbitrary<Draft> =>
  fc.record({
    arrival: fc.integer({ min: 0, max: 12 }),
    priority,
    tickets: fc.constantFrom(0, 1, 1, 2, 3, 5, 10),
    nice: fc.constantFrom(-5, -1, 0, 0, 0, 1, 5),
    threads: fc.array(fc.record({ priority: fc.option(priority, { freq: 1, nil: undefined }), bursts }), {
      minLength: 1,
      maxLength: options.threads,
    }),
    fork: options.forks
      ? fc.option(fc.record({ by: fc.nat(20), thread: fc.nat(20), at: fc.nat(20) }), { freq: 1, nil: undefined })
      : fc.constant(undefined),
  });

const processes = (one: fc.Arbitrary<Draft>, maxLength: number) =>
  fc.array(one, { minLength: 1, maxLength }).map(assembled);

export const plainProcesses: fc.Arbitrary<ProcessFile[]> = processes(
  draft(plainBursts, { threads: 1, forks: false }),
  5,
);

/** Some with several threads, forks, locks, messages. */
export const anyProcesses: fc.Arbitrary<ProcessFile[]> = fc.oneof(
  { weight: 3, arbitrary: plainProcesses },
  { weight: 1, arbitrary: processes(draft(plainBursts, { threads: 3, forks: true }), 4) },
  { weight: 3, arbitrary: processes(draft(burstsWithCalls, { threads: 2, forks: true }), 4) },
);

/** With working sets, and some with an affinity to some of so many CPUs. */
export const placedProcesses = (cpus: number): fc.Arbitrary<ProcessFile[]> => {
  const numbers = Array.from({ length: cpus }, (_, number) => number);
  const place = fc.record({
    workingSet: fc.integer({ min: 0, max: 8 }),
    affinity: fc.option(fc.subarray(numbers, { minLength: 1 }), { freq: 1, nil: undefined }),
  });
  return fc
    .tuple(
      processes(draft(plainBursts, { threads: 2, forks: false }), 6),
      fc.array(place, { minLength: 6, maxLength: 6 }),
    )
    .map(([all, places]) => all.map((process, index) => ({ ...process, ...places[index] })));
};

function assembled(drafts: readonly Draft[]): ProcessFile[] {
  const threads = drafts.map((one) => one.threads.map((thread) => ({ ...thread, bursts: [...thread.bursts] })));
  const id = (index: number) => `P${index + 1}`;
  const parents = drafts.map(({ fork }, index) => {
    if (!fork || index === 0) return undefined;
    const by = fork.by % index;
    const { bursts } = threads[by]![fork.thread % threads[by]!.length]!;
    const places = bursts.length + (isEnding(bursts.at(-1)) ? 0 : 1);
    bursts.splice(fork.at % places, 0, ['fork', id(index)]);
    return by;
  });
  sendWhatIsReceived(threads.flatMap((all) => all.map(({ bursts }) => bursts)));
  return drafts.map(({ arrival, priority, tickets, nice }, index) => ({
    id: id(index),
    priority,
    tickets,
    nice,
    ...(parents[index] === undefined ? { arrival } : { forkedBy: id(parents[index]) }),
    ...(threads[index]!.length === 1
      ? { bursts: threads[index]![0]!.bursts }
      : { threads: threads[index]!.map((thread, number) => ({ id: `T${number + 1}`, ...thread })) }),
  }));
}

const isEnding = (burst: Burst | undefined) => burst?.[0] === 'exit' || burst?.[0] === 'crash';

/** Most messages that are waited for come: they are sent at last by a thread that waits for none, if there is one. */
function sendWhatIsReceived(lives: readonly Burst[][]): void {
  const all = lives.flat();
  const count = (call: 'send' | 'receive', name: string) =>
    all.filter((burst) => burst[0] === call && burst[1] === name).length;
  const sender =
    lives.find((life) => !life.some(([call]) => call === 'receive') && !isEnding(life.at(-1))) ?? lives[0]!;
  for (const name of ['c', 'd']) {
    const missing = count('receive', name) - count('send', name);
    for (let n = 0; n < missing; n++) sender.splice(isEnding(sender.at(-1)) ? -1 : sender.length, 0, ['send', name]);
  }
}

/** Periods that all divide 120, so no run is longer. */
export const tasks: fc.Arbitrary<ProcessFile[]> = fc
  .array(
    fc.record(
      {
        period: fc.constantFrom(2, 3, 4, 5, 6, 8, 10, 12, 15, 20),
        wcet: fc.integer({ min: 1, max: 5 }),
        deadline: fc.integer({ min: 1, max: 16 }),
        priority,
      },
      { requiredKeys: ['period', 'wcet'] },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ wcet, ...task }, index) => ({ id: `P${index + 1}`, wcet: Math.min(wcet, task.period), ...task })),
  );
