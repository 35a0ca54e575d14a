import type { Bilingual } from '../text';

/** Why a text cannot be read as a recording. */
export interface Problem {
  /** Counted from 1; null where it is about the whole. */
  readonly line: number | null;
  readonly value: string;
  /** What may stand there. */
  readonly allowed: Bilingual;
}

const SHOWN = 160;
const shorten = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length > SHOWN ? `${trimmed.slice(0, SHOWN)}…` : trimmed;
};

const heading = 'bash  1234 [001]  6171.460045: sched:sched_switch: ...';
const fields = 'prev_comm=bash prev_pid=1234 prev_prio=120 prev_state=S ==> next_comm=sshd next_pid=99 next_prio=120';
const short = 'bash:1234 [120] S ==> sshd:99 [120]';

export const problems = {
  tooLong: (lines: number): Problem => ({
    line: lines + 1,
    value: '…',
    allowed: {
      ko: `${lines.toLocaleString('en')}줄까지 읽습니다. 더 짧게 기록하거나(예: perf sched record -- sleep 0.2) 앞부분만 넣으세요.`,
      en: `at most ${lines.toLocaleString('en')} lines: record for a shorter time (perf sched record -- sleep 0.2) or give only the beginning`,
    },
  }),
  nothing: (firstLine: string): Problem => ({
    line: null,
    value: shorten(firstLine),
    allowed: {
      ko: `perf sched script 또는 trace-cmd report의 출력이어야 하고, sched_switch 줄이 적어도 하나 있어야 합니다. 예: ${heading}`,
      en: `the output of perf sched script or trace-cmd report, with at least one line of sched_switch, such as: ${heading}`,
    },
  }),
  noHeading: (line: number, text: string): Problem => ({
    line,
    value: shorten(text),
    allowed: {
      ko: `스레드, [CPU], 시각(초), 이벤트 이름 순서여야 합니다. 예: ${heading}`,
      en: `the thread, its [CPU], the time in seconds and the event, such as: ${heading}`,
    },
  }),
  unknownFields: (line: number, text: string): Problem => ({
    line,
    value: shorten(text),
    allowed: {
      ko: `이벤트의 필드를 읽을 수 없습니다. 다음과 같은 형식이어야 합니다: ${fields} 또는 ${short}`,
      en: `the fields of the event as in: ${fields}, or: ${short}`,
    },
  }),
  unknownState: (line: number, state: string): Problem => ({
    line,
    value: state,
    allowed: {
      ko: 'prev_state는 R, R+, S, D, I, T, t, P, X, Z 중 하나이거나 수여야 합니다.',
      en: 'as prev_state one of R, R+, S, D, I, T, t, P, X, Z, or a number',
    },
  }),
  badUnit: (ticksPerSecond: number): Problem => ({
    line: null,
    value: String(ticksPerSecond),
    allowed: {
      ko: '1초의 틱 수는 1부터 1,000,000,000까지의 정수여야 합니다.',
      en: 'as ticks per second a whole number from 1 to 1,000,000,000',
    },
  }),
};
