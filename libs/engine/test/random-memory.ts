import fc from 'fast-check';
import type { MemoryAction, MemoryFile } from '../src/memory/memory-program';

const choice = fc.tuple(fc.nat(), fc.nat({ max: 11 }), fc.constantFrom('g', 'h', 'l'), fc.integer({ min: -9, max: 9 }));

/** Files over the variables g = 1 (global), h = 10 (heap), l = 100 (local), whose steps are of threads that are there. */
export const memoryFile: fc.Arbitrary<MemoryFile> = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }), fc.array(choice, { maxLength: 16 }))
  .map(([processes, threads, choices]) => {
    const names = (process: number) => Array.from({ length: threads }, (_, index) => `P${process}T${index}`);
    const first = Array.from({ length: processes }, (_, index) => ({ id: `P${index}`, threads: names(index) }));
    const there = first.flatMap((one) => one.threads);
    const steps: MemoryAction[] = [];
    let made = 0;
    for (const [who, does, variable, value] of choices) {
      if (there.length === 0) break;
      const index = who % there.length;
      const actor = there[index]!;
      if (does < 2 && made < 8) {
        const name = `N${made++}`;
        there.push(name);
        steps.push(does === 0 ? [actor, 'fork', `F${name}`, name] : [actor, 'thread', name]);
      } else if (does < 5) steps.push([actor, 'write', variable, value]);
      else if (does < 7) steps.push([actor, 'add', variable, value]);
      else if (does < 10) steps.push([actor, 'read', variable]);
      else {
        steps.push([actor, does === 10 ? 'crash' : 'exit']);
        there.splice(index, 1);
      }
    }
    return {
      format: 'timeslice/memory@1',
      globals: { g: 1 },
      heap: { h: 10 },
      locals: { l: 100 },
      processes: first,
      steps,
    };
  });
