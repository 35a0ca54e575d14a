import { expect } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

/** P3 has waited longest. */
export const nextProcess: KindDriver = {
  kind: 'next-process',

  async byTouch(page) {
    await page.locator('label', { has: page.getByRole('radio', { name: 'P3', exact: true }) }).tap();
    await expect(page.getByRole('radio', { name: 'P3', exact: true })).toBeChecked();
  },

  async byKeyboard(page) {
    await tabTo(page, page.getByRole('radiogroup', { name: 'Who gets the CPU' }).getByRole('radio').first());
    await page.keyboard.press('3');
    await expect(page.getByRole('radio', { name: 'P3', exact: true })).toBeChecked();
  },

  async names(page) {
    const group = page.getByRole('radiogroup', { name: 'Who gets the CPU at t = 2?' });
    for (const name of ['P1', 'P2', 'P3', 'idle']) {
      await expect(group.getByRole('radio', { name, exact: true })).toBeAttached();
    }
  },
};
