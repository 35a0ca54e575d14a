import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { Server } from './server';

export const password = 'a sentence of four words';

/** The instructor: a laptop with the control, and the wall in a window of its own. Speaks English. */
export class Host {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Through the one-time link that the server printed. */
  static async setUp(browser: Browser, server: Pick<Server, 'url' | 'setupLink'>): Promise<Host> {
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1366, height: 768 },
      baseURL: server.url,
    });
    const page = await context.newPage();
    await page.goto(server.setupLink ?? 'the server printed no setup link');
    await page.getByLabel('Name').fill('Kim');
    await page.getByLabel('E-mail').fill('kim@example.org');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Lessons' })).toBeVisible();
    return new Host(context, page);
  }

  /** From the library to the lobby in one click; the code that the class needs. */
  async opens(lesson: string): Promise<string> {
    await this.page.getByRole('button', { name: `Start: ${lesson}` }).click();
    await this.page.waitForURL(/\/host\?s=/);
    return this.code();
  }

  async code(): Promise<string> {
    const code = this.page.getByText(/^\d{3}\s?\d{3}$/).first();
    return (await code.innerText()).replace(/\D/g, '');
  }

  async projector(): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await this.page.getByRole('link', { name: 'Projector' }).first().click();
    const wall = await opened;
    await wall.setViewportSize({ width: 1920, height: 1080 });
    return wall;
  }

  async does(step: string): Promise<void> {
    await this.page.getByRole('button', { name: step }).click();
  }

  /** A run or an answer, by the kind of the question. */
  async reveals(): Promise<void> {
    await this.page.getByRole('button', { name: /^Reveal the (run|answer)/ }).click();
  }

  async ends(): Promise<void> {
    await this.page.getByRole('button', { name: 'End', exact: true }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'End the session' }).click();
  }

  async isAt(phase: string): Promise<void> {
    await expect(this.page.getByRole('main').getByText(phase).first()).toBeVisible();
  }
}
