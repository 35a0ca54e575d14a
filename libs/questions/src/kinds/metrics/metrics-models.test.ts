import { describe, expect, test } from '@jest/globals';
import { asked, file, plain, under } from '../../../test/metrics';
import { diagnoser } from '../../diagnose';
import type { ModelId } from '../../models/model';
import { rightAnswer } from '../../secret-kinds';
import type { MetricsAnswer } from './public';

const column = (answer: MetricsAnswer | null, at = 0) => answer?.values.map((row) => row[at]);

describe('[MET6] wrong models', () => {
  const io = asked(
    file(
      { kind: 'rr', quantum: 2 },
      {
        id: 'P1',
        arrival: 0,
        bursts: [
          ['cpu', 3],
          ['io', 2],
          ['cpu', 1],
        ],
      },
      { id: 'P2', arrival: 1, bursts: [['cpu', 4]] },
    ),
    { averages: false, of: ['waiting', 'turnaround', 'response'] },
  );

  test.each<[ModelId, (number | null)[]]>([
    ['W01-wait-is-first-delay', [0, 0, 15, 2, 4.25]],
    ['W02-wait-last-start', [10, 0, 15, 2, 6.75]],
    ['W03-wait-is-turnaround', [17, 4, 24, 7, 13]],
    ['W05-forgets-arrival', [9, 1, 17, 5, 8]],
    ['S02-srtf-no-preempt', [0, 7, 15, 9, 7.75]],
  ])('%s, of the example of Silberschatz', (model, waiting) => {
    const answer = under(plain, model);
    expect(column(answer)).toEqual(waiting);
    expect(diagnoser(plain)(answer!)[0]).toMatchObject({ model });
  });

  test('P1 runs 0-2, P2 2-4, P1 4-5, P2 5-7, P1 7-8: waiting with I/O, and a response until the end', () => {
    expect(rightAnswer(io)?.values).toEqual([
      [2, 8, 0],
      [2, 6, 1],
    ]);
    expect(column(under(io, 'W04-wait-with-io'))).toEqual([4, 2]);
    expect(column(under(io, 'W06-response-until-end'), 2)).toEqual([8, 6]);
  });

  test('a clairvoyant starts with the shortest job, and the metrics keep the real arrival', () => {
    // P2 0-4, P4 4-9, P1 9-17, P3 17-26
    expect(column(under(plain, 'S04-clairvoyant'))).toEqual([9, -1, 15, 1, 6]);
  });

  test('a model of I/O says nothing where there is none, and one of the response nothing about waiting', () => {
    expect(under(plain, 'W04-wait-with-io')).toBeNull();
    expect(under(plain, 'W06-response-until-end')).toBeNull();
    expect(under(plain, 'T06-atomic-increment')).toBeNull();
  });
});
