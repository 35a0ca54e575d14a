import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

/** At t = 6 of the tour's run. */
const right = { P0: 'blocked', P1: 'ready', P2: 'running', P3: 'new' } as const;
const states = ['new', 'ready', 'running', 'blocked', 'terminated'];

const groupOf = (page: Page, thread: string) => page.getByRole('group', { name: `State of ${thread} at t = 6` });
const radioOf = (page: Page, thread: string, state: string) =>
  groupOf(page, thread).getByRole('radio', { name: state, exact: true });

/** Five states for each of four processes, one radio group each. */
export const stateAt: KindDriver = {
  kind: 'state-at',

  async byTouch(page) {
    // a tap by mistake is mended by another one
    await groupOf(page, 'P1').getByText('blocked', { exact: true }).tap();
    for (const [thread, state] of Object.entries(right)) {
      await groupOf(page, thread).getByText(state, { exact: true }).tap();
      await expect(radioOf(page, thread, state)).toBeChecked();
    }
    await expect(page.getByText('All filled in.')).toBeVisible();
  },

  async byKeyboard(page) {
    for (const [thread, state] of Object.entries(right)) {
      await tabTo(page, radioOf(page, thread, 'new'));
      await page.keyboard.press('Space');
      for (let down = 0; down < states.indexOf(state); down++) await page.keyboard.press('ArrowRight');
      await expect(radioOf(page, thread, state)).toBeChecked();
    }
    await expect(page.getByText('All filled in.')).toBeVisible();
  },

  async names(page) {
    for (const thread of Object.keys(right)) {
      await expect(groupOf(page, thread).getByRole('radio')).toHaveCount(states.length);
      for (const state of states) await expect(radioOf(page, thread, state)).toBeAttached();
    }
  },
};
