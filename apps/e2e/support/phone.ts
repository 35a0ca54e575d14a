import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Server } from './server';

const words = {
  'en-US': {
    join: 'Join',
    code: 'Code',
    name: 'Your name in class',
    saved: 'Saved',
    kept: 'Offline: kept on this device',
    joins: (thread: string) => `Add ${thread} to the end of the queue`,
  },
  'ko-KR': {
    join: '참여하기',
    code: '참여 코드',
    name: '수업에서 쓸 이름',
    saved: '저장됨',
    kept: '오프라인, 이 기기에 보관됨',
    joins: (thread: string) => `${thread} 큐의 끝에 추가`,
  },
} as const;
export type Locale = keyof typeof words;

/** A student with a phone. */
export class Phone {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly locale: Locale,
  ) {}

  static async in(browser: Browser, server: Pick<Server, 'url'>, locale: Locale): Promise<Phone> {
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ locale, viewport, hasTouch: true, isMobile: true, baseURL: server.url });
    return new Phone(context, await context.newPage(), locale);
  }

  /** From the next page on its clock is so many ms ahead. */
  async hasClock(ms: number): Promise<void> {
    await this.context.addInitScript((ahead) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ahead;
    }, ms);
  }

  /** Through the QR code's address: the name is the only thing to type. */
  async joins(code: string, name: string): Promise<void> {
    await this.page.goto(`/j/${code}`);
    await this.page.getByLabel(words[this.locale].name).fill(name);
    await this.page.getByRole('button', { name: words[this.locale].join, exact: true }).click();
    await expect(this.page.getByText(name).first()).toBeVisible();
  }

  /** Through the front page: code, then name. */
  async joinsByHand(code: string, name: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel(words[this.locale].code).fill(code);
    await this.page.getByLabel(words[this.locale].name).fill(name);
    await this.page.getByRole('button', { name: words[this.locale].join, exact: true }).click();
    await expect(this.page.getByText(name).first()).toBeVisible();
  }

  async isIn(phase: string): Promise<void> {
    await expect(this.page.locator(`main[data-phase="${phase}"]`)).toBeVisible();
  }

  async chooses(process: string): Promise<void> {
    await this.page.getByRole('radio', { name: process, exact: true }).check({ force: true });
    await this.isSaved();
  }

  /** `[P2, P1]`: one after the other, head first. */
  async queues(order: string): Promise<void> {
    for (const thread of order.slice(1, -1).split(', ')) {
      await this.page.getByRole('button', { name: words[this.locale].joins(thread) }).tap();
    }
    await this.isSaved();
  }

  cell(tick: number): Locator {
    return this.page.locator(`button[data-tick="${tick}"]`);
  }

  /** Drags one brush over ticks, as a finger does. */
  async paints(value: string, from: number, to: number): Promise<void> {
    await this.page.getByRole('radio', { name: value, exact: true }).check({ force: true });
    await this.cell(from).scrollIntoViewIfNeeded();
    const [first, last] = [await centre(this.cell(from)), await centre(this.cell(to - 1))];
    await this.page.mouse.move(first.x, first.y);
    await this.page.mouse.down();
    await this.page.mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2, { steps: 4 });
    await this.page.mouse.move(last.x, last.y, { steps: 4 });
    await this.page.mouse.up();
    await expect(this.cell(to - 1)).toHaveAccessibleName(new RegExp(`^${to - 1}–${to}, `));
  }

  /** `P1 2, P2 3`: painted from tick 0 on. */
  async draws(timeline: string, from = 0): Promise<void> {
    let tick = 0;
    for (const part of timeline.split(', ')) {
      const [value = '', ticks = '0'] = part.split(' ');
      const end = tick + Number(ticks);
      if (tick >= from) await this.paints(value, tick, end);
      tick = end;
    }
  }

  async isSaved(): Promise<void> {
    await expect(this.page.locator('.save-state', { hasText: words[this.locale].saved })).toBeVisible();
  }

  async isKeptHere(): Promise<void> {
    await expect(this.page.locator('.save-state', { hasText: words[this.locale].kept })).toBeVisible();
  }
}

async function centre(cell: Locator) {
  const box = await cell.boundingBox();
  if (!box) throw new Error('The cell is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
