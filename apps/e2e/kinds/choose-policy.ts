import { expect, type Page } from '@playwright/test';
import { inEnglish, type KindDriver, type Say } from './driver';
import { tabTo } from './tab-to';

const asked = 'Under which policy is it least: average waiting time';
const options = [
  'FCFS: First come, first served (FCFS)',
  'SJF: Shortest job first (SJF)',
  'SRTF: Shortest remaining time first (SRTF)',
  'Round robin, q = 3: Round robin (RR)',
] as const;
const right = 'SJF: Shortest job first (SJF)';

const group = (page: Page, say = inEnglish) => page.getByRole('radiogroup', { name: say(asked) });
const radio = (page: Page, name: string, say = inEnglish) =>
  group(page, say).getByRole('radio', { name: say(name), exact: true });
/** The card around a radio button, which is what a finger meets. */
const card = (page: Page, say: Say, name: string) =>
  group(page, say).locator('label', { has: page.getByRole('radio', { name: say(name), exact: true }) });

/** A card for each option. */
export const choosePolicy: KindDriver = {
  kind: 'choose-policy',
  korean: {
    [asked]: '어느 정책에서 가장 작습니까: 평균 대기 시간',
    [options[0]]: 'FCFS: 선입 선처리 (FCFS)',
    [right]: 'SJF: 최단 작업 우선 (SJF)',
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
