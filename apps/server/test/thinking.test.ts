import { expect, test } from '@jest/globals';
import { type Question } from '@timeslice/contract';
import { createLogger } from '../src/logging/logger';
import { Thinking } from '../src/thinking/thinking';
import { roundRobin } from './class';
import { workerFile } from './embedded-files';

const [, draw] = roundRobin.questions;
const question = draw as Question;

test('of those who practise at once so many wait, the others are told to come again', async () => {
  const thinking = new Thinking(await workerFile('apps/server/src/thinking/thoughts.ts'), createLogger('silent'));
  const ask = (seed: number) => thinking.of('practiceQuestion', { question, index: 1, seed });
  const asked = await Promise.allSettled(Array.from({ length: 200 }, (_, seed) => ask(1 + seed)));
  const refusals = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as object] : []));
  expect(refusals.length).toBeGreaterThan(100);
  for (const refusal of refusals) expect(refusal).toMatchObject({ status: 503, response: { code: 'busy' } });
  expect(asked[0]).toMatchObject({ status: 'fulfilled', value: { question: { id: draw?.id }, varies: true } });
  await expect(ask(7)).resolves.toMatchObject({ varies: true });
  await thinking.onApplicationShutdown();
}, 30_000);
