import { expect } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

export const number: KindDriver = {
  kind: 'number',
  korean: {
    'Your answer, in %': '내 답 (단위: %)',
    'Less by 0.1': '0.1 줄이기',
  },

  async byTouch(page, say) {
    const field = page.getByRole('textbox', { name: say('Your answer, in %') });
    await field.tap();
    // the keys of the phone's own keyboard
    await page.keyboard.type('59.1');
    await page.getByRole('button', { name: say('Less by 0.1') }).tap();
    await expect(field).toHaveValue('59');
  },

  async byKeyboard(page) {
    const field = page.getByRole('textbox', { name: 'Your answer, in %' });
    await tabTo(page, field);
    await page.keyboard.type('59,x');
    await expect(field).toHaveAccessibleDescription(/This is not a number/);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(field).toHaveValue('59');
  },

  async names(page) {
    const field = page.getByRole('textbox', { name: 'Your answer, in %' });
    await expect(field).toHaveAccessibleDescription(/With up to 1 decimal/);
    await expect(page.getByRole('button', { name: 'Less by 0.1' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'More by 0.1' })).toBeVisible();
  },
};
