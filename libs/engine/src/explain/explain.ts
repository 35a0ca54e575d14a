import { explainPolicy } from '../policies/policies';
import type { Scenario } from '../scenario';
import type { Bilingual } from '../text';
import { factsOf, type Say } from './facts';
import * as machine from './machine';
import * as queue from './queue';
import * as running from './running';

const sayings: readonly Say[] = [
  queue.tie,
  queue.runningWinsTies,
  queue.enqueue,
  queue.together,
  running.clock,
  running.expiry,
  running.preempted,
  queue.ioReturn,
  running.quantumAfterIo,
  running.switchOnIo,
  running.aging,
  running.estimate,
  machine.queues,
  machine.victim,
  machine.steal,
  machine.affinity,
  machine.switchCost,
  machine.cache,
  machine.devices,
  machine.locks,
  machine.crash,
  machine.gil,
  machine.tasks,
  machine.response,
  machine.utilization,
];

/** The rules in force, in words: the policy, and each convention that can matter in this scenario. */
export function explainRules(scenario: Scenario): Bilingual[] {
  const { policy, conventions } = scenario;
  const facts = factsOf(scenario);
  const others = sayings.map((say) => say(facts, conventions, scenario));
  return [explainPolicy(policy, conventions), ...others.filter((rule) => rule !== null)];
}
