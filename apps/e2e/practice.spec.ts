import { expect, test } from '@playwright/test';
import { inspect } from './support/inspect';
import { Server } from './support/server';

test('a student practises a lesson alone on a phone: wrong, told why, a similar one, the next one', async ({
  browser,
}) => {
  const server = await Server.start();
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'en',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  await page.goto('/practice/tour-of-all-questions');
  await page.waitForURL(/\/practice\?lesson=tour-of-all-questions/);

  const options = page.getByRole('checkbox');
  await expect(options.first()).toBeAttached();
  problems.push(...(await inspect(page, 'practice-question')));
  await page.getByRole('button', { name: 'Check the answer' }).tap();
  await expect(page.getByRole('status')).toContainText('Answer first');
  const asked = await page.locator('label').allInnerTexts();
  for (const card of await page.locator('label', { has: options }).all()) await card.tap();
  await page.getByRole('button', { name: 'Check the answer' }).tap();
  await expect(page.getByRole('heading', { name: 'Your answer' })).toBeVisible();
  problems.push(...(await inspect(page, 'practice-outcome')));

  await page.getByRole('button', { name: 'Try a similar one' }).tap();
  await expect(page.getByRole('button', { name: 'Check the answer' })).toBeVisible();
  expect(await page.locator('label').allInnerTexts()).not.toEqual(asked);
  await page.locator('label', { has: options }).first().tap();
  await page.getByRole('button', { name: 'Check the answer' }).tap();
  await page.getByRole('button', { name: 'Next question' }).tap();
  await expect(page.getByRole('progressbar', { name: /^Question 2 of/ })).toBeAttached();

  await page.getByRole('link', { name: 'All lessons' }).tap();
  await page.waitForURL(/\/practice$/);
  await expect(page.getByRole('link', { name: /Round robin/ })).toBeVisible();
  problems.push(...(await inspect(page, 'practice')));
  expect(problems).toEqual([]);
  await context.close();
  await server.stop();
});
