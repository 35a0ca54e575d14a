import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

const asked = /^With which quantum is it least: average waiting time/;
const options = ['quantum 1', 'quantum 2', 'quantum 3', 'quantum 4', 'quantum 6', 'quantum 12'];
const right = 'quantum 4';

const group = (page: Page) => page.getByRole('radiogroup', { name: asked });
const radio = (page: Page, name: string) => group(page).getByRole('radio', { name, exact: true });
/** The card around a radio button, which is what a finger meets. */
const card = (page: Page, name: string) =>
  group(page).locator('label', { has: page.getByRole('radio', { name, exact: true }) });

/** A card for each option. */
export const chooseQuantum: KindDriver = {
  kind: 'choose-quantum',

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
