import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

/** Of the tour's program: what is offered, and what is right. */
const cells = [
  { name: 'Step 4, T1: print(x)', offered: ['0', '4', '5', '9', 'not executed'], right: '5' },
  { name: 'Step 5, T1: print(i)', offered: ['1', '7', 'not executed'], right: '1' },
  { name: 'Step 8, T1: print(x)', offered: ['0', '4', '5', '9', 'not executed'], right: '5' },
  { name: 'T1', offered: ['alive', 'ended'], right: 'ended' },
  { name: 'T3', offered: ['alive', 'ended'], right: 'alive' },
] as const;

const groupOf = (page: Page, name: string) => page.getByRole('radiogroup', { name, exact: true });
const radioOf = (page: Page, name: string, option: string) =>
  groupOf(page, name).getByRole('radio', { name: option, exact: true });

/** One radio group for each value that is read and each thread that may survive. */
export const memoryMap: KindDriver = {
  kind: 'memory-map',
  korean: {
    'Step 4, T1: print(x)': '4단계, T1: print(x)',
    'Step 5, T1: print(i)': '5단계, T1: print(i)',
    'Step 8, T1: print(x)': '8단계, T1: print(x)',
    alive: '살아 있음',
    ended: '끝남',
    'Nothing is left open.': '모두 골랐습니다.',
  },

  async byTouch(page, say) {
    // a tap by mistake is mended by another one
    await groupOf(page, 'T1').getByText(say('alive'), { exact: true }).tap();
    for (const { name, right } of cells) {
      await groupOf(page, say(name)).getByText(say(right), { exact: true }).tap();
      await expect(radioOf(page, say(name), say(right))).toBeChecked();
    }
    await expect(page.getByText(say('Nothing is left open.'))).toBeVisible();
  },

  async byKeyboard(page) {
    for (const { name, offered, right } of cells) {
      await tabTo(page, radioOf(page, name, offered[0]));
      await page.keyboard.press('Space');
      const steps = offered.findIndex((option) => option === right);
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
      await expect(radioOf(page, name, right)).toBeChecked();
    }
    await expect(page.getByText('Nothing is left open.')).toBeVisible();
  },

  async names(page) {
    await expect(page.getByRole('list', { name: 'The steps, in their order' }).getByRole('listitem')).toHaveCount(9);
    for (const { name, offered } of cells) {
      await expect(groupOf(page, name).getByRole('radio')).toHaveCount(offered.length);
      for (const option of offered) await expect(radioOf(page, name, option)).toBeAttached();
    }
  },
};
