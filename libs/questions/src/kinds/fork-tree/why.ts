import { type Bilingual, type ForkRun, josa, tellForks } from '@timeslice/engine';

/** How often a kind of step is done, by the number of the line as it stands on the screen (from 1). */
function timesOf({ steps }: ForkRun, does: 'fork' | 'print'): Bilingual | null {
  const times = new Map<number, number>();
  for (const step of steps) if (step.does === does) times.set(step.line + 1, (times.get(step.line + 1) ?? 0) + 1);
  if (times.size === 0) return null;
  const lines = [...times].toSorted(([one], [other]) => one - other);
  return {
    ko: lines.map(([line, count]) => `${line}행 ${count}번`).join(', '),
    en: lines.map(([line, count]) => `line ${line} ${timesText(count)}`).join(', '),
  };
}

const timesText = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** Why there are so many processes. */
export function whyProcesses(run: ForkRun): Bilingual {
  const times = timesOf(run, 'fork');
  const all = run.processes.length;
  if (!times)
    return {
      ko: 'fork()가 실행되지 않으므로 프로세스는 처음의 하나뿐입니다.',
      en: 'No fork() is executed, so there is the first process alone.',
    };
  return {
    ko: `fork()가 실행되는 횟수: ${times.ko}. 그때까지 있던 프로세스가 저마다 실행하고, 실행될 때마다 하나씩 늘어나므로 처음 하나를 더해 모두 ${all}개입니다.`,
    en: `fork() is executed: ${times.en}. Every process that comes there executes it, and each time makes one more; with the first one there are ${all}.`,
  };
}

/** Why there are so many lines. */
export function whyLines(run: ForkRun): Bilingual {
  const times = timesOf(run, 'print');
  if (!times) return { ko: '출력문에 이르는 프로세스가 없습니다.', en: 'No process comes to a printf().' };
  return {
    ko: `printf()가 실행되는 횟수: ${times.ko}. 거기에 이르는 프로세스마다 한 줄씩 출력하므로 모두 ${run.lines.length}줄입니다.`,
    en: `printf() is executed: ${times.en}. Every process that comes there prints one line, ${run.lines.length} in all.`,
  };
}

/** What fixes the order, or that nothing does. */
export function whyOrder(ordered: boolean): Bilingual {
  return ordered
    ? {
        ko: '이 순서로만 출력될 수 있습니다. 한 프로세스의 줄은 코드 순서대로 나오고, wait()는 자식이 끝날 때까지 기다립니다.',
        en: 'No other order is possible: the lines of a process come in the order of its code, and wait() waits until a child has ended.',
      }
    : {
        ko: '어떤 줄이 몇 번 나오는지는 늘 같습니다. 프로세스끼리 메모리를 함께 쓰지 않기 때문입니다. 순서는 스케줄러에 따라 달라질 수 있습니다.',
        en: 'Which lines come, and how often, is always the same, since processes share no memory. Their order may depend on the scheduler.',
      };
}

/** Why a line comes as often as it does: who prints it, at most three of them. */
export function whyLine({ steps }: ForkRun, text: string): Bilingual {
  const printing = steps.filter((step) => step.does === 'print' && step.text === text);
  if (printing.length === 0) {
    const quoted = `“${text}”`;
    return {
      ko: `${quoted}${josa(text, '을/를').slice(text.length)} 출력하는 프로세스는 없습니다.`,
      en: `No process prints ${quoted}.`,
    };
  }
  const told = printing.slice(0, 3).map(tellForks);
  const rest = printing.length - told.length;
  return {
    ko: [...told.map(({ ko }) => ko), ...(rest > 0 ? [`그 밖에 ${rest}개의 프로세스도 출력합니다.`] : [])].join(' '),
    en: [
      ...told.map(({ en }) => en),
      ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'time' : 'times'} by others.`] : []),
    ].join(' '),
  };
}
