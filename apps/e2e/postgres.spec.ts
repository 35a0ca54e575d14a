import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { Phone } from './support/phone';
import { Server } from './support/server';

const url = process.env['TEST_DATABASE_URL'];

test('the same product on PostgreSQL: killed in mid-question, nothing that was saved is lost', async ({ browser }) => {
  test.skip(url === undefined, 'TEST_DATABASE_URL is not set: npm test sets it where PostgreSQL is installed');
  const server = await Server.start({
    DATABASE_URL: url ?? '',
    SECRET_KEY: 'a key of this test alone, on this machine',
  });
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Shortest first, preemptive or not');
  const phone = await Phone.in(browser, server, 'ko-KR');
  await phone.joins(code, '하늘');
  await host.does('Begin with question 1');
  await host.does('Open predictions');
  await phone.isIn('predict');
  await phone.chooses('P4');
  await server.kill();
  await server.up();
  await phone.page.reload();
  await phone.isIn('predict');
  await expect(phone.page.getByRole('radio', { name: 'P4' })).toBeChecked();
  await host.does('Close answers');
  await host.does('Straight to the explanation');
  await phone.isIn('explain');
  await expect(phone.page.getByText('맞았습니다: P4')).toBeVisible();
  await server.stop();
});
