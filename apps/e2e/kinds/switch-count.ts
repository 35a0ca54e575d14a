import { expect, type Page } from '@playwright/test';
import { inEnglish, type KindDriver } from './driver';
import { tabTo } from './tab-to';

const figures = [
  ['Number of context switches', '5'],
  ['Time of all switches, in ticks', '10'],
  ['CPU utilisation, in %', '76.2'],
] as const;

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const keyNames: Readonly<Record<string, string>> = { '.': 'Decimal point' };

async function expectAll(page: Page, say = inEnglish): Promise<void> {
  for (const [name, value] of figures) await expect(field(page, say(name))).toHaveValue(value);
}

export const switchCount: KindDriver = {
  kind: 'switch-count',
  korean: {
    'Number of context switches': '문맥 교환 횟수',
    'Time of all switches, in ticks': '문맥 교환에 든 시간(틱)',
    'CPU utilisation, in %': 'CPU 이용률(%)',
    'Number pad': '숫자판',
    'Delete the last digit': '마지막 글자 지우기',
    'Decimal point': '소수점',
  },

  async byTouch(page, say) {
    const pad = page.getByRole('group', { name: say('Number pad') });
    for (const [name, value] of figures) {
      await field(page, say(name)).tap();
      await pad.getByRole('button', { name: '9', exact: true }).tap();
      await pad.getByRole('button', { name: say('Delete the last digit') }).tap();
      for (const key of value) await pad.getByRole('button', { name: say(keyNames[key] ?? key), exact: true }).tap();
    }
    await expectAll(page, say);
  },

  async byKeyboard(page) {
    await tabTo(page, field(page, 'Number of context switches'));
    await page.keyboard.type('5.5');
    await expect(field(page, 'Number of context switches')).toHaveAccessibleDescription(/a whole number please/);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    for (const [, value] of figures.slice(1)) {
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    }
    await expectAll(page);
  },

  async names(page) {
    for (const [name] of figures) await expect(field(page, name)).toBeVisible();
  },
};
