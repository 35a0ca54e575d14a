import { josa } from '../josa';
import type { Bilingual } from '../text';
import type { ForkStep } from './run-forks';

/** What a step of a run by the rules does, and why. */
export function tellForks(step: ForkStep): Bilingual {
  const { process } = step;
  const who = josa(process, '이/가');
  switch (step.does) {
    case 'fork': {
      const { child } = step;
      return {
        ko: `${who} fork()를 부릅니다. 모든 변수가 복사된 자식 ${josa(child, '이/가')} 생기고, 둘 다 여기서부터 계속합니다. fork()는 ${child}에서는 0을, ${process}에서는 ${child}의 번호를 돌려줍니다.`,
        en: `${process} calls fork(): the child ${child} is made, with a copy of all variables. Both go on here: fork() returns 0 in ${child}, and in ${process} the number of ${child}.`,
      };
    }
    case 'print': {
      const whose =
        step.variable === null
          ? { ko: '', en: '' }
          : {
              ko: ` ${process} 자신의 ${step.variable} 값입니다.`,
              en: ` It is the ${step.variable} of ${process} itself.`,
            };
      return {
        ko: `${who} “${step.text}”${josa(step.text, '을/를').slice(step.text.length)} 출력합니다.${whose.ko}`,
        en: `${process} prints “${step.text}”.${whose.en}`,
      };
    }
    case 'write': {
      const { variable, value } = step;
      return {
        ko: `${who} 자기 ${josa(variable, '을/를')} ${josa(`${value}`, '으로/로')} 바꿉니다. 다른 프로세스의 ${josa(variable, '은/는')} 그대로입니다.`,
        en: `${process} changes its ${variable} to ${value}. The ${variable} of every other process stays as it was.`,
      };
    }
    case 'block':
      return {
        ko: `${who} wait()를 부르고, 자식이 하나 끝날 때까지 멈춥니다.`,
        en: `${process} calls wait() and stops until a child of its has ended.`,
      };
    case 'wait':
      return step.child
        ? {
            ko: `${process}의 자식이 하나 끝났으므로 ${josa(process, '은/는')} 계속합니다.`,
            en: `A child of ${process} has ended, so ${process} goes on.`,
          }
        : {
            ko: `${josa(process, '은/는')} 기다릴 자식이 없으므로 wait()에서 멈추지 않습니다.`,
            en: `${process} has no child to wait for, so wait() does not stop it.`,
          };
    case 'end':
      return { ko: `${who} 끝납니다.`, en: `${process} ends.` };
  }
}
