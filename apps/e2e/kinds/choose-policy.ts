import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

const asked = /^Under which policy is it least: average waiting time/;
const options = [
  'FCFS: First come, first served (FCFS)',
  'SJF: Shortest job first (SJF)',
  'SRTF: Shortest remaining time first (SRTF)',
  'Round robin, q = 3: Round robin (RR)',
];
const right = 'SJF: Shortest job first (SJF)';

const group = (page: Page) => page.getByRole('radiogroup', { name: asked });
const radio = (page: Page, name: string) => group(page).getByRole('radio', { name, exact: true });
/** The card around a radio button, which is what a finger meets. */
const card = (page: Page, name: string) =>
  group(page).locator('label', { has: page.getByRole('radio', { name, exact: true }) });

/** A card for each option. */
export const choosePolicy: KindDriver = {
  kind: 'choose-policy',

  async byTouch(page) {
    // a choice by mistake is changed by another tap
    await card(page, options[0]!).tap();
    await card(page, right).tap();
    await expect(radio(page, right)).toBeChecked();
  },

  async byKeyboard(page) {
    // an empty group is entered at its first button, and arrows choose the next one
    await tabTo(page, radio(page, options[0]!));
    await page.keyboard.press('Space');
    for (let down = 0; down < options.indexOf(right); down++) await page.keyboard.press('ArrowDown');
    await expect(radio(page, right)).toBeChecked();
  },

  async names(page) {
    await expect(group(page).getByRole('radio')).toHaveCount(options.length);
    for (const name of options) await expect(radio(page, name)).toBeAttached();
  },
};
