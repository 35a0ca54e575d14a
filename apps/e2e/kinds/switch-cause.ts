import { expect, type Page } from '@playwright/test';
import type { KindDriver } from './driver';
import { tabTo } from './tab-to';

const causes = ['I/O request', 'I/O completion', 'Time slice over', 'fork', 'exit', 'Arrival or priority'];

/** The switches of the tour's run. */
const right = [
  ['t = 2, from P0 to P1', 'I/O request'],
  ['t = 6, from P1 to P2', 'Time slice over'],
  ['t = 7, from P2 to P0', 'I/O completion'],
  ['t = 9, from P0 to P1', 'exit'],
  ['t = 12, from P1 to P3', 'Arrival or priority'],
  ['t = 14, from P3 to P2', 'exit'],
  ['t = 18, from P2 to P1', 'exit'],
] as const;

/** Its name is that of the switch, with what is chosen there. */
const menuOf = (page: Page, moment: string) => page.getByRole('button', { name: moment });

/** A menu of causes for each of seven switches. */
export const switchCause: KindDriver = {
  kind: 'switch-cause',
  korean: {
    't = 2, from P0 to P1': 't = 2, P0 다음에 P1',
    't = 6, from P1 to P2': 't = 6, P1 다음에 P2',
    't = 7, from P2 to P0': 't = 7, P2 다음에 P0',
    't = 9, from P0 to P1': 't = 9, P0 다음에 P1',
    't = 12, from P1 to P3': 't = 12, P1 다음에 P3',
    't = 14, from P3 to P2': 't = 14, P3 다음에 P2',
    't = 18, from P2 to P1': 't = 18, P2 다음에 P1',
    'I/O request': '입출력 요청',
    'I/O completion': '입출력 완료',
    'Time slice over': '타임 퀀텀 만료',
    exit: 'exit (종료)',
    'Arrival or priority': '도착 또는 우선순위',
    'All filled in.': '모두 채웠습니다.',
  },

  async byTouch(page, say) {
    for (const [moment, cause] of right) {
      await menuOf(page, say(moment)).tap();
      await page.getByRole('option', { name: say(cause), exact: true }).tap();
      await expect(menuOf(page, say(moment))).toContainText(say(cause));
    }
    await expect(page.getByText(say('All filled in.'))).toBeVisible();
  },

  async byKeyboard(page) {
    for (const [moment, cause] of right) {
      await tabTo(page, menuOf(page, moment));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('listbox')).toBeVisible();
      await page.keyboard.press('Home');
      for (let down = 0; down < causes.indexOf(cause); down++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(menuOf(page, moment)).toContainText(cause);
    }
    await expect(page.getByText('All filled in.')).toBeVisible();
  },

  async names(page) {
    await expect(
      page
        .getByRole('figure')
        .or(page.getByRole('table', { name: /Who had the CPU/ }))
        .first(),
    ).toBeAttached();
    for (const [moment] of right) await expect(menuOf(page, moment)).toBeVisible();
    const [first] = right;
    await menuOf(page, first[0]).click();
    for (const cause of causes) await expect(page.getByRole('option', { name: cause, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
  },
};
