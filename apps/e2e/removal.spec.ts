import { expect, test } from '@playwright/test';
import { Host, password } from './support/host';
import { inspect } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('a name, a session and an account are deleted for good, each after a question', async ({ browser }) => {
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Shortest first, preemptive or not');
  const [phone, other] = [await Phone.in(browser, server, 'en-US'), await Phone.in(browser, server, 'en-US')];
  await phone.joins(code, 'Ada');
  await other.joins(code, 'Bo');
  await host.ends();
  await phone.isIn('ended');
  const { page } = host;
  const does = (name: string | RegExp) => page.getByRole('button', { name }).click();

  // A name, from the report: the phone that is still on is told.
  await page.getByRole('link', { name: 'Open the report' }).click();
  await does('Ada');
  await does('Remove this name');
  const dialog = page.getByRole('dialog', { name: /Remove the name/ });
  await expect(dialog).toContainText('This cannot be undone');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await does('Remove this name');
  await does('Remove for good');
  await expect(page.getByRole('button', { name: '(name removed)' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ada' })).toHaveCount(0);
  await expect(phone.page.getByRole('heading', { name: 'This seat is gone' })).toBeVisible();

  // The session, from the list.
  await page.goto(`${server.url}/reports`);
  await does(/Delete the session/);
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone');
  await does('Delete for good');
  await expect(page.getByRole('status').filter({ hasText: 'The session was deleted' })).toBeVisible();
  await expect(page.getByText('No session yet')).toBeVisible();
  await expect(other.page.getByRole('heading', { name: 'This seat is gone' })).toBeVisible();

  // The account.
  await page.goto(`${server.url}/account`);
  expect(await inspect(page, 'account')).toEqual([]);
  await page.getByLabel('Your password').fill('not the password');
  await does(/Delete the account/);
  await does('Delete everything');
  await expect(page.getByText('This is not the password of this account.')).toBeVisible();
  await page.getByLabel('Your password').fill(password);
  await does(/Delete the account/);
  await does('Delete everything');
  await expect(page.getByRole('heading', { name: 'This server has no account yet' })).toBeVisible();
  await server.stop();
});
