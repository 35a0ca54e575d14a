interface Named {
  readonly pid: number;
  readonly comm: string;
}

/**
 * A name for each thread, no two alike: its program's; `program:pid` where several run that program; `program:pid#2`
 * where a number was given again.
 */
export function uniqueNames(threads: readonly Named[]): string[] {
  const count = new Map<string, number>();
  for (const { comm } of threads) count.set(comm, (count.get(comm) ?? 0) + 1);
  const taken = new Set<string>();
  return threads.map(({ pid, comm }) => {
    const name = count.get(comm) === 1 ? comm : `${comm}:${pid}`;
    let free = name;
    for (let again = 2; taken.has(free); again++) free = `${name}#${again}`;
    taken.add(free);
    return free;
  });
}
