import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

const asked = {
  saved: '1. Into whose block are the registers saved',
  values: '2. Which values are then in that block',
  restored: '3. From whose block is the CPU loaded',
};
/** By the tour's run: the timer has interrupted P2, and P0 is next. */
const right = [
  [asked.saved, 'PCB(P2)'],
  [asked.values, 'PC 0x3010, SP 0x3FF0, AX 4'],
  [asked.restored, 'PCB(P0)'],
] as const;

const blocks = ['PCB(P0)', 'PCB(P1)', 'PCB(P2)'];

const radioOf = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true });
/** The card around a radio button, which is what a finger meets. */
const cardOf = (page: Page, group: string, name: string) =>
  page
    .getByRole('radiogroup', { name: group })
    .locator('label', { has: page.getByRole('radio', { name, exact: true }) });

/** Three groups of radio buttons: into which block, what, and out of which. */
export const pcb: KindDriver = {
  kind: 'pcb',
  korean: {
    [asked.saved]: '1. 레지스터를 누구의 블록에 저장합니까',
    [asked.values]: '2. 그 블록에 저장되는 값은 무엇입니까',
    [asked.restored]: '3. CPU에는 누구의 블록에서 불러옵니까',
  },

  async byTouch(page, say) {
    // a choice by mistake is changed by another tap
    await cardOf(page, say(asked.saved), 'PCB(P0)').tap();
    for (const [group, name] of right) {
      await cardOf(page, say(group), name).tap();
      await expect(radioOf(page, say(group), name)).toBeChecked();
    }
  },

  async byKeyboard(page) {
    for (const [group, name] of right) {
      const target = radioOf(page, group, name);
      // an empty group is entered at its first button, arrows go round
      const all = page.getByRole('radiogroup', { name: group }).getByRole('radio');
      await tabTo(page, all.first());
      await page.keyboard.press('Space');
      for (let down = 0; down < (await all.count()) && !(await target.isChecked()); down++) {
        await page.keyboard.press('ArrowDown');
      }
      await expect(target).toBeChecked();
    }
  },

  async names(page) {
    for (const block of blocks) {
      await expect(radioOf(page, asked.saved, block)).toBeAttached();
      await expect(radioOf(page, asked.restored, block)).toBeAttached();
    }
    await expect(page.getByRole('radiogroup', { name: asked.values }).getByRole('radio')).toHaveCount(4);
    await expect(page.getByRole('group', { name: 'What the CPU and the control blocks hold' }).first()).toBeVisible();
  },
};
