import { FileOrder } from '../containers/file-order';
import { ticksText } from '../text';
import type { ThreadRun } from '../thread-run';
import { quantumOf } from './parameter';
import type { PolicyDefinition } from './policy';

const ticketsOf = ({ process }: ThreadRun) => process.process.tickets;

/** Lottery scheduling: Waldspurger and Weihl 1994; OSTEP ch. 9 and `lottery.py` (`partial: "whole"`). */
export const lottery: PolicyDefinition<'lottery'> = {
  kind: 'lottery',
  parameters: {
    quantum: quantumOf(2),
    partial: {
      is: 'choice',
      of: ['whole', 'exact'],
      default: 'whole',
      name: { ko: '퀀텀보다 적게 남았을 때', en: 'Where less than a quantum is left' },
    },
  },
  queue: 'by-file',
  heeds: [],
  reads: ['tickets'],
  name: { ko: '추첨 스케줄링 (Lottery)', en: 'Lottery scheduling' },
  shortName: { ko: '추첨 스케줄링', en: 'Lottery' },
  explain: ({ quantum, partial = 'whole' }) => {
    const rest =
      partial === 'whole'
        ? { ko: ' 일이 일찍 끝나도 퀀텀 전체를 씁니다.', en: ' A whole quantum is used even where less was left.' }
        : { ko: '', en: '' };
    return {
      ko: `추첨: ${quantum}틱마다 추첨권을 뽑습니다. 표의 순서로 추첨권을 더해, (뽑은 수 mod 합계)를 처음 넘는 프로세스가 실행됩니다.${rest.ko}`,
      en: `Lottery: a ticket is drawn for each ${ticksText(quantum)}; adding up the tickets in the order of the table, the first process whose sum exceeds (number drawn mod total) runs.${rest.en}`,
    };
  },
  start: ({ quantum, partial = 'whole' }, { threads, draws }) => ({
    compare: null,
    preempts: false,
    slice: () => quantum,
    quantum,
    rule: 'drawn',
    queueRule: 'drawn',
    picks: () => 'drawn',
    container: () => new FileOrder(threads.length, { sharesOf: ticketsOf, next: (total) => draws.peek() % total }),
    chosen: (_, how) => {
      if (how === 'by-policy') draws.take();
    },
    charge: partial === 'whole' ? (ticks: number) => Math.ceil(ticks / quantum) * quantum : undefined,
  }),
};
