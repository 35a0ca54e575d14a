import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { oracle } from '../test/oracle';
import { policySpecs, randomScenario } from '../test/random-scenario';
import { resolve } from './resolve';
import type { PolicyKind } from './scenario';
import { simulate } from './simulate';
import { unsupported } from './unsupported';

const RUNS = 1_000;

test.each(Object.keys(policySpecs) as PolicyKind[])(
  '[ENG2] %s: the engine does what the plain tick-by-tick simulator does, under random conventions',
  (kind) => {
    fc.assert(
      fc.property(randomScenario({ policy: policySpecs[kind] }), (file) => {
        const scenario = resolve(file);
        fc.pre(unsupported(scenario).length === 0);
        const trace = simulate(scenario);
        const per = (of: 'completion' | 'waiting' | 'blocked' | 'dispatches') =>
          Object.fromEntries(Object.entries(trace.threads).map(([name, metrics]) => [name, metrics[of]]));
        expect({
          timeline: trace.timeline.map(([start, end, thread]) => [start, end, thread]),
          switches: trace.switches.map(([start, end, from, to]) => [start, end, from, to]),
          completion: per('completion'),
          waiting: per('waiting'),
          blocked: per('blocked'),
          dispatches: per('dispatches'),
        }).toEqual(oracle(scenario));
      }),
      { numRuns: RUNS },
    );
  },
);
