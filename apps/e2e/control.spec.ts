import { readFile } from 'node:fs/promises';
import { expect, type Page, type Route, test } from '@playwright/test';
import { Host } from './support/host';
import { inspect } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('the host reloads in the lobby; a student is removed and let in again; a time limit is shown and extended, whatever clock a phone has', async ({
  browser,
}) => {
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Round robin and the quantum');
  const [phone, late] = [await Phone.in(browser, server, 'en-US'), await Phone.in(browser, server, 'en-US')];
  await phone.hasClock(5 * 60_000);
  await late.hasClock(-5 * 60_000);
  await phone.joins(code, 'Ada');

  await host.page.reload();
  await expect(host.page.getByRole('button', { name: 'Begin with question 1' })).toBeVisible();
  expect(await host.code()).toBe(code);
  await late.joins(code, 'Bora');
  await expect(host.page.getByRole('button', { name: 'Menu for Bora' })).toBeVisible();

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
  const screens = [host.page, phone.page, late.page];
  for (const screen of screens) await expect(screen.getByRole('timer').first()).toContainText(/0:[345]\d|1:00/);
  await host.does('+30 s');
  for (const screen of screens) await expect(screen.getByRole('timer').first()).toContainText(/1:[012]\d/);
  for (const one of [phone, late]) await one.chooses('P3');
  await host.does('Close answers');
  for (const one of [phone, late]) await one.isIn('locked');
  const list = host.page.getByRole('list', { name: 'Class', exact: true });
  await expect(list.getByRole('listitem').filter({ hasText: 'answered' })).toHaveCount(2);
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
  // The first time that the new address is asked for, the server is away.
  let refused = 0;
  const unavailable = (route: Route) => (refused++, route.fulfill({ status: 503 }));
  await host.page.route(/\/api\/sessions\/[^/]+$/, unavailable, { times: 1 });
  await host.page.getByRole('dialog').getByRole('button', { name: 'Make a new address' }).click();
  const told = host.page.getByRole('dialog', { name: 'The projector has a new address' });
  await expect(told.getByRole('button', { name: 'Close', exact: true })).toBeFocused();
  expect(refused).toBe(1);

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

test('names are hidden from the class: pseudonyms on every screen and in all that it is sent, the report has its own switch', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const { page } = host;
  const code = await host.opens('Round robin and the quantum');
  const wall = await host.projector();
  const [phone, other] = [await Phone.in(browser, server, 'en-US'), await Phone.in(browser, server, 'ko-KR')];
  await phone.joins(code, 'Xanthippe');
  await other.joins(code, '하늘바라기');
  const names = /Xanthippe|하늘바라기/;
  await expect(wall.getByText('하늘바라기')).toBeVisible();
  const hide = page.getByRole('switch', { name: /Hide names|이름 숨기기/ });
  const list = page.getByRole('list', { name: 'Class', exact: true }).getByRole('listitem');
  const isNameless = async (screen: Page) => {
    await expect.poll(() => screen.content()).not.toMatch(names);
  };

  await hide.focus();
  await page.keyboard.press('Space');
  await expect(hide).toBeChecked();
  await expect(list).toHaveCount(2);
  await isNameless(page);
  await isNameless(wall);
  await expect(wall.getByRole('listitem')).toHaveCount(2);
  const problems = [...(await inspect(page, 'hidden-names-host')), ...(await inspect(wall, 'hidden-names-wall'))];
  await page.getByRole('button', { name: 'English', exact: true }).click();

  // From the first frame on.
  const sent: string[] = [];
  for (const screen of [page, wall]) {
    screen.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => sent.push(String(payload))));
    await screen.reload();
  }
  await host.does('Begin with question 1');
  await host.does('Open predictions');
  await phone.isIn('predict');
  await phone.chooses('P3');
  await phone.isSaved();
  await host.does('Close answers');
  await phone.isIn('locked');
  await expect(phone.page.getByText('Xanthippe')).toBeVisible();

  // Whatever is done with somebody is done under the pseudonym.
  const answered = list.filter({ hasText: 'answered' });
  const pseudonym = (await answered.locator('[title]').getAttribute('title')) ?? '';
  const menu = page.getByRole('button', { name: `Menu for ${pseudonym}` });
  await menu.click();
  await expect(page.getByRole('menuitem')).toHaveText(['Pick the answer for the wall', 'Remove']);
  await page.getByRole('menuitem', { name: 'Pick the answer' }).click();
  await expect(answered).toContainText('picked as A');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page
    .getByRole('dialog', { name: `Remove ${pseudonym}?` })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(phone.page.getByText('You were removed from this class')).toBeVisible();
  await expect(page.getByText(`${pseudonym} was removed.`)).toBeVisible();
  await isNameless(page);
  await host.does('Undo');
  await expect(list).toHaveCount(2);
  await host.ends();
  await expect(page.getByRole('link', { name: 'Open the report' })).toBeVisible();
  expect(sent.some((frame) => frame.includes('"audience":"host"') && frame.includes('"phase":"locked"'))).toBe(true);
  expect(sent.filter((frame) => names.test(frame))).toEqual([]);

  // As the class had it; shown for this visit; hidden on this device from then on.
  const reports: string[] = [];
  page.on('response', (response) => {
    if (/\/api\/reports\/[^/]+$/.test(response.url())) void response.text().then((text) => reports.push(text));
  });
  await page.getByRole('link', { name: 'Open the report' }).click();
  await expect(hide).toBeChecked();
  await expect(page.getByRole('button', { name: pseudonym })).toBeVisible();
  problems.push(...(await inspect(page, 'hidden-names-report')));
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByRole('button', { name: pseudonym }).click();
  await expect(page.getByRole('dialog', { name: pseudonym })).toBeVisible();
  await isNameless(page);
  await expect.poll(() => reports.length).toBeGreaterThan(0);
  expect(reports.filter((text) => names.test(text))).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await hide.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Xanthippe' })).toBeVisible();
  await expect(page.getByRole('button', { name: pseudonym })).toHaveCount(0);
  await expect(hide).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: pseudonym })).toBeVisible();
  reports.length = 0;
  await page.reload();
  await expect(page.getByRole('button', { name: pseudonym })).toBeVisible();
  await expect(hide).toBeChecked();
  await isNameless(page);
  await expect.poll(() => reports.length).toBe(1);
  expect(reports.filter((text) => names.test(text))).toEqual([]);
  const table = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download CSV' }).click();
  const csv = await readFile(await (await table).path(), 'utf8');
  expect([csv.includes(pseudonym), names.test(csv)]).toEqual([true, false]);
  expect(problems).toEqual([]);
  await server.stop();
});
