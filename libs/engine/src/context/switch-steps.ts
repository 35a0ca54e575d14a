import { josa } from '../josa';
import { ruleSentence } from '../rule-sentence';
import type { Process, Scenario } from '../scenario';
import type { Bilingual } from '../text';
import type { Decision, PartialTrace, SwitchCause, Trace } from '../trace';
import { contextAt, type ThreadBlock } from './context-at';
import { hexOf, layoutOf, type AddressSpace, type Registers } from './layout';
import { executedBefore, leftCpu, wasOnCpuBefore } from './stays';

export type SwitchStep =
  /** `registers` is null where nothing is saved: nobody was there, or the thread has ended. */
  | {
      readonly step: 'save';
      readonly thread: string | null;
      readonly block: string | null;
      readonly registers: Registers | null;
      /** When they were saved: before the switch, where the CPU has been idle between. */
      readonly savedAt: number | null;
      readonly sentence: Bilingual;
    }
  /** `decision` is null where the trace does not tell why. */
  | {
      readonly step: 'choose';
      readonly thread: string;
      readonly decision: Decision | null;
      readonly sentence: Bilingual;
    }
  | {
      readonly step: 'space';
      readonly from: AddressSpace | null;
      readonly to: AddressSpace;
      readonly changes: boolean;
      readonly sentence: Bilingual;
    }
  | {
      readonly step: 'restore';
      readonly thread: string;
      readonly block: string;
      readonly registers: Registers;
      readonly sentence: Bilingual;
    };

export interface SwitchSteps {
  readonly at: number;
  readonly until: number;
  readonly cpu: number;
  readonly cause: SwitchCause;
  readonly steps: readonly SwitchStep[];
}

/** The context switch at that place of `trace.switches`, step by step: save, choose, change the space, restore. */
export function switchSteps(scenario: Scenario, trace: Trace | PartialTrace, index: number): SwitchSteps {
  const segment = trace.switches[index];
  if (!segment) throw new RangeError(`no switch ${index}: the trace has ${trace.switches.length}`);
  const [at, end, from, to, cpu, cause] = segment;
  const told = trace.events.find((one) => one.type === 'switch' && one.at === at && one.cpu === cpu);
  const { threads } = contextAt(scenario, trace, at);
  const blockOf = (name: string): ThreadBlock => threads.find((one) => one.thread === name)!;
  return {
    at,
    until: told?.type === 'switch' ? told.until : end,
    cpu,
    cause,
    steps: [
      saveStep(scenario, trace, { at, cpu, from: from === null ? null : blockOf(from) }),
      chooseStep(trace, { at, cpu, to }),
      spaceStep(scenario, from, to),
      restoreStep(scenario, blockOf(to), wasOnCpuBefore(trace, to, at)),
    ],
  };
}

/** "TCB(P3.T1)"; where a process has one thread, its PCB is that too. */
function blockName({ processes }: Scenario, { thread, process }: ThreadBlock): string {
  const isAlone = processes.find(({ id }) => id === process)?.threads.length === 1;
  return isAlone ? `PCB(${process})` : `TCB(${thread})`;
}

const shown = ({ pc, sp, ax }: Registers): string => `PC ${hexOf(pc)}, SP ${hexOf(sp)}, AX ${ax}`;

interface Leaving {
  readonly at: number;
  readonly cpu: number;
  readonly from: ThreadBlock | null;
}

function saveStep(scenario: Scenario, trace: Trace | PartialTrace, { at, cpu, from }: Leaving): SwitchStep {
  if (from === null) {
    return {
      step: 'save',
      thread: null,
      block: null,
      registers: null,
      savedAt: null,
      sentence: { ko: 'CPU가 비어 있어 저장할 문맥이 없습니다.', en: 'The CPU is empty: there is nothing to save.' },
    };
  }
  const { thread } = from;
  const block = blockName(scenario, from);
  if (from.state === 'terminated') {
    return {
      step: 'save',
      thread,
      block,
      registers: null,
      savedAt: null,
      sentence: {
        ko: `${josa(thread, '은/는')} 종료했으므로 아무것도 저장하지 않습니다.`,
        en: `${thread} has ended: nothing is saved.`,
      },
    };
  }
  const savedAt = leftCpu(trace, thread, { cpu, at });
  const saved = layoutOf(scenario).registersAfter(thread, executedBefore(trace, thread, savedAt));
  return {
    step: 'save',
    thread,
    block,
    registers: saved,
    savedAt,
    sentence:
      savedAt < at
        ? {
            ko: `${thread}의 레지스터는 CPU를 떠난 t = ${savedAt}에 이미 ${block}에 저장했습니다: ${shown(saved)}.`,
            en: `The registers of ${thread} were saved in ${block} when it left at t = ${savedAt}: ${shown(saved)}.`,
          }
        : {
            ko: `${thread}의 레지스터를 ${block}에 저장합니다: ${shown(saved)}.`,
            en: `The registers of ${thread} are saved in ${block}: ${shown(saved)}.`,
          },
  };
}

