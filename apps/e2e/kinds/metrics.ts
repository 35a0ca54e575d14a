import { expect, type Page } from '@playwright/test';
import { inEnglish, type KindDriver } from './driver';
import { tabTo } from './tab-to';

/** Silberschatz 5.3.2 under SRTF: who has the CPU, and for how long. */
const runs = [
  ['P1', 1],
  ['P2', 4],
  ['P4', 5],
  ['P1', 7],
  ['P3', 9],
] as const;
const ticks = runs.flatMap(([who, length]) => Array.from({ length }, () => who));

/** Column by column. */
const figures = [
  ['P1, Turnaround', '17'],
  ['P2, Turnaround', '4'],
  ['P3, Turnaround', '24'],
  ['P4, Turnaround', '7'],
  ['Average, Turnaround', '13'],
  ['P1, Waiting', '9'],
  ['P2, Waiting', '0'],
  ['P3, Waiting', '15'],
  ['P4, Waiting', '2'],
  ['Average, Waiting', '6.5'],
] as const;

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const step = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const cell = (page: Page, tick: number) => page.locator(`button[data-tick="${tick}"]`).first();
const keyNames: Readonly<Record<string, string>> = { '.': 'Decimal point' };

async function expectAll(page: Page, say = inEnglish): Promise<void> {
  for (const [name, value] of figures) await expect(field(page, say(name))).toHaveValue(value);
}

export const metrics: KindDriver = {
  kind: 'metrics',
  korean: {
    'P1, Turnaround': 'P1, 반환 시간',
    'P2, Turnaround': 'P2, 반환 시간',
    'P3, Turnaround': 'P3, 반환 시간',
    'P4, Turnaround': 'P4, 반환 시간',
    'Average, Turnaround': '평균, 반환 시간',
    'P1, Waiting': 'P1, 대기 시간',
    'P2, Waiting': 'P2, 대기 시간',
    'P3, Waiting': 'P3, 대기 시간',
    'P4, Waiting': 'P4, 대기 시간',
    'Average, Waiting': '평균, 대기 시간',
    '2 Figures': '2 계산',
    'Number pad': '숫자판',
    Next: '다음',
    'Decimal point': '소수점',
  },

  async byTouch(page, say) {
    for (const [tick, who] of ticks.entries()) {
      const brush = page.getByRole('radio', { name: who, exact: true });
      if (!(await brush.isChecked())) await page.locator('label', { has: brush }).tap();
      await cell(page, tick).tap();
      await expect(cell(page, tick)).toHaveAccessibleName(new RegExp(`^${tick}–${tick + 1}, ${who}`));
    }
    await step(page, say('2 Figures')).tap();
    await field(page, say('P1, Turnaround')).tap();
    const pad = page.getByRole('group', { name: say('Number pad') });
    for (const [name, value] of figures) {
      await expect(field(page, say(name))).toBeFocused();
      for (const key of value) await pad.getByRole('button', { name: say(keyNames[key] ?? key), exact: true }).tap();
      await pad.getByRole('button', { name: say('Next') }).tap();
    }
    await expectAll(page, say);
  },

  async byKeyboard(page) {
    await tabTo(page, page.getByRole('grid').getByRole('button').first());
    for (const who of ticks) await page.keyboard.press(who.slice(1));
    // back to the steps: on as far as it goes, and round
    await page.keyboard.press('Escape');
    const steps = page.getByRole('radiogroup', { name: 'Two steps' });
    for (let stop = 0; stop < 60 && !(await steps.evaluate((one) => one.contains(document.activeElement))); stop++) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('ArrowRight');
    if ((await step(page, '2 Figures').getAttribute('aria-checked')) !== 'true') await page.keyboard.press('Enter');
    await tabTo(page, field(page, 'P1, Turnaround'));
    for (const [, value] of figures) {
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    }
    await expectAll(page);
  },

  async names(page) {
    await expect(page.getByRole('radiogroup', { name: 'Two steps' })).toBeVisible();
    await expect(page.getByRole('grid', { name: 'Predicted timeline from 0 to 30' })).toBeVisible();
    await step(page, '2 Figures').click();
    await expect(page.getByRole('table', { name: 'Your figures, in ticks' })).toBeVisible();
    for (const [name] of figures) await expect(field(page, name)).toBeVisible();
    await step(page, '1 Timeline').click();
  },
};
