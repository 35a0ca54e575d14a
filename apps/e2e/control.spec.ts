import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { inspect } from './support/inspect';
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

test('the projector is given a new address: the old one says so and opens no more, the new one shows the class', async ({
  browser,
}) => {
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  await host.opens('Round robin and the quantum');
  const wall = await host.projector();
  await expect(wall.getByText('Nobody is here yet')).toBeVisible();
  const away = await browser.newContext({ locale: 'en-US', viewport: { width: 1920, height: 1080 } });
  const elsewhere = await away.newPage();
  await elsewhere.goto(wall.url());
  await expect(elsewhere.getByText('Nobody is here yet')).toBeVisible();

  await host.page.bringToFront();
  const button = host.page.getByRole('button', { name: 'New projector address' });
  await button.click();
  await host.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(host.page.getByRole('dialog')).toHaveCount(0);
  await button.click();
  await host.page.getByRole('dialog').getByRole('button', { name: 'Make a new address' }).click();
  const told = host.page.getByRole('dialog', { name: 'The projector has a new address' });
  await expect(told.getByRole('button', { name: 'Close', exact: true })).toBeFocused();

  const closed = 'This address no longer shows the class';
  for (const page of [wall, elsewhere]) await expect(page.getByRole('heading', { name: closed })).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: closed })).toBeVisible();
  expect(await inspect(elsewhere, 'wall-renewed')).toEqual([]);

  // In the same window as before.
  await told.getByRole('link', { name: 'Projector' }).click();
  await expect(wall.getByText('Nobody is here yet')).toBeVisible();
  expect(wall.url()).not.toBe(elsewhere.url());
  await told.getByRole('button', { name: 'Close', exact: true }).click();
  await host.does('Begin with question 1');
  await expect(wall.getByText('Question 1 of')).toBeVisible();
  await server.stop();
});

test('a reload with an answer that was not acknowledged: it is given once', async ({ browser }) => {
  test.setTimeout(300_000);
  const server = await Server.start({ LOG_LEVEL: 'debug' });
  const host = await Host.setUp(browser, server);
  const ada = await Phone.in(browser, server, 'en-US');
  const downstream = { scenes: 0, isLost: false };
  await ada.page.routeWebSocket(/socket\.io/, (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (downstream.isLost) return;
      if (String(message).startsWith('42["scene"')) downstream.scenes += 1;
      socket.send(message);
    });
  });
  const choice = (process: string) => ada.page.getByRole('radio', { name: process, exact: true });
  /** How many drafts the log holds: one that comes again adds no revision. */
  const stored = () => {
    const accepted = /"type":"draft".*"outcome":"accepted","revision":(\d+)/g;
    return new Set([...server.output.matchAll(accepted)].map(([, revision]) => revision)).size;
  };

  const code = await host.opens('Round robin and the quantum');
  const wall = await host.projector();
  await ada.joins(code, 'Ada');
  await host.does('Begin with question 1');
  await host.does('Open predictions');
  await ada.isIn('predict');
  await expect.poll(() => downstream.scenes, 'over the WebSocket').toBeGreaterThan(0);

  await test.step('it was stored, and the acknowledgement is lost', async () => {
    downstream.isLost = true;
    await choice('P1').check({ force: true });
    await expect(wall.locator('body')).toContainText(/1\s*of 1\s*answered/);
    downstream.isLost = false;
    await ada.page.reload();
    await ada.isSaved();
    await expect(choice('P1')).toBeChecked();
    expect(stored(), 'it is in the log once').toBe(1);
  });

  await test.step('there was no server, and for the reload neither', async () => {
    const address = ada.page.url();
    await server.kill();
    await choice('P2').check({ force: true });
    await ada.isKeptHere();
    await expect(ada.page.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED');
    await server.up();
    await ada.page.goto(address);
    await ada.isSaved();
    await expect(choice('P2')).toBeChecked();
    expect(stored(), 'it is in the log once').toBe(2);
  });
  await server.stop();
});
