import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

const right = ['the code of the program', 'memory allocated on the heap', 'global variables', 'open files'] as const;
const wrong = ['the stack (local variables, return addresses)', 'the registers and the program counter'] as const;

/** The card around a checkbox, which is what a finger meets. */
const card = (page: Page, name: string) => page.locator('label', { has: page.getByRole('checkbox', { name }) });

/** Every option, under its letter, is a checkbox of one group. */
export const choice: KindDriver = {
  kind: 'choice',

  async byTouch(page) {
    // a tap by mistake is taken back by another tap
    const [mistake] = wrong;
    await card(page, mistake).tap();
    await expect(page.getByRole('checkbox', { name: mistake })).toBeChecked();
    await card(page, mistake).tap();
    for (const name of right) {
      await card(page, name).tap();
      await expect(page.getByRole('checkbox', { name })).toBeChecked();
    }
    for (const name of wrong) await expect(page.getByRole('checkbox', { name })).not.toBeChecked();
  },

  async byKeyboard(page) {
    const [first, ...others] = right;
    await tabTo(page, page.getByRole('checkbox', { name: first }));
    await page.keyboard.press('Space');
    for (const name of others) {
      // the letter beside an option chooses it
      const label = await page.getByRole('checkbox', { name }).getAttribute('aria-label');
      await page.keyboard.press(label?.[0]?.toLowerCase() ?? '');
    }
    for (const name of right) await expect(page.getByRole('checkbox', { name })).toBeChecked();
  },

  async names(page) {
    const group = page.getByRole('group', { name: 'Choose all that apply' });
    await expect(group).toBeVisible();
    await expect(group.getByRole('checkbox')).toHaveCount(6);
    for (const name of [...right, ...wrong]) await expect(group.getByRole('checkbox', { name })).toBeAttached();
  },
};
