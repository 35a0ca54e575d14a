import { expect, type Page } from '@playwright/test';
import { inEnglish, type KindDriver } from './driver';
import { tabTo } from './tab-to';

/** At t = 6 of the tour's run, head first. */
const right = ['P0', 'P3', 'P1'];

const buttonOf = (page: Page, thread: string, say = inEnglish) =>
  page.getByRole('button', { name: say(`Add ${thread} to the end of the queue`) });

const isBuilt = async (page: Page, say = inEnglish) => {
  const places = page.getByRole('list', { name: say('Ready queue, head first') }).getByRole('listitem');
  await expect(places).toHaveCount(right.length);
  for (const [place, thread] of right.entries()) await expect(places.nth(place)).toContainText(thread);
};

/** Three of four processes, one after the other. */
export const queueAt: KindDriver = {
  kind: 'queue-at',
  korean: {
    'Add P0 to the end of the queue': 'P0 큐의 끝에 추가',
    'Add P1 to the end of the queue': 'P1 큐의 끝에 추가',
    'Add P2 to the end of the queue': 'P2 큐의 끝에 추가',
    'Add P3 to the end of the queue': 'P3 큐의 끝에 추가',
    Undo: '되돌리기',
    'Move P3 forward': 'P3 앞으로 옮기기',
    'Ready queue, head first': '준비 큐, 앞에서부터',
  },

  async byTouch(page, say) {
    // a slip is taken back, a wrong order mended
    await buttonOf(page, 'P2', say).tap();
    await page.getByRole('button', { name: say('Undo') }).tap();
    for (const thread of ['P0', 'P1', 'P3']) await buttonOf(page, thread, say).tap();
    await page.getByRole('button', { name: say('Move P3 forward') }).tap();
    await isBuilt(page, say);
  },

  async byKeyboard(page) {
    await tabTo(page, buttonOf(page, 'P0'));
    await page.keyboard.press('Enter');
    await tabTo(page, buttonOf(page, 'P2'));
    await page.keyboard.press('Enter');
    // the focus stays where it was, and goes with whoever is taken out again
    await expect(buttonOf(page, 'P2')).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Take P2 out of the queue' }));
    await page.keyboard.press('Enter');
    await expect(buttonOf(page, 'P2')).toBeFocused();
    // the number in its name stands for each
    await page.keyboard.press('3');
    await page.keyboard.press('1');
    await isBuilt(page);
  },

  async names(page) {
    await expect(page.getByRole('group', { name: 'Add to the end of the queue' })).toBeVisible();
    for (const thread of ['P0', 'P1', 'P2', 'P3']) await expect(buttonOf(page, thread)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nobody waits' })).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  },
};
