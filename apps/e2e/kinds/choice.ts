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
  korean: {
    [right[0]]: '프로그램 코드',
    [right[1]]: '힙에 할당한 메모리',
    [right[2]]: '전역 변수',
    [right[3]]: '열린 파일',
    [wrong[0]]: '스택(지역 변수, 돌아갈 주소)',
    [wrong[1]]: '레지스터와 프로그램 카운터',
  },

  async byTouch(page, say) {
    // a tap by mistake is taken back by another tap
    const mistake = say(wrong[0]);
    await card(page, mistake).tap();
    await expect(page.getByRole('checkbox', { name: mistake })).toBeChecked();
    await card(page, mistake).tap();
    for (const name of right.map(say)) {
      await card(page, name).tap();
      await expect(page.getByRole('checkbox', { name })).toBeChecked();
    }
    for (const name of wrong.map(say)) await expect(page.getByRole('checkbox', { name })).not.toBeChecked();
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