function chooseStep(
  { decisions }: Trace | PartialTrace,
  { at, cpu, to }: { readonly at: number; readonly cpu: number; readonly to: string },
): SwitchStep {
  const decision = decisions.findLast((one) => one.at === at && one.cpu === cpu && one.chosen === to) ?? null;
  const why = decision ? ruleSentence(decision) : { ko: '', en: '' };
  return {
    step: 'choose',
    thread: to,
    decision,
    sentence: {
      ko: `다음으로 실행할 ${josa(to, '을/를')} 고릅니다. ${why.ko}`.trimEnd(),
      en: `${to} is chosen to run next. ${why.en}`.trimEnd(),
    },
  };
}

function spaceStep(scenario: Scenario, from: string | null, to: string): SwitchStep {
  const layout = layoutOf(scenario);
  const spaceOf = (thread: string): AddressSpace => layout.spaceOf(processOf(scenario, thread).id);
  const [old, space] = [from === null ? null : spaceOf(from), spaceOf(to)];
  const step = { step: 'space', from: old, to: space } as const;
  const base = hexOf(space.base);
  if (from === null || old === null) {
    return {
      ...step,
      changes: true,
      sentence: {
        ko: `${space.process}의 주소 공간을 설정합니다: 기준(base) ${base}.`,
        en: `The address space of ${space.process} is set: base ${base}.`,
      },
    };
  }
  if (from === to) {
    return {
      ...step,
      changes: false,
      sentence: {
        ko: `${to}의 주소 공간이 그대로 쓰입니다: 기준(base) ${base}.`,
        en: `The address space of ${to} stays as it is: base ${base}.`,
      },
    };
  }
  if (old.process === space.process) {
    return {
      ...step,
      changes: false,
      sentence: {
        ko: `${josa(from, '과/와')} ${josa(to, '은/는')} 한 프로세스의 스레드라서 주소 공간이 바뀌지 않습니다. 캐시의 내용도 쓸모가 있습니다.`,
        en: `${from} and ${to} are threads of one process: the address space stays, and what is cached is still of use.`,
      },
    };
  }
  return {
    ...step,
    changes: true,
    sentence: {
      ko: `주소 공간이 ${old.process}의 것(기준 ${hexOf(old.base)})에서 ${space.process}의 것(기준 ${base})으로 바뀝니다.`,
      en: `The address space changes from that of ${old.process} (base ${hexOf(old.base)}) to that of ${space.process} (base ${base}).`,
    },
  };
}

const processOf = ({ processes }: Scenario, thread: string): Process =>
  processes.find((one) => one.threads.some(({ name }) => name === thread))!;

function restoreStep(scenario: Scenario, to: ThreadBlock, wasThere: boolean): SwitchStep {
  const { thread, saved } = to;
  const block = blockName(scenario, to);
  return {
    step: 'restore',
    thread,
    block,
    registers: saved,
    sentence: wasThere
      ? {
          ko: `${thread}의 레지스터를 ${block}에서 복원합니다: ${shown(saved)}.`,
          en: `The registers of ${thread} are restored from ${block}: ${shown(saved)}.`,
        }
      : {
          ko: `${josa(thread, '은/는')} 처음 실행되므로 만들어질 때 ${block}에 적힌 값을 불러옵니다: ${shown(saved)}.`,
          en: `${thread} runs for the first time: ${block} has the values it was created with: ${shown(saved)}.`,
        },
  };
}
