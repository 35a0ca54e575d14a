import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { inspect } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('peer instruction: how sure, picked answers on the wall, discuss, predict again, change the marking', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const problems: string[] = [];
  await host.page.getByText('Options of the next session').click();
  await host.page.getByText('Ask how sure they are').click();
  const code = await host.opens('Round robin and the quantum');
  const wall = await host.projector();
  const ada = await Phone.in(browser, server, 'en-US');
  const bora = await Phone.in(browser, server, 'en-US');
  await ada.joins(code, 'Ada');
  await bora.joins(code, 'Bora');

  await test.step('an answer, and how sure one is of it', async () => {
    await host.does('Begin with question 1');
    await host.does('Open predictions');
    await expect(ada.page.getByRole('radio', { name: 'sure', exact: true })).toBeDisabled();
    await ada.chooses('P2');
    await ada.page.getByRole('radio', { name: 'sure', exact: true }).check({ force: true });
    await ada.isSaved();
    await bora.chooses('P3');
    problems.push(...(await inspect(ada.page, 'second-round-predict-phone')));
  });

  await test.step('a stroke that waits for others when the answers are closed is too late, and said to be', async () => {
    await bora.page.clock.install();
    await bora.page.clock.pauseAt(Date.now() + 60_000);
    await bora.page.getByRole('radio', { name: 'P1', exact: true }).check({ force: true });
    await host.does('Close answers');
    await bora.isIn('locked');
    await bora.page.clock.resume();
    await expect(bora.page.getByText('Your last change arrived too late.')).toBeVisible();
    await expect(bora.page.locator('.own-choice')).toContainText('P3');
  });

  await test.step('the host alone sees groups, what they come of, and who was sure and wrong', async () => {
    const groups = host.page.getByRole('heading', { name: 'Groups of equal answers' });
    await expect(groups).toBeVisible();
    await expect(host.page.getByRole('row', { name: 'sure 0 ▲ 1', exact: true })).toBeVisible();
    await expect(wall.getByText('Answers are closed')).toBeVisible();
    await expect(wall.getByText(/as if/i)).toHaveCount(0);
    problems.push(...(await inspect(host.page, 'second-round-locked-host')));
  });

  await test.step('picked answers stand on the wall in their order, under pseudonyms', async () => {
    await host.does('Pick for the wall: P2');
    // the other from the list of the class, by keyboard
    await host.page.getByRole('button', { name: 'Menu for Bora' }).focus();
    await host.page.keyboard.press('Enter');
    await expect(host.page.getByRole('menuitem', { name: 'Pick the answer for the wall' })).toBeFocused();
    await host.page.keyboard.press('Enter');
    await expect(host.page.getByRole('listitem').filter({ hasText: 'Bora' })).toContainText('answered · picked as B');
    await host.does('Answer B: earlier');
    await expect(host.page.getByRole('listitem').filter({ hasText: 'Bora' })).toContainText('answered · picked as A');
    await host.does('Show on the wall');
    const picked = wall.getByRole('list', { name: 'Picked answers' }).locator(':scope > li');
    await expect(picked).toHaveCount(2);
    await expect(picked.first()).toContainText('P3');
    // as the host has them
    const [first] = await picked.getByRole('heading').allTextContents();
    expect(first).toMatch(/^A \S/);
    await expect(host.page.getByText(first?.slice(2) ?? '', { exact: true })).toBeVisible();
    await expect(wall.locator('body')).not.toContainText(/Ada|Bora/);
    problems.push(...(await inspect(wall, 'second-round-snapshot-wall')));
  });

  await test.step('they discuss and predict again, from where they were', async () => {
    await host.page.getByRole('button', { name: 'Time for the discussion' }).click();
    await host.page.getByRole('option', { name: 'for 2 min' }).click();
    await host.does('Let the class discuss');
    await ada.isIn('discuss');
    for (const page of [host.page, wall, ada.page]) {
      await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText(/^[01]:\d\d$|^2:00$/);
    }
    problems.push(...(await inspect(ada.page, 'second-round-discuss-phone')));
    problems.push(...(await inspect(host.page, 'second-round-discuss-host')));
    await host.does('Take off the wall');
    await expect(wall.getByText('Convince your neighbour')).toBeVisible();
    await expect(wall.getByRole('timer', { name: 'Time left' })).toBeVisible();
    problems.push(...(await inspect(wall, 'second-round-discuss-wall')));
    await host.does('Predict again');
    await ada.isIn('predict');
    await expect(ada.page.getByRole('radio', { name: 'P2', exact: true })).toBeChecked();
    await ada.chooses('P3');
    // what was too late for the first round is in time for the second
    await expect(bora.page.getByRole('radio', { name: 'P1', exact: true })).toBeChecked();
    await bora.isSaved();
    await host.does('Close answers');
    await expect(host.page.getByRole('row', { name: /^P2 right\s?P3 1/ })).toBeVisible();
    await expect(host.page.getByRole('row', { name: /^right\s?P3 P1 1/ })).toBeVisible();
    await expect(host.page.getByRole('button', { name: 'Let the class discuss' })).toHaveCount(0);
  });

  await test.step('during the reveal the host has the groups, and picked answers take the place of the run', async () => {
    await host.reveals();
    await ada.isIn('reveal');
    await expect(host.page.getByRole('heading', { name: 'Groups of equal answers' })).toBeVisible();
    await expect(host.page.getByRole('heading', { name: 'What the discussion changed' })).toBeVisible();
    await host.page.getByRole('button', { name: 'Menu for Ada' }).click();
    await host.page.getByRole('menuitem', { name: 'Take the answer out again' }).click();
    await host.does('Show on the wall');
    const picked = wall.getByRole('list', { name: 'Picked answers' }).locator(':scope > li');
    await expect(picked).toHaveCount(1);
    await expect(picked).toContainText('P3');
    await expect(wall.locator('.stage')).toHaveCount(0);
    await expect(wall.locator('body')).not.toContainText(/Ada|Bora|\bright\b/);
    problems.push(...(await inspect(wall, 'second-round-reveal-picked-wall')));
    problems.push(...(await inspect(host.page, 'second-round-reveal-host')));
    await host.does('Back to the reveal');
    await expect(wall.locator('.stage')).toBeVisible();
    await expect(picked).toHaveCount(0);
  });

  await test.step('the marking is changed, undone, and the students read that it was', async () => {
    await host.does('Show the result');
    await host.page.getByText('Change the marking').click();
    await host.page.getByRole('textbox', { name: 'Reason' }).fill('The queue was not stated.');
    await host.page.getByText('who joins first at the same instant').click();
    await host.does('Leave these open');
    await expect(host.page.getByText('Left open: who joins first at the same instant')).toBeVisible();
    problems.push(...(await inspect(host.page, 'second-round-regrade-host')));
    await host.does('Undo the last change');
    await expect(host.page.getByText('The last change was undone')).toBeVisible();
  });

  await test.step('a wrong timeline: what it most likely comes of, and where that leads beside the run', async () => {
    await host.does('Next question');
    await host.does('Open predictions');
    await ada.isIn('predict');
    await ada.draws('P1 24, P2 2, P3 3');
    await ada.isSaved();
    await host.does('Close answers');
    await host.does('Straight to the explanation');
    const diagnosis = ada.page.getByRole('complementary', { name: 'You may have answered as if:' });
    await expect(diagnosis).toContainText('there were no quantum');
    await expect(diagnosis.getByRole('figure')).toContainText('another one from t = 4 on');
    await expect(diagnosis.getByRole('img', { name: /another one from t = 4 on/ })).toBeVisible();
    problems.push(...(await inspect(ada.page, 'second-round-explain-phone')));
  });

  await test.step('the report keeps both rounds and the changes, and can make another one', async () => {
    await host.ends();
    await host.page.getByRole('link', { name: 'Open the report' }).click();
    await expect(host.page.getByText('What the discussion changed').first()).toBeVisible();
    await expect(host.page.getByText('The queue was not stated.').first()).toBeVisible();
    const second = host.page.locator('#silberschatz-q4');
    await second.getByRole('button', { name: /^Accept as right: P1 0-24/ }).click();
    await expect(second.getByText(/Also right: P1 0-24/)).toBeVisible();
    await second.getByText('Change the marking').click();
    await second.getByRole('button', { name: /^No longer right: P1 0-24/ }).click();
    await expect(second.getByText(/No longer right besides: P1 0-24/)).toBeVisible();
    const page = await host.page.context().newPage();
    await page.goto(host.page.url());
    const elsewhere = page.locator('#silberschatz-q4');
    await elsewhere.getByText('Change the marking').click();
    await expect(elsewhere.getByRole('button', { name: 'Undo the last change' })).toBeVisible();
    await second.getByRole('button', { name: 'Undo the last change' }).click();
    await expect(second.getByText('The last change was undone')).toHaveCount(1);
    await elsewhere.getByRole('button', { name: 'Undo the last change' }).click();
    await expect(elsewhere.getByRole('alert')).toContainText('The marking was changed in another window meanwhile');
    await expect(elsewhere.getByText('The last change was undone')).toHaveCount(1);
    problems.push(...(await inspect(page, 'second-round-report')));
    await elsewhere.getByRole('button', { name: 'Undo the last change' }).click();
    await expect(elsewhere.getByText('The last change was undone')).toHaveCount(2);
  });
  expect(problems).toEqual([]);
  await server.stop();
});
