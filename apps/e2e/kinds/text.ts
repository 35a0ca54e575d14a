import { expect } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

const label = 'Your answer, in a few words';

export const text: KindDriver = {
  kind: 'text',
  korean: {
    [label]: '내 답 (짧게)',
    '59 characters left': '59자 남음',
  },

  async byTouch(page, say) {
    const field = page.getByRole('textbox', { name: say(label) });
    await field.tap();
    // the keys of the phone's own keyboard
    await page.keyboard.type('Process control block');
    await expect(field).toHaveAccessibleDescription(new RegExp(say('59 characters left')));
  },

  async byKeyboard(page) {
    const field = page.getByRole('textbox', { name: label });
    await tabTo(page, field);
    await page.keyboard.type('x'.repeat(81));
    await expect(field).toHaveAccessibleDescription(/1 character too many/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('the PCB');
    await expect(field).toHaveValue('the PCB');
  },

  async names(page) {
    const field = page.getByRole('textbox', { name: label });
    await expect(field).toBeVisible();
    await expect(field).toHaveAccessibleDescription(/characters left/);
  },
};
