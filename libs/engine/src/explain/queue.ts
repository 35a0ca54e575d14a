import { firstOrLast } from '../intake';
import type { Conventions, EnqueueKind, TieKey } from '../scenario';
import type { Bilingual } from '../text';
import type { Say } from './facts';

const tieNames: { readonly [K in TieKey]: Bilingual } = {
  fifo: { ko: '준비 큐에 먼저 들어온 순서', en: 'who joined the ready queue first' },
  arrival: { ko: '먼저 도착한 순서', en: 'who arrived first' },
  id: { ko: '표의 순서', en: 'the order of the table' },
};

const enqueueNames: { readonly [K in EnqueueKind]: Bilingual } = {
  arrival: { ko: '새로 도착한 프로세스', en: 'arrivals' },
  io: { ko: '입출력을 마친 프로세스', en: 'returns from I/O' },
  expired: { ko: '퀀텀이 끝난 프로세스', en: 'the expired process' },
};

/** The tie rules matter where the policy compares, and where the order of joining alone is the queue. */
export const tie: Say = ({ queue }, conventions) => {
  if (queue === 'by-level' || queue === 'by-file') return null;
  const names = conventions.tie.map((key) => tieNames[key]);
  const ko = names.map((name) => name.ko).join(', 그다음 ');
  const en = names.map((name) => name.en).join(', then ');
  if (queue === 'by-key') return { ko: `조건이 같으면: ${ko}.`, en: `Ties: ${en}.` };
  if (conventions.tie[0] === 'fifo') return null;
  return { ko: `준비 큐의 순서: ${ko}.`, en: `Order of the ready queue: ${en}.` };
};

export const runningWinsTies: Say = ({ preempts, byLevel }, conventions) => {
  if (!preempts || byLevel) return null;
  return conventions.runningWinsTies
    ? { ko: '조건이 같으면 실행 중인 프로세스가 계속 실행됩니다.', en: 'On a tie the running process keeps the CPU.' }
    : {
        ko: '조건이 같으면 실행 중인 프로세스도 동점 규칙을 따릅니다.',
        en: 'On a tie the running process has no advantage: the tie rule decides.',
      };
};

export const enqueue: Say = ({ returns, slices, queue, linesAtDevices }, { enqueueOrder }) => {
  if (queue === 'by-file' && !linesAtDevices) return null;
  const order = queue === 'by-level' ? firstOrLast(enqueueOrder) : enqueueOrder;
  const concerned = order.filter((kind) => (kind === 'io' ? returns : kind === 'expired' ? slices : true));
  if (concerned.length < 2) return null;
  const names = concerned.map((kind) => enqueueNames[kind]);
  return {
    ko: `같은 시각에 준비 큐에 들어가는 순서: ${names.map((name) => name.ko).join(' → ')}.`,
    en: `At the same instant these join the ready queue in turn: ${names.map((name) => name.en).join(', ')}.`,
  };
};

/** File order decides where the queue is the order of joining; `id` as a tie key has said so already. */
export const together: Say = ({ queue, arrivalsMeet, returnsMeet }, { tie, ioReturn }) => {
  const decisive = [...tie, 'fifo'].find((key) => key !== 'arrival');
  if (queue === 'by-key' || queue === 'by-file') return null;
  if (queue === 'by-joining' && decisive !== 'fifo') return null;
  const returns = returnsMeet && ioReturn === 'tail';
  if (arrivalsMeet && returns) {
    return {
      ko: '같은 시각에 도착한 프로세스끼리, 입출력을 마친 프로세스끼리는 표의 순서로 줄을 섭니다.',
      en: 'Of several that arrive, or return from I/O, at the same instant: in the order of the table.',
    };
  }
  if (arrivalsMeet) {
    return {
      ko: '같은 시각에 도착한 프로세스끼리는 표의 순서로 줄을 섭니다.',
      en: 'Of several that arrive at the same instant: in the order of the table.',
    };
  }
  return returns
    ? {
        ko: '같은 시각에 입출력을 마친 프로세스끼리는 표의 순서로 줄을 섭니다.',
        en: 'Of several that return from I/O at the same instant: in the order of the table.',
      }
    : null;
};

const ioReturns: { readonly [R in Conventions['ioReturn']]: Bilingual | null } = {
  tail: null,
  head: {
    ko: '입출력을 마친 프로세스는 준비 큐의 맨 앞에 섭니다.',
    en: 'A process that returns from I/O joins at the head of the ready queue.',
  },
  preempts: {
    ko: '입출력을 마친 프로세스는 바로 CPU를 차지합니다.',
    en: 'A process that returns from I/O takes the CPU at once.',
  },
};

export const ioReturn: Say = ({ io, returnsMeet, queue }, conventions) => {
  const places = queue !== 'by-file' || conventions.ioReturn === 'preempts';
  const rule = io && places ? ioReturns[conventions.ioReturn] : null;
  const placed = queue !== 'by-key' || conventions.ioReturn === 'preempts';
  return rule && returnsMeet && placed
    ? {
        ko: `${rule.ko} 여럿이 같은 시각에 마치면 표에서 마지막 프로세스가 맨 먼저입니다.`,
        en: `${rule.en} Of several at the same instant, the last of the table goes first.`,
      }
    : rule;
};
