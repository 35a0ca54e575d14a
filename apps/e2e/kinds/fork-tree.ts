import { expect, type Page } from '@playwright/test';
import { type KindDriver, type Say } from './driver';
import { tabTo } from './tab-to';

/** Of the tour's program. */
const processes = 4;
const times = { start: 1, 'n = 1': 2, 'n = 5': 2 } as const;

const processesName = 'How many processes, the first one included?';
const timesName = (text: string) => `“${text}”, how often`;
const fieldOf = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const moreOf = (page: Page, say: Say, name: string) => page.getByRole('button', { name: say(`${name}: one more`) });

/** A number of processes, and how often each line is printed. */
export const forkTree: KindDriver = {
  kind: 'fork-tree',
  korean: {
    [processesName]: '처음 것까지 프로세스는 모두 몇 개입니까?',
    [`${processesName}: one more`]: '처음 것까지 프로세스는 모두 몇 개입니까?: 하나 늘리기',
    [`${processesName}: one less`]: '처음 것까지 프로세스는 모두 몇 개입니까?: 하나 줄이기',
    [timesName('start')]: '“start” 출력 횟수',
    [`${timesName('start')}: one more`]: '“start” 출력 횟수: 하나 늘리기',
    [timesName('n = 1')]: '“n = 1” 출력 횟수',
    [`${timesName('n = 1')}: one more`]: '“n = 1” 출력 횟수: 하나 늘리기',
    [timesName('n = 5')]: '“n = 5” 출력 횟수',
    [`${timesName('n = 5')}: one more`]: '“n = 5” 출력 횟수: 하나 늘리기',
  },

  async byTouch(page, say) {
    for (let count = 0; count <= processes; count++) await moreOf(page, say, processesName).tap();
    // one too many is taken back
    await page.getByRole('button', { name: say(`${processesName}: one less`) }).tap();
    await expect(fieldOf(page, say(processesName))).toHaveValue(String(processes));
    for (const [text, count] of Object.entries(times)) {
      for (let tap = 0; tap < count; tap++) await moreOf(page, say, timesName(text)).tap();
      await expect(fieldOf(page, say(timesName(text)))).toHaveValue(String(count));
    }
  },

  async byKeyboard(page) {
    await tabTo(page, fieldOf(page, processesName));
    await page.keyboard.type('3');
    await page.keyboard.press('ArrowUp');
    await expect(fieldOf(page, processesName)).toHaveValue(String(processes));
    for (const [text, count] of Object.entries(times)) {
      await tabTo(page, fieldOf(page, timesName(text)));
      await page.keyboard.type(String(count));
      await expect(fieldOf(page, timesName(text))).toHaveValue(String(count));
    }
  },

  async names(page) {
    await expect(page.getByRole('list', { name: 'The program' }).getByRole('listitem')).toHaveCount(13);
    await expect(page.getByRole('switch', { name: 'It never stops forking' })).not.toBeChecked();
    const lines = page.getByRole('group', { name: /How often is each line printed/ });
    await expect(lines.getByRole('textbox')).toHaveCount(Object.keys(times).length);
    for (const text of Object.keys(times)) await expect(fieldOf(page, timesName(text))).toBeVisible();
  },
};
