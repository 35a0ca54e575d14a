import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { inspect } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('a student has time without end, another one asks for more: each sees the own time, the host sees both', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Round robin and the quantum');
  const [ada, bo] = [await Phone.in(browser, server, 'en-US'), await Phone.in(browser, server, 'en-US')];
  await ada.joins(code, 'Ada');
  await bo.joins(code, 'Bo');
  const wall = await host.projector();
  await host.page.bringToFront();

  // With the keyboard alone.
  await host.page.getByRole('button', { name: 'Menu for Ada' }).focus();
  await host.page.keyboard.press('Enter');
  await expect(host.page.getByRole('menuitemradio', { name: 'as the class' })).toBeChecked();
  await host.page.keyboard.press('End');
  await host.page.keyboard.press('ArrowUp');
  await host.page.keyboard.press('Enter');
  await expect(host.page.getByRole('listitem').filter({ hasText: 'Ada' })).toContainText('without end');

  await host.does('Begin with question 1');
  await host.page.getByRole('button', { name: /Time limit/ }).click();
  await host.page.getByRole('option', { name: '30 seconds' }).click();
  await host.does('Open predictions, with a time limit');
  await Promise.all([ada.isIn('predict'), bo.isIn('predict')]);
  await expect(ada.page.getByRole('timer')).toHaveCount(0);
  await expect(bo.page.getByRole('timer')).toContainText(/0:[12]\d|0:30/);
  await bo.page.getByRole('button', { name: 'I need more time' }).click();
  await expect(bo.page.getByRole('button', { name: 'Asked for more time' })).toBeVisible();
  await expect(host.page.getByRole('listitem').filter({ hasText: 'Bo' }).last()).toContainText('asks for time');
  await host.does('+30 s for this one');
  await expect(bo.page.getByRole('timer')).toContainText(/0:[345]\d|1:00/);

  const closedBut = (people: string) => host.page.getByText(`Closed for all but ${people} with extra time`);
  await expect(closedBut('2 students')).toBeVisible({ timeout: 60_000 });
  await expect(wall.getByText('Answers are closed')).toBeVisible();
  await expect(closedBut('1 student')).toBeVisible({ timeout: 60_000 });
  await bo.isIn('locked');
  await ada.isIn('predict');
  expect(await inspect(host.page, 'host-extra-time')).toEqual([]);
  await host.does('Close answers');
  await ada.isIn('locked');
  await server.stop();
});
