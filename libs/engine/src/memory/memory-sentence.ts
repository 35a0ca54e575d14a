import { josa } from '../josa';
import type { Bilingual } from '../text';
import { originOf } from './memory-origin';
import { partOf, type MemoryProgram, type StoredPart } from './memory-program';
import { runMemory, type MemoryRun, type MemoryState, type MemoryStep, type MemoryStore } from './run-memory';

/** What each step of the program does, and why, by the rules. */
export function tellMemory(program: MemoryProgram): Bilingual[] {
  const run = runMemory(program);
  return run.steps.map((_, index) => sentenceOf(program, run, index));
}

const partNames: Readonly<Record<StoredPart, Bilingual>> = {
  data: { ko: '전역 변수', en: 'the global variable' },
  heap: { ko: '힙의', en: 'the heap variable' },
  stack: { ko: '지역 변수', en: 'its local variable' },
};

function sentenceOf(program: MemoryProgram, run: MemoryRun, index: number): Bilingual {
  const step = run.steps[index]!;
  const { action, skipped, state } = step;
  const [actor] = action;
  if (skipped) return notReached(state, actor);
  const process = processOf(state, actor);
  const who = josa(actor, '이/가');
  switch (action[1]) {
    case 'fork':
      return {
        ko: `${who} fork()로 프로세스 ${josa(action[2], '을/를')} 만듭니다. 전역 변수, 힙, fork()를 부른 스레드의 스택이 그대로 복사되고, 그 뒤로는 따로입니다. ${action[2]}에는 스레드 ${action[3]} 하나만 있습니다.`,
        en: `${actor} makes process ${action[2]} with fork(). Globals, heap and the stack of the thread that called fork() are copied as they are, and separate from then on. ${action[2]} has one thread only, ${action[3]}.`,
      };
    case 'thread':
      return {
        ko: `${who} 프로세스 ${process} 안에 스레드 ${josa(action[2], '을/를')} 만듭니다. 코드, 전역 변수, 힙, 열린 파일은 함께 쓰고, 스택과 레지스터는 ${josa(action[2], '이/가')} 따로 가집니다.`,
        en: `${actor} makes thread ${action[2]} inside process ${process}. Code, globals, heap and open files are shared; ${action[2]} has a stack and registers of its own.`,
      };
    case 'write':
    case 'add':
      return written(step, partOf(program, action[2]), action[2]);
    case 'read':
      return read(program, run, index);
    case 'crash':
      return crashed(step, process);
    case 'exit':
      return exited(state, actor);
  }
}

const processOf = ({ threads }: MemoryState, thread: string) => threads.find(({ id }) => id === thread)!.process;

function notReached({ threads }: MemoryState, actor: string): Bilingual {
  return threads.some(({ id }) => id === actor)
    ? {
        ko: `${josa(actor, '은/는')} 프로세스와 함께 이미 끝났으므로 이 단계는 실행되지 않습니다.`,
        en: `${actor} has ended with its process, so this step is not executed.`,
      }
    : {
        ko: `${josa(actor, '은/는')} 만들어지지 않았으므로 이 단계는 실행되지 않습니다.`,
        en: `${actor} was never made, so this step is not executed.`,
      };
}

function written(
  { action: [actor, does], value, copied, state }: MemoryStep,
  part: StoredPart,
  variable: string,
): Bilingual {
  const name = `${partNames[part].ko} ${variable}`;
  const change =
    does === 'add'
      ? {
          ko: `${josa(name, '을/를')} 바꿉니다: 이제 ${value}입니다.`,
          en: `changes ${partNames[part].en} ${variable}: now it is ${value}.`,
        }
      : {
          ko: `${name}에 ${josa(`${value}`, '을/를')} 씁니다.`,
          en: `writes ${value} to ${partNames[part].en} ${variable}.`,
        };
  const { same, others } = siblings(state, actor, part);
  const copy = copied
    ? {
        ko: ' fork() 뒤로 함께 두었던 페이지는 이때 복사됩니다(쓸 때 복사).',
        en: ' The page kept in common since fork() is copied now (copy on write).',
      }
    : { ko: '', en: '' };
  return join(
    { ko: `${josa(actor, '이/가')} ${change.ko}`, en: `${actor} ${change.en}` },
    seenBy(same),
    unseenBy(state, part, others, variable),
    copy,
  );
}

function seenBy(same: readonly string[]): Bilingual {
  if (same.length === 0) return { ko: '', en: '' };
  const names = same.join(', ');
  return {
    ko: ` 같은 프로세스의 스레드 ${names}에도 이 값이 보입니다.`,
    en: ` ${names}, of the same process, ${same.length === 1 ? 'sees' : 'see'} this value too.`,
  };
}

function unseenBy(state: MemoryState, part: StoredPart, others: readonly MemoryStore[], variable: string): Bilingual {
  if (others.length === 0) return { ko: '', en: '' };
  const threads = others.flatMap((store) => store.threads);
  if (part === 'stack') {
    return {
      ko: ` 스택은 스레드마다 따로이므로 ${threads.join(', ')}의 ${josa(variable, '은/는')} 그대로입니다.`,
      en: ` Each thread has its own stack, so the ${variable} of ${threads.join(', ')} stays as it was.`,
    };
  }
  const processes = [...new Set(threads.map((thread) => processOf(state, thread)))].join(', ');
  return {
    ko: ` 프로세스 ${processes}의 ${josa(variable, '은/는')} 다른 주소 공간에 있으므로 그대로입니다.`,
    en: ` The ${variable} of process ${processes} is in another address space and stays as it was.`,
  };
}

