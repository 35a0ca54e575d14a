/** What is aimed at: a ratio to the bare server of the same round (the median of all), or a figure. */
export interface Aim {
  readonly of: 'ratio' | 'figure';
  readonly most: number;
}

const ratio = (most: number): Aim => ({ of: 'ratio', most });
const figure = (most: number): Aim => ({ of: 'figure', most });

const stormOfThousand = { embedded: 3, postgres: 2.5, 'slow-postgres': 3.5 } as const;

/** The aims of docs/performance.md for a class of this size, by what is measured. */
export function aimsFor(
  many: number,
  database: keyof typeof stormOfThousand,
): { readonly [measure: string]: Aim | undefined } {
  return {
    herd: many === 1_000 ? ratio(1.6) : undefined,
    stormP99: many === 1_000 ? ratio(stormOfThousand[database]) : many === 5_000 ? ratio(3.2) : undefined,
    stormCpu: ratio(2),
    stormDelay: many === 5_000 ? figure(400) : undefined,
    spreadP50: figure(3),
    sceneLast: ratio(1.4),
    sceneCpu: ratio(1.25),
    heap: figure(16),
    resident: many === 5_000 && database !== 'embedded' ? figure(320) : undefined,
    acknowledgedAgain: figure(2_500),
    scenesAgain: figure(5_000),
  };
}
