import { expect, type Page } from '@playwright/test';
import { inEnglish, type KindDriver } from './driver';
import { tabTo } from './tab-to';

/** At t = 6 of the tour's run. */
const right = { P0: 'blocked', P1: 'ready', P2: 'running', P3: 'new' } as const;
const states = ['new', 'ready', 'running', 'blocked', 'terminated'];

const groupOf = (page: Page, thread: string, say = inEnglish) =>
  page.getByRole('group', { name: say(`State of ${thread} at t = 6`) });
const radioOf = (page: Page, thread: string, state: string, say = inEnglish) =>
  groupOf(page, thread, say).getByRole('radio', { name: say(state), exact: true });

/** Five states for each of four processes, one radio group each. */
export const stateAt: KindDriver = {
  kind: 'state-at',
  korean: {
    'State of P0 at t = 6': 't = 6에서 P0의 상태',
    'State of P1 at t = 6': 't = 6에서 P1의 상태',
    'State of P2 at t = 6': 't = 6에서 P2의 상태',
    'State of P3 at t = 6': 't = 6에서 P3의 상태',
    new: '생성',
    ready: '준비',
    running: '실행',
    blocked: '대기(블록)',
    'All filled in.': '모두 채웠습니다.',
  },

  async byTouch(page, say) {
    // a tap by mistake is mended by another one
    await groupOf(page, 'P1', say).getByText(say('blocked'), { exact: true }).tap();
    for (const [thread, state] of Object.entries(right)) {
      await groupOf(page, thread, say).getByText(say(state), { exact: true }).tap();
      await expect(radioOf(page, thread, state, say)).toBeChecked();
    }
    await expect(page.getByText(say('All filled in.'))).toBeVisible();
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
