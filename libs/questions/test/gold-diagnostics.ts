import { type PolicySpec, type ProcessFile, resolve, type Scenario } from '@timeslice/engine';
import type { ModelId } from '../src/models/model';

/** `[start, end, process]`. */
type Gantt = readonly (readonly [start: number, end: number, thread: string])[];

/** Of `gold/diagnostic-scenarios.json`. */
interface GoldScenario {
  readonly family: string;
  readonly quantum: number | null;
  readonly csCost: number;
  readonly processes: readonly {
    readonly pid: string;
    readonly arrival: number;
    readonly bursts: ProcessFile['bursts'];
  }[];
  /** By the names of that file; `right` among them. */
  readonly answers: Readonly<Record<string, Gantt>>;
}

export interface GoldFile {
  readonly scenarios: readonly GoldScenario[];
}

/** What the file's names mean in each family; a name without an entry is no model of the catalogue there. */
const meanings: Readonly<Record<string, ModelId | Readonly<Record<string, ModelId>>>> = {
  M01: { SJF: 'S01-sjf-preempts', HRRN: 'S17-hrrn-shortest' },
  M02: 'S02-srtf-no-preempt',
  M03: 'S04-clairvoyant',
  M04: { FCFS: 'S05-list-order' },
  M05: 'S07-expired-first',
  M06: 'S06-cyclic-sweep',
  M07: 'S08-newcomer-first',
  M08: 'S09-arrival-preempts-rr',
  M09: 'S10-global-slices',
  M10: 'S11-rr-is-fcfs',
  M11: 'C01-no-switch-time',
  M12: 'C02-switch-to-itself',
  M13: 'C03-switch-at-start',
  M14: 'S14-priority-inverted',
  M15: 'S15-priority-no-preempt',
  M17: 'C05-io-holds-cpu',
  M18: 'C06-io-free',
  M19: 'C07-io-to-running',
  M20: 'S18-longest-first',
  M22: 'S03-original-burst',
  M23: 'S12-tie-preempts',
  M24: 'S13-keeps-place',
  M25: 'S16-hrrn-longest-wait',
  M27: 'C09-io-head',
  M28: 'C10-whole-remaining-work',
};

const policies: Readonly<Record<string, PolicySpec['kind']>> = { PRIO_P: 'priority-preemptive' };

function scenarioOf({ family, quantum, csCost, processes }: GoldScenario): Scenario {
  const name = family.split('+')[0] ?? family;
  const kind = policies[name] ?? name.toLowerCase();
  return resolve({
    format: 'timeslice/scenario@1',
    policy: (quantum === null ? { kind } : { kind, quantum }) as PolicySpec, // the file knows families by these names
    machine: { contextSwitch: { process: csCost } },
    processes: processes.map(({ pid, ...process }) => ({ id: pid, ...process })),
  });
}

export interface GoldCase {
  readonly family: string;
  readonly scenario: Scenario;
  readonly right: Gantt;
  readonly under: readonly { readonly name: string; readonly model: ModelId; readonly gantt: Gantt }[];
}

/** Scenarios with the right Gantt chart and that under each wrong model, from the reference simulator of the research. */
export const goldCasesOf = ({ scenarios }: GoldFile): readonly GoldCase[] =>
  scenarios.map((one) => ({
    family: one.family,
    scenario: scenarioOf(one),
    right: one.answers['right'] ?? [],
    under: Object.entries(one.answers).flatMap(([name, gantt]) => {
      const meaning = meanings[name.slice(0, 3)];
      const model = typeof meaning === 'object' ? meaning[one.family] : meaning;
      return model ? [{ name, model, gantt }] : [];
    }),
  }));
