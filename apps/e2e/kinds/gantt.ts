import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

/** Who has the CPU at each tick from 0 on. */
const truth = ['P1', 'P2', 'P2', 'P3', 'P1', 'P1', 'P1'];

const cell = (page: Page, tick: number) => page.locator(`button[data-tick="${tick}"]`).first();

export const gantt: KindDriver = {
  kind: 'gantt',

  async byTouch(page) {
    for (const [tick, who] of truth.entries()) {
      await page.locator('label', { has: page.getByRole('radio', { name: who, exact: true }) }).tap();
      await cell(page, tick).tap();
      await expect(cell(page, tick)).toHaveAccessibleName(new RegExp(`^${tick}–${tick + 1}, ${who}`));
    }
  },

  async byKeyboard(page) {
    await tabTo(page, page.getByRole('grid').getByRole('button').first());
    for (const who of truth) await page.keyboard.press(who.slice(1));
    await expect(page.getByText('Ticks still open')).toHaveCount(0);
  },

  async names(page) {
    await expect(page.getByRole('grid', { name: 'Predicted timeline from 0 to 7' })).toBeVisible();
    await expect(cell(page, 0)).toHaveAccessibleName(/^0–1, open/);
    for (const name of ['P1', 'P2', 'P3', 'idle', 'Eraser']) {
      await expect(page.getByRole('radio', { name, exact: true })).toBeAttached();
    }
    await expect(page.getByRole('radio', { name: 'List' })).toBeAttached();
  },
};
