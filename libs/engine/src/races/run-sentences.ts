import { josa } from '../josa';
import type { Bilingual } from '../text';
import type { Hop, ProgramEnd, SharedValues, Wait } from './program-trace';

export const joined = (sentences: readonly Bilingual[]): Bilingual => ({
  ko: sentences.map(({ ko }) => ko).join(' '),
  en: sentences.map(({ en }) => en).join(' '),
});

export const endsSentence = (thread: string): Bilingual => ({
  ko: `${josa(thread, '이/가')} 끝났습니다.`,
  en: `${thread} ends.`,
});

export const lostSentence = (thread: string, by: string, variable: string): Bilingual => ({
  ko: `${josa(thread, '이/가')} 읽은 뒤에 ${josa(by, '이/가')} ${variable}에 쓴 값이 사라집니다(갱신 손실).`,
  en: `What ${by} has written to ${variable} since ${thread} read it is lost.`,
});

/** Why the CPU goes from one thread to the next; `waits` are those at that moment. */
export function hopSentence([, from, to, cause]: Hop, waits: readonly Wait[]): Bilingual {
  switch (cause) {
    case 'schedule':
      return {
        ko: `스케줄에 따라 CPU가 ${from}에서 ${josa(to, '으로/로')} 넘어갑니다.`,
        en: `The schedule takes the CPU from ${from} and gives it to ${to}.`,
      };
    case 'halt':
      return {
        ko: `${josa(from, '이/가')} 끝났으므로 CPU가 ${josa(to, '으로/로')} 넘어갑니다.`,
        en: `${from} has ended, so the CPU goes to ${to}.`,
      };
    case 'lock':
      return joined([
        ...waits.filter(({ thread }) => thread === from).map((wait) => waitSentence(wait, false)),
        { ko: `CPU가 ${josa(to, '으로/로')} 넘어갑니다.`, en: `The CPU goes to ${to}.` },
      ]);
  }
}

function waitSentence({ thread, lock, holder }: Wait, hasEnded: boolean): Bilingual {
  const subject = josa(thread, '은/는');
  if (holder === thread) {
    return {
      ko: `${subject} 자신이 가진 잠금 ${josa(lock, '을/를')} 기다립니다.`,
      en: `${thread} waits for the lock ${lock}, which it holds itself.`,
    };
  }
  return hasEnded
    ? {
        ko: `${subject} ${josa(holder, '이/가')} 풀지 않고 끝난 잠금 ${josa(lock, '을/를')} 기다립니다.`,
        en: `${thread} waits for the lock ${lock}, which ${holder} did not release before it ended.`,
      }
    : {
        ko: `${subject} ${josa(holder, '이/가')} 가진 잠금 ${josa(lock, '을/를')} 기다립니다.`,
        en: `${thread} waits for the lock ${lock}, which ${holder} holds.`,
      };
}

interface AtEnd {
  readonly shared: SharedValues;
  readonly hasEnded: (thread: string) => boolean;
}

export function endSentence(end: ProgramEnd, { shared, hasEnded }: AtEnd): Bilingual {
  switch (end.kind) {
    case 'finished': {
      const values = Object.entries(shared).map(([name, value]) => `${name} = ${value}`);
      const list = values.length === 0 ? '.' : `: ${values.join(', ')}.`;
      return { ko: `모든 스레드가 끝났습니다${list}`, en: `All threads have ended${list}` };
    }
    case 'deadlock':
      return joined([
        { ko: '교착 상태(데드락)입니다.', en: 'Deadlock.' },
        ...end.waits.map((wait) => waitSentence(wait, hasEnded(wait.holder))),
      ]);
    case 'endless':
      return {
        ko: `모든 것이 명령 ${end.from}개를 실행한 뒤와 똑같아졌습니다. 이 실행은 끝나지 않습니다.`,
        en: `Everything is again as it was after ${count(end.from)}: this run never ends.`,
      };
    case 'cut':
      return {
        ko: `명령 ${end.after}개를 실행하고 멈췄습니다. 이 실행은 끝까지 가지 않았습니다.`,
        en: `The run was cut off after ${count(end.after)}; it has not ended.`,
      };
  }
}

const count = (instructions: number) => `${instructions} ${instructions === 1 ? 'instruction' : 'instructions'}`;
