import { type Bilingual, josa } from '@timeslice/engine';
import { after } from '../../sentences';
import type { CausedMoment } from './moments';
import type { Cause } from './public';

/** What happens at each cause; `from` gives the CPU up, `to` gets it. */
const happens: { readonly [C in Cause]: (from: string, to: string) => Bilingual } = {
  'io-request': (from) => ({
    ko: `${josa(from, '이/가')} 입출력을 요청하고 대기 상태가 되었습니다.`,
    en: `${from} asked for I/O and is blocked.`,
  }),
  'io-completion': (_from, to) => ({
    ko: `${to}의 입출력이 끝나 ${josa(to, '이/가')} 다시 준비 상태가 되었습니다.`,
    en: `The I/O of ${to} ended, which made ${to} ready again.`,
  }),
  'time-slice': (from) => ({
    ko: `${from}의 타임 퀀텀이 끝났습니다.`,
    en: `The time slice of ${from} was used up.`,
  }),
  fork: (_from, to) => ({
    ko: `fork()로 자식 ${josa(to, '이/가')} 만들어졌습니다.`,
    en: `fork() created the child ${to}.`,
  }),
  exit: (from) => ({ ko: `${josa(from, '이/가')} 할 일을 마치고 종료했습니다.`, en: `${from} was done and exited.` }),
  arrival: (_from, to) => ({
    ko: `새로 도착했거나 더 급한 ${josa(to, '이/가')} CPU를 차지했습니다.`,
    en: `${to}, newly arrived or more urgent, took the CPU.`,
  }),
  wait: (from) => ({
    ko: `${josa(from, '이/가')} 잠금, 메시지 또는 다음 주기를 기다리게 되었습니다.`,
    en: `${from} had to wait for a lock, a message or its next period.`,
  }),
  'wake-up': (_from, to) => ({
    ko: `${josa(to, '이/가')} 기다리던 일이 일어나 준비 상태가 되었습니다.`,
    en: `What ${to} waited for happened, which made it ready.`,
  }),
  crash: (from) => ({ ko: `${josa(from, '이/가')} 비정상 종료했습니다.`, en: `${from} crashed.` }),
};

/**
 * What brings the kernel in: a system call of the running program, or an interrupt from outside it (Silberschatz, Galvin,
 * Gagne, Operating System Concepts 10e, 1.2 and 3.1; Tanenbaum, Modern Operating Systems 4e, 1.3 and 2.1).
 */
const raised: { readonly [C in Cause]: Bilingual } = {
  'io-request': { ko: '입출력 요청은 시스템 호출입니다.', en: 'An I/O request is a system call.' },
  'io-completion': {
    ko: '입출력 완료는 장치가 보내는 인터럽트로 알려집니다.',
    en: 'The end of I/O is told by an interrupt from the device.',
  },
  'time-slice': { ko: '이를 알리는 것은 타이머 인터럽트입니다.', en: 'It is the timer interrupt that tells so.' },
  fork: { ko: 'fork는 시스템 호출입니다.', en: 'fork is a system call.' },
  exit: { ko: 'exit는 시스템 호출입니다.', en: 'exit is a system call.' },
  arrival: {
    ko: '이때 실행 중이던 프로세스가 호출한 것은 아무것도 없습니다. CPU를 빼앗긴 것이므로 선점입니다.',
    en: 'Whoever had the CPU had called nothing: it was preempted.',
  },
  wait: { ko: '기다리겠다는 것은 시스템 호출입니다.', en: 'To wait is a system call.' },
  'wake-up': {
    ko: '다른 스레드의 시스템 호출이나 타이머 인터럽트가 깨운 것입니다.',
    en: 'A system call of another thread, or the timer interrupt, woke it.',
  },
  crash: { ko: '잘못된 명령은 예외(트랩)를 일으킵니다.', en: 'A faulty instruction raises an exception (a trap).' },
};

/** Why the CPU went over at this moment, and by what the kernel came in; why not for the given cause. */
export function whyCause({ at, from, to, cause }: CausedMoment, given: Cause | null = null): Bilingual {
  const left = from ?? to;
  const what = happens[cause](left, to);
  const when: Bilingual = { ko: `t = ${at}: ${what.ko}`, en: `t = ${at}: ${what.en}` };
  const sentence = after(when, arrivalAtIdle(cause, from) ?? raised[cause]);
  return given === 'io-request' && from !== null && (cause === 'time-slice' || cause === 'arrival')
    ? after(sentence, {
        ko: `${josa(from, '은/는')} 아무것도 기다리지 않으며, CPU만 다시 받으면 실행할 수 있습니다.`,
        en: `${from} waits for nothing: it lacks nothing but the CPU.`,
      })
    : sentence;
}

/** Nobody is preempted on an idle CPU. */
const arrivalAtIdle = (cause: Cause, from: string | null): Bilingual | null =>
  cause === 'arrival' && from === null
    ? { ko: 'CPU가 쉬고 있었으므로 선점은 아닙니다.', en: 'The CPU was idle, so nobody was preempted.' }
    : null;
