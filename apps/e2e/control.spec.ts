import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('a student is removed and let in again; a time limit is shown and extended', async ({ browser }) => {
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Round robin and the quantum');
  const phone = await Phone.in(browser, server, 'en-US');
  await phone.joins(code, 'Ada');

  await host.page.getByRole('button', { name: 'Menu for Ada' }).click();
  await host.page.getByRole('menuitem', { name: 'Remove' }).click();
  await host.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(phone.page.getByText('You were removed from this class')).toBeVisible();
  await host.does('Undo');
  await phone.page.reload();
  await phone.isIn('lobby');

  await host.does('Begin with question 1');
  await host.page.getByRole('button', { name: /Time limit/ }).click();
  await host.page.getByRole('option', { name: '1 min', exact: true }).click();
  await host.does('Open predictions, with a time limit');
  await phone.isIn('predict');
  await expect(phone.page.getByRole('timer')).toBeVisible();
  await expect(host.page.getByRole('timer').first()).toContainText(/0:[345]\d|1:00/);
  await host.does('+30 s');
  await expect(phone.page.getByRole('timer')).toContainText(/1:[012]\d/);
  await server.stop();
});