/** The other threads that have that piece of memory, and the pieces of that kind that others have. */
function siblings({ stores }: MemoryState, actor: string, part: StoredPart) {
  const ofPart = stores.filter((store) => store.part === part);
  const own = ofPart.find(({ threads }) => threads.includes(actor));
  return { same: (own?.threads ?? []).filter((id) => id !== actor), others: ofPart.filter((store) => store !== own) };
}

function read(program: MemoryProgram, run: MemoryRun, index: number): Bilingual {
  const { action, value, state } = run.steps[index]!;
  const [actor] = action;
  const variable = String(action[2]);
  const part = partOf(program, variable);
  const yields: Bilingual = {
    ko: `${josa(actor, '이/가')} ${partNames[part].ko} ${josa(variable, '을/를')} 읽습니다: ${value}.`,
    en: `${actor} reads ${partNames[part].en} ${variable}: ${value}.`,
  };
  const origin = originOf(program, run, { index, thread: actor, variable });
  const differs = siblings(state, actor, part).others.some(({ values }) => values[variable] !== value);
  const elsewhere =
    part === 'stack' ? { ko: '다른 스레드', en: 'other threads' } : { ko: '다른 프로세스', en: 'other processes' };
  const apart: Bilingual = differs
    ? {
        ko: ` ${elsewhere.ko}의 ${josa(variable, '은/는')} 따로라서 여기에 보이지 않습니다.`,
        en: ` The ${variable} of ${elsewhere.en} is separate and not seen here.`,
      }
    : { ko: '', en: '' };
  return join(yields, whence(origin, actor), apart);
}

/** Why it is that value. */
function whence({ writer, forked }: ReturnType<typeof originOf>, actor: string): Bilingual {
  if (forked) {
    return {
      ko: ' fork() 때 복사된 값이고, 그 뒤로 이 복사본에는 아무도 쓰지 않았습니다.',
      en: ' It was copied at fork(), and nobody has written to this copy since.',
    };
  }
  if (writer === null) return { ko: ' 처음 값 그대로입니다.', en: ' It is still the value of the start.' };
  if (writer === actor) return { ko: ' 자기가 마지막으로 쓴 값입니다.', en: ' It was the last to write it, itself.' };
  return {
    ko: ` 같은 프로세스의 ${josa(writer, '이/가')} 마지막으로 쓴 값입니다. 프로세스의 스레드들은 이 변수를 함께 씁니다.`,
    en: ` ${writer}, of the same process, was the last to write it: the threads of a process share this variable.`,
  };
}

function crashed({ action: [actor], ended, state }: MemoryStep, process: string): Bilingual {
  const others = ended.filter((id) => id !== actor);
  const left = state.processes.filter(({ alive }) => alive).map(({ id }) => id);
  const with_: Bilingual =
    others.length === 0
      ? { ko: '', en: '' }
      : {
          ko: ` 주소 공간을 함께 쓰던 스레드 ${others.join(', ')}도 함께 끝납니다.`,
          en: ` ${others.join(', ')}, in the same address space, ${others.length === 1 ? 'ends' : 'end'} with it.`,
        };
  const spared: Bilingual =
    left.length === 0
      ? { ko: '', en: '' }
      : {
          ko: ` 프로세스 ${josa(left.join(', '), '은/는')} 주소 공간이 따로라서 계속됩니다.`,
          en: ` Process ${left.join(', ')} goes on, since its address space is separate.`,
        };
  return join(
    {
      ko: `${josa(actor, '이/가')} 잘못된 주소에 접근해(세그멘테이션 오류) 운영체제가 프로세스 ${process} 전체를 끝냅니다.`,
      en: `${actor} uses a wrong address (segmentation fault), and the operating system ends the whole process ${process}.`,
    },
    with_,
    spared,
  );
}

function exited(state: MemoryState, actor: string): Bilingual {
  const process = processOf(state, actor);
  const goesOn = state.processes.some(({ id, alive }) => id === process && alive);
  return goesOn
    ? {
        ko: `${josa(actor, '이/가')} 끝납니다. 사라지는 것은 이 스레드의 스택뿐이고, 프로세스 ${josa(process, '은/는')} 남은 스레드와 함께 계속됩니다.`,
        en: `${actor} ends. Only its stack goes; process ${process} goes on with the threads that are left.`,
      }
    : {
        ko: `${josa(actor, '이/가')} 끝납니다. 마지막 스레드였으므로 프로세스 ${process}도 끝나고 메모리는 회수됩니다.`,
        en: `${actor} ends. It was the last thread, so process ${process} ends too, and its memory is freed.`,
      };
}

const join = (...parts: readonly Bilingual[]): Bilingual => ({
  ko: parts.map(({ ko }) => ko).join(''),
  en: parts.map(({ en }) => en).join(''),
});
