import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { Server } from './support/server';

test('a host and a student teach and take a question with the keyboard alone', async ({ browser }) => {
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Round robin and the quantum');
  const context = await browser.newContext({
    locale: 'en-US',
    baseURL: server.url,
    viewport: { width: 1280, height: 800 },
  });
  const student = await context.newPage();

  await student.goto('/');
  await student.keyboard.type(code);
  await student.keyboard.press('Tab');
  await student.keyboard.type('Ada');
  await student.keyboard.press('Enter');
  await expect(student.locator('main[data-phase="lobby"]')).toBeVisible();

  const teaches = (key: string) => host.page.keyboard.press(key);
  const onControl = {
    brief: 'Introduce the question',
    predict: 'Predictions are open',
    locked: 'Answers are closed',
    reveal: 'The run, revealed',
    explain: 'Result and explanation',
  };
  const isAt = async (phase: keyof typeof onControl) => {
    await expect(student.locator(`main[data-phase="${phase}"]`)).toBeVisible();
    await host.isAt(onControl[phase]);
  };
  await teaches('Enter');
  await isAt('brief');
  await expect(student.getByRole('heading', { level: 1 })).toBeFocused();
  await teaches('Space');
  await isAt('predict');

  // to the cards, and the number of the process chooses it
  await student.getByRole('radiogroup', { name: 'Who gets the CPU' }).getByRole('radio').first().focus();
  await student.keyboard.press('3');
  await expect(student.locator('.save-state', { hasText: 'Saved' })).toBeVisible();
  await expect(student.getByRole('radio', { name: 'P3' })).toBeChecked();
  await teaches('Space');
  await isAt('locked');
  await teaches('Enter');
  await isAt('reveal');
  const position = host.page.getByRole('slider', { name: 'Position, ticks' });
  const before = await position.inputValue();
  await teaches('ArrowRight');
  await expect(position).not.toHaveValue(before);
  await teaches('Enter');
  await isAt('explain');
  await expect(student.getByText('Right: P3.')).toBeVisible();

  await teaches('ArrowRight');
  await isAt('brief');
  await teaches('Space');
  await isAt('predict');
  await student.getByRole('grid').getByRole('button').first().focus();
  for (const key of ['1', '1', '1', '1', '2', '2', '2', '3', 'Backspace', '3', '3', '3'])
    await student.keyboard.press(key);
  for (let tick = 10; tick < 30; tick++) await student.keyboard.press('1');
  await expect(student.locator('.save-state', { hasText: 'Saved' })).toBeVisible();
  await student.keyboard.press('Control+z');
  await expect(student.getByRole('button', { name: 'P1, 29–30', exact: true })).toBeAttached();
  await student.keyboard.press('Control+Shift+z');
  await expect(student.locator('.save-state', { hasText: 'Saved' })).toBeVisible();
  await teaches('Space');
  await isAt('locked');
  await teaches('Enter');
  await isAt('reveal');
  await teaches('Enter');
  await isAt('explain');
  await expect(student.getByText('30 of 30 ticks right')).toBeVisible();
  await server.stop();
});

test('the list view draws the same timeline with form controls alone', async ({ browser }) => {
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Round robin and the quantum');
  const context = await browser.newContext({
    locale: 'en-US',
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
  });
  const student = await context.newPage();
  await student.goto(`/j/${code}`);
  await student.getByLabel('Your name in class').fill('Ada');
  await student.keyboard.press('Enter');
  await host.does('Begin with question 1');
  await host.does('Open predictions');
  await host.does('Close answers');
  await host.does('Straight to the explanation');
  await host.does('Next question');
  await host.does('Open predictions');

  await student.getByRole('radio', { name: 'List' }).check({ force: true });
  for (const [index, ticks] of [4, 3, 3, 20].entries()) {
    await student.getByRole('button', { name: 'Add who runs next' }).click();
    const entry = `Entry ${index + 1}`;
    await student.getByLabel(`${entry}: ticks`).fill(String(ticks));
    await student.getByLabel(`${entry}: ticks`).press('Tab');
    await student.getByLabel(`${entry}: who runs`).selectOption(['P1', 'P2', 'P3', 'P1'][index] ?? '');
  }
  await expect(student.getByText('Filled up to 30.')).toBeVisible();
  await expect(student.locator('.save-state', { hasText: 'Saved' })).toBeVisible();
  await host.does('Close answers');
  await host.does('Straight to the explanation');
  await expect(student.getByText('30 of 30 ticks right')).toBeVisible();
  await server.stop();
});
