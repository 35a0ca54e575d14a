import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { inspect } from './support/inspect';
import { Server } from './support/server';

let server: Server;

test.beforeAll(async () => {
  server = await Server.start();
});
test.afterAll(async () => server.stop());

/** The lab on a laptop, in English. */
async function lab(browser: Browser, fragment = ''): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    baseURL: server.url,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(`/lab${fragment}`);
  await expect(page.getByRole('region', { name: 'What it came to' })).toBeVisible();
  return page;
}

const average = (page: Page, column: number) =>
  page.getByRole('table').filter({ hasText: 'Completion' }).locator('tfoot td').nth(column);
const show = (page: Page, view: string) => page.getByRole('radio', { name: view, exact: true }).click();
const openExample = async (page: Page, name: RegExp) => {
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
};
/** The address holds what is on the screen, a moment after it has changed. */
const settledLink = async (page: Page, before: string): Promise<string> => {
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(before);
  return page.evaluate(() => location.hash);
};

test('a scenario is built with the keyboard alone, and its numbers are there at once', async ({ browser }) => {
  const page = await lab(browser);
  const type = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };
  // the policy: opened, found by its letters, taken
  await page.getByRole('button', { name: /Scheduling policy/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /First come, first served/ })).toBeVisible();

  // 24, 3, 3, the convoy: the second burst of P2 goes, one keystroke at a time
  await type('Ticks of CPU, step 1', '24');
  const second = page.getByRole('listitem', { name: 'P2', exact: true });
  await second.getByLabel('Arrives').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0');
  await second.getByLabel('Ticks of CPU, step 3').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(second.getByLabel('Ticks of I/O, step 2')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(second.getByLabel('Ticks of CPU, step 1')).toBeFocused();
  const third = page.getByRole('listitem', { name: 'P3', exact: true });
  await third.getByLabel('Arrives').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0');
  await third.getByLabel('Ticks of CPU, step 1').focus();
  await page.keyboard.press('ArrowDown');
  await expect(average(page, 2)).toHaveText('17');

  // a process more, and back again
  await page.getByRole('button', { name: 'Process', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of process 4')).toBeFocused();
  await expect(average(page, 2)).toHaveText('20.25');
  await page.keyboard.press('Control+z');
  await expect(average(page, 2)).toHaveText('17');
  await page.keyboard.press('Control+Shift+z');
  await expect(average(page, 2)).toHaveText('20.25');
  await page.keyboard.press('Control+z');

  // P2 before P1: the order of the list breaks the tie at 0
  await second.getByRole('button', { name: 'Actions for P2' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(average(page, 2)).toHaveText('10');
  await expect(page.getByRole('button', { name: 'Actions for P2' })).toBeFocused();
  await page.context().close();
});

test('a run is stepped, scrubbed and played by its keys, and everything follows', async ({ browser }) => {
  const page = await lab(browser);
  const position = page.getByRole('slider', { name: 'Position, ticks' });
  const now = page.getByRole('list', { name: 'What happened, and why' }).locator('[aria-current="step"]');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ArrowRight');
  await expect(position).toHaveValue('1');
  await page.keyboard.press('ArrowRight');
  await expect(position).toHaveValue('3');
  await expect(now).toContainText('P2 gets the CPU');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(position).toHaveValue('2');
  await page.keyboard.press('End');
  await expect(position).toHaveValue('16');
  await page.keyboard.press('Home');
  await expect(position).toHaveValue('0');
  await page.getByRole('button', { name: /t=6 P3 gets the CPU/ }).click();
  await expect(position).toHaveValue('6');
  await expect(page.getByRole('region', { name: 'Control blocks' })).toContainText('blocked');
  await page.getByRole('button', { name: 'Play (Space)' }).click();
  await expect(page.getByRole('button', { name: 'Pause (Space)' })).toBeVisible();
  await expect.poll(() => position.inputValue()).not.toBe('6');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play (Space)' })).toBeVisible();
  await page.context().close();
});

test('what is wrong is told at its field, and nothing typed is lost', async ({ browser }) => {
  const page = await lab(browser);
  const quantum = page.getByLabel('Quantum', { exact: true });
  await quantum.fill('3x');
  await expect(page.getByText('One thing is in the way of a run.')).toBeVisible();
  await expect(quantum).toHaveAttribute('aria-invalid', 'true');
  await expect(quantum).toHaveAccessibleDescription(/A whole number of ticks, from 1/);
  await expect(page.getByRole('region', { name: 'What it came to' })).toBeVisible();
  await expect(quantum).toHaveValue('3x');
  await page.getByRole('button', { name: 'policy.quantum' }).click();
  await expect(quantum).toBeFocused();
  await quantum.fill('2');
  await expect(page.getByText('in the way of a run')).toBeHidden();
  await page.context().close();
});

test('two policies side by side under one playhead, and the rule that an answer hangs on', async ({ browser }) => {
  const page = await lab(browser);
  await show(page, 'Compare');
  await expect(page.getByText(/They part at t = \d+/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /B First come, first served/ })).toBeVisible();
  const differences = page.getByRole('table').filter({ hasText: 'B against A' });
  await expect(differences.getByRole('row', { name: /Average response/ })).toContainText('worse');
  await page.getByRole('button', { name: /Scheduling policy/ }).click();
  await page.getByRole('option', { name: /Shortest remaining/ }).click();
  await expect(page.getByRole('heading', { name: /B Shortest remaining/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: /A Round robin/ })).toBeVisible();

  await show(page, 'Effect of the rules');
  const ties = page.getByRole('region', { name: 'At one instant, these join the ready queue in turn' });
  await ties.getByRole('button', { name: 'Compare' }).first().click();
  await expect(page.getByRole('heading', { name: /B Round robin/ })).toBeVisible();
  await expect(page.getByText('Rules that differ')).toBeVisible();
  await page.context().close();
});

test('a curve over the quantum, whose points open', async ({ browser }) => {
  const page = await lab(browser);
  await openExample(page, /When a context switch is not free/);
  await show(page, 'Curve');
  await expect(page.getByRole('img', { name: /Average waiting over Quantum/ })).toBeVisible();
  const values = page.getByRole('group', { name: 'All values' });
  await expect(values.getByRole('row')).toHaveCount(14);
  await page.getByLabel('To', { exact: true }).fill('6');
  await expect(values.getByRole('row')).toHaveCount(7);
  await page.getByRole('button', { name: 'Open Quantum 5' }).click();
  await expect(page.getByLabel('Quantum', { exact: true })).toHaveValue('5');
  await expect(page.getByRole('radio', { name: 'Run', exact: true })).toBeChecked();

  await show(page, 'Curve');
  await page.getByRole('button', { name: /^Quantum Change|Change/ }).click();
  await page.getByRole('option', { name: 'Policy' }).click();
  await page.getByRole('button', { name: 'Shortest job first (SJF)' }).click();
  await expect(page.getByRole('button', { name: /Scheduling policy/ })).toContainText('Shortest job first');
  await page.context().close();
});

test('a link opens the same anywhere; a cut one is told', async ({ browser }) => {
  const page = await lab(browser);
  const first = await settledLink(page, '');
  await page.getByLabel('Title').fill('문맥 교환, q = 2');
  await page.getByLabel('Quantum', { exact: true }).fill('2');
  await settledLink(page, first);
  await show(page, 'Compare');
  await expect(page.getByText(/They part at/)).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  const address = await page.getByLabel('Address').inputValue();
  expect(address.length).toBeLessThan(400);
  const fragment = new URL(address).hash;

  const other = await (
    await browser.newContext({ locale: 'en-US', baseURL: server.url, viewport: { width: 1440, height: 900 } })
  ).newPage();
  await other.goto(`/lab${fragment}`);
  await expect(other.getByText(/They part at/)).toBeVisible();
  await expect(other.getByRole('heading', { name: 'A Round robin (RR), quantum 2' })).toBeVisible();
  await other.getByRole('radio', { name: 'A', exact: true }).click();
  await expect(other.getByLabel('Title')).toHaveValue('문맥 교환, q = 2');
  await other.reload();
  await expect(other.getByText(/They part at/)).toBeVisible();

  await other.goto('/');
  await other.goto(`/lab${fragment.slice(0, -6)}`);
  await expect(other.getByText('This link is incomplete')).toBeVisible();
  await expect(other.getByRole('region', { name: 'What it came to' })).toBeVisible();
  await other.context().close();
  await page.context().close();
});

test('a file is saved, opened, pasted and dropped; a bad one is told by field, value and what is allowed', async ({
  browser,
}) => {
  const page = await lab(browser);
  await openExample(page, /^Priority inversion/);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('priority-inversion.json');
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ title: 'Priority inversion', policy: { kind: 'priority-preemptive' } });

  await openExample(page, /^Starvation/);
  await expect(page.getByLabel('Title')).toHaveValue('Starvation');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Open' });
  await dialog.getByLabel('Or paste the text here').fill(text.replace('"priority-preemptive"', '"priority-premptive"'));
  await dialog.getByRole('button', { name: 'Open this text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('policy.kind');
  await expect(dialog.getByRole('alert')).toContainText('priority-premptive');
  await expect(dialog.getByRole('alert')).toContainText('"priority-preemptive"');
  await expect(dialog.getByLabel('Or paste the text here')).toHaveValue(/premptive/);
  await dialog.getByLabel('Or paste the text here').fill('{ "format": ');
  await dialog.getByRole('button', { name: 'Open this text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('This is no JSON');
  await dialog.getByLabel('Or paste the text here').fill(text);
  await dialog.getByRole('button', { name: 'Open this text' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Title')).toHaveValue('Priority inversion');

  await page.getByRole('button', { name: 'Undo (Ctrl Z)' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Starvation');
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'a.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  await expect(page.getByLabel('Title')).toHaveValue('Priority inversion');
  await page.context().close();
});

test('a race: chosen step by step, explored, replayed', async ({ browser }) => {
  const page = await lab(browser);
  await show(page, 'Race');
  for (const thread of ['T1', 'T2', 'T1', 'T1', 'T2', 'T2']) {
    await page.getByRole('button', { name: `Execute ${thread}` }).click();
  }
  await expect(page.getByRole('region', { name: 'Shared memory' })).toContainText('1');
  await expect(page.getByText('What T1 has written to x since T2 read it is lost.').first()).toBeVisible();
  await openExample(page, /Ten increments each/);
  await show(page, 'Possible results');
  await expect(page.getByText('(19 values)')).toBeVisible();
  await page.getByRole('button', { name: 'Replay x = 2', exact: true }).click();
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: 'Shared memory' })).toContainText('2');
  const link = await page.evaluate(() => location.hash);
  const reopened = await page.context().newPage();
  await settledLink(page, link).catch(() => link);
  await reopened.goto(`/lab${await page.evaluate(() => location.hash)}`);
  await expect(reopened.getByLabel('Title')).toHaveValue('Ten increments each');
  await page.getByLabel('Code of T1').fill('LOAD ax,y');
  await expect(page.getByText(/variable is one of "shared"/).first()).toBeVisible();
  await page.context().close();
});

test('the recording of a real machine is read and shown', async ({ browser }) => {
  const page = await lab(browser);
  await show(page, 'Real machine');
  await page.getByRole('button', { name: 'Show a sample' }).click();
  await expect(page.getByText('It was not recorded on any machine.')).toBeVisible();
  await expect(page.getByRole('img', { name: /What the CPUs and the busiest threads did/ })).toBeVisible();
  await page.getByRole('button', { name: 'Another recording' }).click();
  await page.getByLabel('Or paste the text here').fill('this is no recording');
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('dialog', { name: 'Open' }).getByRole('alert')).toContainText('sched_switch');
  await page.context().close();
});

test('every view of the lab: axe, both languages, light and dark, laptop and phone', async ({ browser }) => {
  test.setTimeout(600_000);
  const problems: string[] = [];
  const views = [
    { name: 'run', go: async () => {} },
    { name: 'compare', go: (page: Page) => page.getByRole('radio', { name: /^(Compare|비교)$/ }).click() },
    { name: 'sweep', go: (page: Page) => page.getByRole('radio', { name: /^(Curve|곡선)$/ }).click() },
    { name: 'effects', go: (page: Page) => page.getByRole('radio', { name: /^(Effect|규칙의)/ }).click() },
    { name: 'race', go: (page: Page) => page.getByRole('radio', { name: /^(Race|경쟁)/ }).click() },
    { name: 'results', go: (page: Page) => page.getByRole('radio', { name: /^(Possible|가능한)/ }).click() },
    { name: 'recording', go: (page: Page) => page.getByRole('radio', { name: /^(Real|실제)/ }).click() },
    { name: 'sample', go: (page: Page) => page.getByRole('button', { name: /sample|예시/ }).click() },
  ];
  for (const device of [
    { name: 'laptop', viewport: { width: 1280, height: 800 } },
    { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ]) {
    const { name, ...options } = device;
    const context = await browser.newContext({ locale: 'en-US', baseURL: server.url, ...options });
    const page = await context.newPage();
    await page.goto('/lab');
    await expect(page.getByRole('radio', { name: /^(Run|실행)$/ })).toBeVisible();
    for (const view of views) {
      await view.go(page);
      problems.push(...(await inspect(page, `lab-${view.name}-${name}`)));
      // a phone makes the page as wide as what hangs over its side
      const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }));
      if (scrollWidth > device.viewport.width) problems.push(`${view.name}: ${scrollWidth} px wide on a ${name}`);
    }
    if (name === 'phone') {
      await page.getByRole('radio', { name: /^(Schedule|스케줄)$/ }).click();
      await page.getByRole('radio', { name: /^(Edit|편집)$/ }).click();
      problems.push(...(await inspect(page, 'lab-edit-phone')));
    }
    await context.close();
  }
  expect(problems).toEqual([]);
});
