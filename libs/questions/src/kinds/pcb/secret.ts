import {
  layoutOf,
  resolve,
  simulate,
  switchSteps,
  type Registers,
  type SwitchSteps,
  type Trace,
} from '@timeslice/engine';
import type { SecretKind } from '../../kind';
import type { Finding } from '../../mark';
import { choiceUnder } from '../../models/choices';
import { pastOf } from '../../past';
import { after } from '../../sentences';
import { pcb as publicPcb, registersText, sameRegisters } from './public';
import { blocksBefore, exchangeOf, offersOf, savingSwitches } from './switches';
import { whyRestored, whySaved, whyValues } from './why';

export interface PcbKey {
  readonly kind: 'pcb';
  readonly saved: string;
  readonly values: Registers;
  readonly restored: string;
  readonly steps: SwitchSteps;
  readonly trace: Trace;
}

export const pcb: SecretKind<'pcb'> = {
  build(ask, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    const all = savingSwitches(trace);
    const index = all[ask.switch];
    const steps = index === undefined ? null : switchSteps(scenario, trace, index);
    const exchange = steps && exchangeOf(steps);
    if (!steps || !exchange) {
      const instants = all.map((place) => trace.switches[place]?.[0]).join(', ');
      const allowed =
        all.length === 0
          ? 'a scenario in which a thread that has not ended gives its CPU to another one'
          : `0 to ${all.length - 1}: the switches that save something are at t = ${instants}`;
      return { ok: false, problem: { path: 'switch', value: String(ask.switch), allowed } };
    }
    const { at, cpu } = steps;
    const threads = scenario.processes.flatMap((process) => process.threads.map(({ name }) => name));
    const running = exchange.saved;
    const past = pastOf(trace, at, threads);
    const blocks = blocksBefore(scenario, trace, past);
    const process = scenario.processes.find((one) => one.threads.some(({ name }) => name === running));
    return {
      ok: true,
      prompt: {
        kind: 'pcb',
        scenario,
        at,
        cpu,
        past,
        running,
        registers: exchange.values,
        space: layoutOf(scenario).spaceOf(process?.id ?? running),
        blocks,
        offers: offersOf([exchange.values, ...blocks.map(({ registers }) => registers)]),
      },
      key: { kind: 'pcb', ...exchange, steps, trace },
    };
  },

  /** Who swaps the blocks saves the next thread; who has another rule of scheduling restores another thread. */
  keyUnder({ prompt, key }, model) {
    const { scenario, at, cpu, running, blocks } = prompt;
    if (model === 'C12-pcb-swapped') {
      const next = blocks.find(({ thread }) => thread === key.restored);
      return next ? { ...key, saved: key.restored, values: next.registers, restored: key.saved } : null;
    }
    const restored = choiceUnder(model, scenario, { at, cpu });
    // whoever expects no switch here has nothing to say about it
    const isThere = blocks.some(({ thread }) => thread === restored);
    return restored !== null && restored !== running && isThere ? { ...key, restored } : null;
  },

  answer(prompt, { saved, values, restored }) {
    const { pc, sp, ax } = values;
    const answer = { kind: 'pcb', saved, values: { pc, sp, ax }, restored } as const;
    return publicPcb.problem(prompt, answer) ? null : answer;
  },

  compare(prompt, key, { saved, values, restored }) {
    const { at, cpu: lane } = prompt;
    const right = {
      save: saved === key.saved,
      values: sameRegisters(values, key.values),
      restore: restored === key.restored,
    };
    const found = (): Finding | null => {
      if (!right.save) return { at, lane, expected: key.saved, given: saved, why: whySaved(prompt, key, saved) };
      if (!right.values) {
        const given = values && registersText(values);
        return { at, lane, expected: registersText(key.values), given, why: whyValues(prompt, key, values) };
      }
      if (right.restore) return null;
      return { at, lane, expected: key.restored, given: restored, why: whyRestored(prompt, key, restored) };
    };
    return {
      parts: (['save', 'values', 'restore'] as const).map((part) => ({
        part,
        earned: right[part] ? 1 : 0,
        possible: 1,
      })),
      finding: found(),
    };
  },

  slips: (_prompt, one, other) => ({
    slips: [
      one.saved !== other.saved,
      !sameRegisters(one.values, other.values),
      one.restored !== other.restored,
    ].filter(Boolean).length,
    of: 3,
  }),

  tally: ({ blocks, offers }, answers) => ({
    kind: 'pcb',
    answers: answers.length,
    saved: blocks.map(({ thread }) => ({ thread, count: answers.filter(({ saved }) => saved === thread).length })),
    values: offers.map((registers) => ({
      registers,
      count: answers.filter(({ values }) => sameRegisters(values, registers)).length,
    })),
    restored: blocks.map(({ thread }) => ({
      thread,
      count: answers.filter(({ restored }) => restored === thread).length,
    })),
  }),

  /** Not ticks but steps: at each stop one more of them is shown. */
  reveal: (_prompt, { steps: { steps } }) => ({
    from: 0,
    to: steps.length,
    stops: Array.from({ length: steps.length + 1 }, (_, step) => step),
  }),

  shown: (_prompt, { steps: { steps } }, until) => ({ kind: 'pcb', steps: steps.slice(0, Math.floor(until)) }),

  truth(prompt, key) {
    const { saved, values, restored, steps } = key;
    const why = after(whySaved(prompt, key, null), whyRestored(prompt, key, null));
    return { kind: 'pcb', steps: steps.steps, saved, values, restored, why };
  },
};
