import { type Bilingual, josa, type MemoryProgram, type MemoryRun, partsOf, tellMemory } from '@timeslice/engine';
import { neighbours } from './cells';
import type { MemoryCell } from './public';

/** Why it is what it is in this cell. */
export function whyCell(program: MemoryProgram, run: MemoryRun, cell: MemoryCell): Bilingual {
  switch (cell.ask) {
    case 'values': {
      const { thread, variable } = cell;
      const ended = endOf(program, run, thread);
      // what a thread would read now is told as a step that reads
      return ended ?? tellMemory({ ...program, steps: [...program.steps, [thread, 'read', variable]] }).at(-1)!;
    }
    case 'reads':
      return run.steps[cell.step]!.skipped
        ? (endOf(program, run, cell.thread) ?? tellMemory(program)[cell.step]!)
        : tellMemory(program)[cell.step]!;
    case 'survivors':
      return endOf(program, run, cell.thread) ?? lives(run, cell.thread);
    case 'shared': {
      const { relation } = neighbours(program).find(({ pair }) => pair.join() === cell.pair.join())!;
      return partsOf(relation)[cell.part].sentence;
    }
  }
}

/** What ended a thread, or that it was never made; null where it lives. */
function endOf(program: MemoryProgram, run: MemoryRun, thread: string): Bilingual | null {
  const at = run.steps.findIndex(({ ended }) => ended.includes(thread));
  if (at >= 0) return tellMemory(program)[at]!;
  const known = [run.start, ...run.steps.map(({ state }) => state)].some(({ threads }) =>
    threads.some(({ id }) => id === thread),
  );
  if (known) return null;
  return {
    ko: `${josa(thread, '은/는')} 만들어지지 않습니다. 만들 스레드가 그 전에 끝났습니다.`,
    en: `${thread} is never made: the thread that would make it has ended before.`,
  };
}

function lives({ steps, start }: MemoryRun, thread: string): Bilingual {
  const crash = steps.some(({ action, skipped }) => action[1] === 'crash' && !skipped);
  const { process } = (steps.at(-1)?.state ?? start).threads.find(({ id }) => id === thread)!;
  return crash
    ? {
        ko: `${josa(thread, '은/는')} 프로세스 ${process}의 스레드입니다. 오류는 다른 프로세스에서 났고, 주소 공간이 따로이므로 ${josa(process, '은/는')} 계속됩니다.`,
        en: `${thread} is a thread of process ${process}. The fault was in another process, whose address space is separate, so ${process} goes on.`,
      }
    : {
        ko: `${josa(thread, '을/를')} 끝내는 일은 일어나지 않았습니다.`,
        en: `Nothing has ended ${thread}.`,
      };
}
