import { branchOf } from './branch';
import { Run } from './run';
import { supported, traceOf } from './simulate';
import type { Conventions, PolicySpec, Quirks, Scenario } from './scenario';
import type { Rule, Trace } from './trace';

/** Rules put in place of those of a scenario, one by one. */
export interface Rules {
  readonly policy?: PolicySpec;
  readonly conventions?: Partial<Conventions>;
  readonly contextSwitch?: Partial<Scenario['machine']['contextSwitch']>;
  readonly quirks?: Quirks;
}

export function withRules(scenario: Scenario, { policy, conventions, contextSwitch, quirks }: Rules): Scenario {
  return {
    ...scenario,
    policy: policy ?? scenario.policy,
    conventions: { ...scenario.conventions, ...conventions },
    machine: {
      ...scenario.machine,
      contextSwitch: { ...scenario.machine.contextSwitch, ...contextSwitch },
    },
    ...(quirks && { quirks: { ...scenario.quirks, ...quirks } }),
  };
}

/** Who would get a CPU. */
export interface Choice {
  readonly chosen: string;
  /** The ready threads in the order in which they would be taken, the chosen one first. */
  readonly ready: readonly string[];
  /** Why the chosen one goes before the second. */
  readonly rule: Rule;
}

/** A decision as it is about to be made. */
export interface Moment extends Choice {
  readonly at: number;
  readonly cpu: number;
  /** Whom other rules would choose in this very state; null where they would leave the CPU idle. */
  readonly ask: (rules: Rules) => Choice | null;
}

interface SimulationOptions {
  /** It is given up after so many instants, as by `simulate`. */
  readonly most?: number;
  /** One that is under way. */
  readonly run?: Run;
}

/** Decides in place of the policy: the name of a ready thread, or null to leave it to the policy. */
export type Choose = (moment: Moment) => string | null;

/**
 * A run that can be stopped at a tick, asked what the scheduler would do there, and branched under other rules without
 * being run again from the start.
 */
export class Simulation {
  readonly scenario: Scenario;
  private readonly run: Run;

  constructor(
    scenario: Scenario,
    choose: Choose | null = null,
    { most, run = new Run(scenario, { log: true, most }) }: SimulationOptions = {},
  ) {
    this.scenario = scenario;
    this.run = run;
    if (!choose) return;
    run.dispatcher.override = (ready, { index }) => {
      const choice = choiceOf(run, index);
      if (!choice) return null;
      const ask = (rules: Rules) => askAt(run, supported(withRules(scenario, rules)), index);
      const name = choose({ ...choice, at: run.core.now, cpu: index, ask });
      return ready.find((thread) => thread.name === name) ?? null;
    };
  }

  get at(): number {
    return this.run.core.now;
  }

  /** To tick `at`, its instant processed; not past the end of the run. */
  advanceTo(at: number): this {
    this.run.toTick(at);
    return this;
  }

  /** Whom these rules, or others, would choose for that CPU if it were free now; null: nobody. */
  ask(rules: Rules = {}, cpu = 0): Choice | null {
    return askAt(this.run, supported(withRules(this.scenario, rules)), cpu);
  }

  /** The same state, from the next instant on under other rules. What it did before is not in the trace of the branch. */
  branch(rules: Rules = {}, choose: Choose | null = null): Simulation {
    const scenario = supported(withRules(this.scenario, rules));
    return new Simulation(scenario, choose, { run: branchOf(this.run, scenario, { log: true }) });
  }

  /** Runs to the end; the simulation is used up then. */
  toEnd(): Trace {
    this.run.toEnd();
    return traceOf(this.run, this.scenario);
  }
}

const askAt = (run: Run, scenario: Scenario, cpu: number): Choice | null =>
  choiceOf(branchOf(run, scenario, { log: false }), cpu);

function choiceOf({ core, parts }: Run, index: number): Choice | null {
  const cpu = core.cpus[index]!;
  const best = parts.queues.bestFor(cpu);
  if (!best) return null;
  const others = parts.queues.inOrder(cpu).filter((thread) => thread !== best);
  return {
    chosen: best.name,
    ready: [best, ...others].map(({ name }) => name),
    rule: others[0] ? core.order.rule(best, others[0]) : 'only-one',
  };
}
