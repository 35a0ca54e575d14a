import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { drivers } from './kinds/drivers';
import { Host } from './support/host';
import { Phone } from './support/phone';
import { Server } from './support/server';
import { unreadableOnWall } from './support/wall-texts';

interface TourQuestion {
  readonly ask: { readonly kind: string };
}
const tourFile = path.join(import.meta.dirname, '../../prisma/seed/lessons/tour-of-all-questions.json');
const tour = JSON.parse(readFileSync(tourFile, 'utf8')) as { readonly questions: readonly TourQuestion[] };
const kindsInTour = tour.questions.map(({ ask }) => ask.kind);

/** What only a key, a mark or a class's answers are called: none of it may be in a frame before the reveal. */
const secretFields = new Set([
  'key',
  'truth',
  'mark',
  'marks',
  'finding',
  'readings',
  'tally',
  'result',
  'explanation',
  'shown',
  'makespan',
  'groups',
  'notes',
]);

/** Everything that a page is sent over its socket, in the phase in which it came. */
function recordFrames(page: Page): { readonly secrets: string[] } {
  const secrets: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const text = payload.toString();
      const start = text.indexOf('[');
      if (!text.startsWith('42') || start < 0) return;
      const [name, body] = JSON.parse(text.slice(start)) as [string, { phase?: string; question?: unknown }];
      if (name !== 'scene' || !['brief', 'predict', 'locked', 'discuss'].includes(body.phase ?? '')) return;
      for (const field of fieldsOf(body)) if (secretFields.has(field)) secrets.push(`${body.phase}: ${field}`);
    });
  });
  return { secrets };
}

function fieldsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

async function laptop(browser: Browser, server: Server, code: string, name: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    baseURL: server.url,
  });
  const page = await context.newPage();
  await page.goto(`/j/${code}`);
  await page.getByLabel('Your name in class').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('main[data-phase="lobby"]')).toBeVisible();
  return page;
}

async function axe(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}

/** Not against `innerWidth`: a phone shows a page that is too wide smaller, as if it were wider itself. */
async function hangsOver(page: Page, where: string): Promise<string[]> {
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  const width = page.viewportSize()?.width ?? 0;
  return scrollWidth > width ? [`${where}: ${scrollWidth} px wide on a screen of ${width}`] : [];
}

const saved = (page: Page) => expect(page.locator('.save-state', { hasText: 'Saved' })).toBeVisible();

test('every kind of question has a driver, and stands in the tour once', () => {
  expect(kindsInTour.toSorted()).toEqual(Object.keys(drivers).toSorted());
});

test('every kind is answered on a phone by touch and on a laptop by keyboard, read on a wall and by its names, and gives nothing away', async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('A tour of all kinds of questions');
  const wall = await host.projector();
  await wall.setViewportSize({ width: 1280, height: 720 });
  /** Charts have found their size by then. */
  const isReadable = async (phase: string) => {
    await wall.bringToFront();
    await expect(wall.locator(`.wall[data-phase="${phase}"]`)).toBeVisible();
    await expect.poll(() => unreadableOnWall(wall)).toEqual([]);
  };
  const phone = await Phone.in(browser, server, 'en-US');
  const phoneFrames = recordFrames(phone.page);
  await phone.joins(code, 'Tap');
  const keys = await laptop(browser, server, code, 'Keys');
  const keyFrames = recordFrames(keys);
  await keys.reload();
  const problems: string[] = [];

  await host.does('Begin with question 1');
  for (const [index, kind] of kindsInTour.entries()) {
    const driver = drivers[kind as keyof typeof drivers];
    await test.step(kind, async () => {
      await host.does('Open predictions');
      await phone.isIn('predict');
      await driver.names(phone.page);
      await driver.byTouch(phone.page);
      await saved(phone.page);
      problems.push(...(await axe(phone.page, `${kind}, phone, predict`)));
      await expect(keys.locator('main[data-phase="predict"]')).toBeVisible();
      await driver.byKeyboard(keys);
      await saved(keys);
      problems.push(...(await hangsOver(phone.page, kind)));
      await isReadable('predict');
      await host.does('Close answers');
      await host.reveals();
      await phone.isIn('reveal');
      problems.push(...(await axe(phone.page, `${kind}, phone, reveal`)));
      await host.page.getByRole('button', { name: /^(To the end|Show the answer)$/ }).click();
      await isReadable('reveal');
      await wall.setViewportSize({ width: 1024, height: 768 });
      await isReadable('reveal');
      await wall.setViewportSize({ width: 1280, height: 720 });
      await host.does('Show the result');
      await phone.isIn('explain');
      await isReadable('explain');
      problems.push(...(await axe(phone.page, `${kind}, phone, explain`)));
      problems.push(...(await axe(host.page, `${kind}, host, explain`)));
      // both have answered rightly: the class has nothing but right answers, but for texts, which the host marks
      const allRight = host.page.getByText('All right', { exact: true }).first().locator('..').locator('dd');
      if (kind !== 'text') await expect(allRight).toHaveText('2');
      if (index < kindsInTour.length - 1) await host.does('Next question');
    });
  }
  await host.ends();
  await host.page.getByRole('link', { name: 'Open the report' }).click();
  await expect(host.page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await host.page.setViewportSize({ width: 390, height: 844 });
  problems.push(...(await hangsOver(host.page, 'report')));
  expect(problems).toEqual([]);
  expect({ phone: phoneFrames.secrets, laptop: keyFrames.secrets }).toEqual({ phone: [], laptop: [] });
  await server.stop();
});
