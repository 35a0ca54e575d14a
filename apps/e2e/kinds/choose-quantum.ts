import { expect, type Page } from '@playwright/test';
import { inEnglish, type KindDriver, type Say } from './driver';
import { tabTo } from './tab-to';

const asked = 'With which quantum is it least: average waiting time';
const options = ['quantum 1', 'quantum 2', 'quantum 3', 'quantum 4', 'quantum 6', 'quantum 12'] as const;
const right = 'quantum 4';

const group = (page: Page, say = inEnglish) => page.getByRole('radiogroup', { name: say(asked) });
const radio = (page: Page, name: string, say = inEnglish) =>
  group(page, say).getByRole('radio', { name: say(name), exact: true });
/** The card around a radio button, which is what a finger meets. */
const card = (page: Page, say: Say, name: string) =>
  group(page, say).locator('label', { has: page.getByRole('radio', { name: say(name), exact: true }) });

/** A card for each option. */
export const chooseQuantum: KindDriver = {
  kind: 'choose-quantum',
  korean: {
    [asked]: '어느 타임 퀀텀에서 가장 작습니까: 평균 대기 시간',
    [options[0]]: '타임 퀀텀 1',
    [right]: '타임 퀀텀 4',
  },

  async byTouch(page, say) {
    // a choice by mistake is changed by another tap
    await card(page, say, options[0]).tap();
    await card(page, say, right).tap();
    await expect(radio(page, right, say)).toBeChecked();
  },

  async byKeyboard(page) {
    // an empty group is entered at its first button, and arrows choose the next one
    await tabTo(page, radio(page, options[0]));
    await page.keyboard.press('Space');
    for (let down = 0; down < options.indexOf(right); down++) await page.keyboard.press('ArrowDown');
    await expect(radio(page, right)).toBeChecked();
  },

  async names(page) {
    await expect(group(page).getByRole('radio')).toHaveCount(options.length);
    for (const name of options) await expect(radio(page, name)).toBeAttached();
  },
};
