import { expect, type Page } from '@playwright/test';
import { inEnglish, type KindDriver } from './driver';

/** In step with each other, both threads read before either writes: two of the four additions are lost. */
const order = ['T1', 'T2', 'T1', 'T2', 'T1', 'T2', 'T1', 'T2', 'T1', 'T2', 'T1', 'T2'];

const buttonOf = (page: Page, thread: string, say = inEnglish) =>
  page.getByRole('button', { name: new RegExp(`^${say(`${thread} executes`)}`) });

/** Four additions that end with x = 2. */
export const interleaving: KindDriver = {
  kind: 'interleaving',
  korean: {
    'T1 executes': 'T1 실행',
    'T2 executes': 'T2 실행',
    Undo: '되돌리기',
    'All instructions are placed.': '명령을 모두 놓았습니다.',
  },

  async byTouch(page, say) {
    // a slip is taken back
    await buttonOf(page, 'T2', say).tap();
    await page.getByRole('button', { name: say('Undo') }).tap();
    for (const thread of order) await buttonOf(page, thread, say).tap();
    await expect(page.getByText(say('All instructions are placed.'))).toBeVisible();
  },

  async byKeyboard(page) {
    const first = buttonOf(page, 'T1');
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await first.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    // the focus stays on the buttons of the threads, one Tab apart
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    // a slip is taken back, the others by number
    await page.keyboard.press('2');
    await page.keyboard.press('Backspace');
    for (const thread of order.slice(2)) await page.keyboard.press(thread.slice(1));
    await expect(page.getByText('All instructions are placed.')).toBeVisible();
  },

  async names(page) {
    await expect(page.getByRole('group', { name: 'Who executes next?' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'T1 executes instruction 0: LOAD ax,x' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'T2 executes instruction 0: LOAD ax,x' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await expect(page.getByRole('radio', { name: 'There is no such order' })).toBeVisible();
    await expect(page.getByRole('list', { name: /^Your order so far/ })).toBeAttached();
  },
};
