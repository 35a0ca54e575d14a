import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { inspect } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('peer instruction: how sure, picked answers on the wall, discuss, predict again, change the marking', async ({
  browser,
}) => {
  test.setTimeout(300_000);
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
    await host.does('Close answers');
  });

  await test.step('the host alone sees groups, what they come of, and who was sure and wrong', async () => {
    const groups = host.page.getByRole('heading', { name: 'Groups of equal answers' });
    await expect(groups).toBeVisible();
    await expect(host.page.getByRole('row', { name: 'sure 0 ▲ 1', exact: true })).toBeVisible();
    await expect(wall.getByText('Answers are closed')).toBeVisible();
    await expect(wall.getByText(/as if/i)).toHaveCount(0);
    problems.push(...(await inspect(host.page, 'second-round-locked-host')));
  });

  await test.step('picked answers stand on the wall in their order, without names', async () => {
    await host.does('Pick for the wall: P2');
    await host.does('Pick for the wall: P3');
    await host.does('Answer 2: earlier');
    await host.does('Show on the wall');
    const picked = wall.getByRole('list', { name: 'Picked answers' }).locator(':scope > li');
    await expect(picked).toHaveCount(2);
    await expect(picked.first()).toContainText('P3');
    await expect(wall.locator('body')).not.toContainText(/Ada|Bora/);
    problems.push(...(await inspect(wall, 'second-round-snapshot-wall')));
  });

  await test.step('they discuss and predict again, from where they were', async () => {
    await host.does('Let the class discuss');
    await ada.isIn('discuss');
    problems.push(...(await inspect(ada.page, 'second-round-discuss-phone')));
    problems.push(...(await inspect(host.page, 'second-round-discuss-host')));
    await host.does('Take off the wall');
    await expect(wall.getByText('Convince your neighbour')).toBeVisible();
    problems.push(...(await inspect(wall, 'second-round-discuss-wall')));
    await host.does('Predict again');
    await ada.isIn('predict');
    await expect(ada.page.getByRole('radio', { name: 'P2', exact: true })).toBeChecked();
    await ada.chooses('P3');
    await host.does('Close answers');
    await expect(host.page.getByRole('row', { name: /^P2 right\s?P3 1/ })).toBeVisible();
    await expect(host.page.getByRole('button', { name: 'Let the class discuss' })).toHaveCount(0);
  });

  await test.step('the marking is changed, undone, and the students read that it was', async () => {
    await host.does('Straight to the explanation');
    await host.page.getByText('Change the marking').click();
    await host.page.getByRole('textbox', { name: 'Reason' }).fill('The queue was not stated.');
    await host.page.getByText('who joins first at the same instant').click();
    await host.does('Leave these open');
    await expect(host.page.getByText('Left open: who joins first at the same instant')).toBeVisible();
    problems.push(...(await inspect(host.page, 'second-round-regrade-host')));
    await host.does('Undo the last change');
    await expect(host.page.getByText('The last change was undone')).toBeVisible();
  });

  await test.step('the report keeps both rounds and the changes', async () => {
    await host.ends();
    await host.page.getByRole('link', { name: 'Open the report' }).click();
    await expect(host.page.getByText('What the discussion changed').first()).toBeVisible();
    await expect(host.page.getByText('The queue was not stated.').first()).toBeVisible();
    problems.push(...(await inspect(host.page, 'second-round-report')));
  });
  expect(problems).toEqual([]);
  await server.stop();
});
