import { expect } from '@playwright/test';
import type { KindDriver } from './driver';

const right = ['x = 1', 'x = 2', 'x = 3'];

/** Three threads add 1 to x: it may end as 1, 2 or 3. */
export const raceValues: KindDriver = {
  kind: 'race-values',

  async byTouch(page) {
    for (const name of right)
      await page.locator('label.radio-card', { has: page.getByLabel(name, { exact: true }) }).tap();
    for (const name of right) await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked();
  },

  async byKeyboard(page) {
    for (const name of right) {
      const box = page.getByRole('checkbox', { name, exact: true });
      for (let tabs = 0; tabs < 60; tabs++) {
        if (await box.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await expect(box).toBeFocused();
      await page.keyboard.press('Space');
      await expect(box).toBeChecked();
    }
  },

  async names(page) {
    const group = page.getByRole('group', { name: 'Which final values of x are possible? Choose all.' });
    for (const value of [0, 1, 2, 3, 4, 5]) {
      await expect(group.getByRole('checkbox', { name: `x = ${value}`, exact: true })).toBeVisible();
    }
    for (const thread of ['T1', 'T2', 'T3']) {
      await expect(page.getByRole('region', { name: `Code of ${thread}` }).first()).toContainText('LOAD ax,x');
    }
  },
};
