import { expect, type Page, test } from '@playwright/test';
import { Filter } from './support/filter';
import { Host } from './support/host';
import { inspect } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

const line = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'Checks' }).getByRole('listitem').filter({ hasText: name });

test('the connection check: a WebSocket held for a minute, and a report to copy', async ({ browser }) => {
  test.setTimeout(200_000);
  const server = await Server.start();
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    baseURL: server.url,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto('/check');
  await expect(line(page, /^Long polling/)).toContainText('works');
  await expect(line(page, /^WebSocket/)).toContainText(/\d+ of 60 seconds/);
  await expect(page.getByText('Everything works from here.').first()).toBeVisible({ timeout: 90_000 });
  await expect(line(page, /^WebSocket/)).toContainText('Was held and used all the time.');
  await expect(line(page, /^Clock/)).toContainText(/Differs from the server by \d+ ms/);
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(server.url);
  expect(report).toMatch(/- WebSocket, held for 60 seconds: works\./);
  expect(await inspect(page, 'check-laptop')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await inspect(page, 'check-phone')).toEqual([]);
  await server.stop();
});

test('with WebSockets blocked on the way a class works over long polling, and the check says so', async ({
  browser,
}) => {
  test.setTimeout(200_000);
  const server = await Server.start();
  const filter = await Filter.before(server);
  const host = await Host.setUp(browser, filter);
  const code = await host.opens('Round robin and the quantum');
  const wall = await host.projector();
  const ada = await Phone.in(browser, filter, 'en-US');
  await ada.joins(code, 'Ada');
  await host.does('Begin with question 1');
  await host.does('Open predictions');
  await ada.isIn('predict');
  await ada.chooses('P3');
  await expect(host.page.getByText(/1 of 1/).first()).toBeVisible();
  await host.does('Close answers');
  await expect(wall.getByText('Answers are closed')).toBeVisible();
  await ada.page.reload();
  await ada.isIn('locked');
  await host.does('Straight to the explanation');
  await ada.isIn('explain');
  await host.ends();
  await ada.isIn('ended');
  expect(filter.refused.length).toBeGreaterThan(0);

  const page = await host.context.newPage();
  await page.goto('/check');
  await expect(page.getByText('A class works from here, over long polling.').first()).toBeVisible({ timeout: 60_000 });
  await expect(line(page, /^Long polling/)).toContainText('works');
  await expect(line(page, /^WebSocket/)).toContainText('Could not be opened.');
  expect(await inspect(page, 'check-blocked')).toEqual([]);
  filter.stop();
  await server.stop();
});
