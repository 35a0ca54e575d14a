import { josa, type Bilingual, type ProgramStep, type Refused } from '@timeslice/engine';
import { finalsText } from '../../program-kind';
import type { Final } from '../../takes';
import type { InterleavingPrompt } from './public';

interface Lost {
  readonly step: ProgramStep;
  /** Number of the step, from 0. */
  readonly at: number;
  /** What is still possible after it. */
  readonly left: readonly Final[];
}

/** With this instruction the value is out of reach. */
export function whyLost({ variable, value }: InterleavingPrompt, { step: [thread, index], at, left }: Lost): Bilingual {
  const all = finalsText(left);
  return {
    ko: `${at + 1}번째로 ${thread}의 명령 ${index}을 실행하면 ${variable} = ${value}에 이를 수 없습니다. 그 뒤에 가능한 결과는 ${all.ko}입니다.`,
    en: `Step ${at + 1}, instruction ${index} of ${thread}, puts ${variable} = ${value} out of reach. Possible from there: ${all.en}.`,
  };
}

interface Far {
  readonly step: ProgramStep;
  readonly at: number;
  /** Places that the order has for what is to come. */
  readonly left: number;
}

/** So many steps have been spent on going round that the value needs more than there are left. */
export function whyFar({ variable, value }: InterleavingPrompt, { step: [thread, index], at, left }: Far): Bilingual {
  return {
    ko: `${at + 1}번째로 ${thread}의 명령 ${index}을 실행하면, 남은 ${left}번의 차례로는 ${variable} = ${value}에 이를 수 없습니다. 반복문을 돌며 기다리는 스레드도 차례를 씁니다.`,
    en: `After step ${at + 1}, instruction ${index} of ${thread}, the ${left} steps that are left are too few for ${variable} = ${value}: a thread that waits in a loop uses up steps.`,
  };
}

/** The order asks a thread for an instruction that it cannot execute there. */
export function whyRefused(refused: Refused, at: number): Bilingual {
  const { thread } = refused;
  if (refused.is === 'finished') {
    return {
      ko: `${at + 1}번째 차례에는 ${josa(thread, '이/가')} 이미 끝났습니다.`,
      en: `At step ${at + 1}, ${thread} has already finished.`,
    };
  }
  const { lock, holder } = refused;
  return holder === thread
    ? {
        ko: `${at + 1}번째 차례에 ${josa(thread, '은/는')} 자신이 가진 잠금 ${josa(lock, '을/를')} 기다리므로 실행할 수 없습니다.`,
        en: `At step ${at + 1}, ${thread} cannot go on: it waits for the lock ${lock}, which it holds itself.`,
      }
    : {
        ko: `${at + 1}번째 차례에 ${josa(thread, '은/는')} ${josa(holder, '이/가')} 가진 잠금 ${josa(lock, '을/를')} 기다리므로 실행할 수 없습니다.`,
        en: `At step ${at + 1}, ${thread} cannot go on: it waits for the lock ${lock}, which ${holder} holds.`,
      };
}

export const whyUnfinished = (written: number, of: number): Bilingual => ({
  ko: `명령 ${of}개 가운데 ${written}개만 놓았습니다. 여기까지는 아직 가능합니다.`,
  en: `Only ${written} of ${of} instructions are placed. Up to there the value can still be reached.`,
});

export const whyTooShort = (written: number, left: number): Bilingual => ({
  ko: `${written}번째 차례까지 놓았지만 아직 끝나지 않은 스레드가 있습니다. 여기서 목표에 이르려면 적어도 ${left}번이 더 필요합니다.`,
  en: `After ${written} ${written === 1 ? 'step' : 'steps'} not all threads have ended. From there the value takes at least ${left} more.`,
});
