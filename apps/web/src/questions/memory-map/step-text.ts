import type { MemoryAction, MemoryProgram } from '@timeslice/engine';

/** A step as code, without the thread that does it. */
export function stepText(action: MemoryAction): string {
  switch (action[1]) {
    case 'fork':
      return `fork() → ${action[2]}: ${action[3]}`;
    case 'thread':
      return `pthread_create() → ${action[2]}`;
    case 'write':
      return `${action[2]} = ${action[3]}`;
    case 'add':
      return action[3] < 0 ? `${action[2]} -= ${-action[3]}` : `${action[2]} += ${action[3]}`;
    case 'read':
      return `print(${action[2]})`;
    case 'crash':
      return '*(int *)0 = 1';
    case 'exit':
      return 'pthread_exit()';
  }
}

/** The place of every process among all, which is its colour. */
export function processIndexes({ processes, steps }: MemoryProgram): ReadonlyMap<string, number> {
  const made = steps.flatMap((action) => (action[1] === 'fork' ? [action[2]] : []));
  return new Map([...processes.map(({ id }) => id), ...made].map((id, index) => [id, index]));
}
