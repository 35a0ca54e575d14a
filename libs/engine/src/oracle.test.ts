import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { oracle, severalCpus } from '../test/oracle';
import { comparable, onSeveralCpus } from '../test/oracle/compare';
import { policySpecs, randomPlacedScenario, randomScenario } from '../test/random-scenario';
import { resolve } from './resolve';
import type { PolicyKind } from './scenario';
import { simulate } from './simulate';
import { unsupported } from './unsupported';

const kinds = Object.keys(policySpecs) as PolicyKind[];

/** Ten thousand over all policies. */
const numRuns = Math.ceil(10_000 / kinds.length);

test.each(kinds)(
  '[ENG2] %s: the engine does what the plain tick-by-tick simulator does, under random conventions',
  (kind) => {
    fc.assert(
      fc.property(randomScenario({ policy: policySpecs[kind] }), (file) => {
        const scenario = resolve(file);
        fc.pre(unsupported(scenario).length === 0);
        const run = oracle(scenario);
        fc.pre(run !== null);
        expect(comparable(simulate(scenario))).toEqual(run);
      }),
      { numRuns },
    );
  },
);

test.each(['fcfs', 'rr'] as const)('[ENG2] %s on several CPUs: queues, affinity, stealing, caches', (kind) => {
  fc.assert(
    fc.property(randomPlacedScenario({ policy: policySpecs[kind] }), (file) => {
      const scenario = resolve(file);
      fc.pre(unsupported(scenario).length === 0);
      const run = severalCpus(scenario);
      fc.pre(run !== null);
      expect(onSeveralCpus(comparable(simulate(scenario)))).toEqual(onSeveralCpus(run));
    }),
    { numRuns: 1_000 },
  );
});
