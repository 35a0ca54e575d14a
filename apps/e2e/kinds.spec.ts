import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { type KindDriver, type Say } from './kinds/driver';
import { drivers } from './kinds/drivers';
import { Host } from './support/host';
import { Phone } from './support/phone';
import { Server } from './support/server';
import { unreadableOnWall } from './support/wall-texts';

interface TourQuestion {
  readonly id: string;
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

interface Told {
  readonly phase: string;
  readonly question?: { readonly id: string };
}

/** What a page is told over one transport before the reveal: of which questions, and what it should not have. */
interface Recorded {
  readonly questions: Set<string>;
  readonly secrets: string[];
}

/** Every scene that a page is sent, by itself or because it asked. */
function recordScenes(page: Page): { readonly websocket: Recorded; readonly polling: Recorded } {
  const websocket: Recorded = { questions: new Set(), secrets: [] };
  const polling: Recorded = { questions: new Set(), secrets: [] };
  const note = ({ questions, secrets }: Recorded, packet: string) => {
    const scene = sceneIn(packet);
    if (!scene || !['brief', 'predict', 'locked', 'discuss'].includes(scene.phase)) return;
    if (scene.question) questions.add(scene.question.id);
    for (const field of fieldsOf(scene)) if (secretFields.has(field)) secrets.push(`${scene.phase}: ${field}`);
  };
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => note(websocket, payload.toString()));
  });
  page.on('response', (response) => {
    if (!response.url().includes('transport=polling')) return;
    // a page that is left takes its answers along
    const packets = response.text().then(
      (text) => text.split('\u001e'),
      () => [],
    );
    void packets.then((all) => all.forEach((packet) => note(polling, packet)));
  });
  return { websocket, polling };
}

/** Of a packet of socket.io: an event `scene`, or the answer to `sync`. */
function sceneIn(packet: string): Told | null {
  const body = /^4[23]\d*(\[.*)$/s.exec(packet)?.[1];
  if (body === undefined) return null;
  const [first, second] = JSON.parse(body) as readonly [string | { readonly scene?: Told }, Told?];
  if (typeof first === 'object') return first.scene ?? null;
  return first === 'scene' ? (second ?? null) : null;
}

function fieldsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

/** In a network that lets no WebSocket through. */
async function laptop(browser: Browser, server: Server, code: string, name: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    baseURL: server.url,
  });
  const page = await context.newPage();
  await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
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

test('every kind of question has a driver, and stands in the tour once', () => {
  expect(kindsInTour.toSorted()).toEqual(Object.keys(drivers).toSorted());
});

test('every kind is answered on a Korean phone by touch and on an English laptop by keyboard, read on a wall and by its names, and gives nothing away', async ({
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
  const phone = await Phone.in(browser, server, 'ko-KR');
  const phoneScenes = recordScenes(phone.page);
  await phone.joins(code, 'Tap');
  const keys = await laptop(browser, server, code, 'Keys');
  const keyScenes = recordScenes(keys);
  await keys.reload();
  const problems: string[] = [];

  await host.does('Begin with question 1');
  for (const [index, kind] of kindsInTour.entries()) {
    const driver: KindDriver = drivers[kind as keyof typeof drivers];
    const inKorean: Say = (english) => driver.korean?.[english] ?? english;
    await test.step(kind, async () => {
      await host.does('Open predictions');
      await phone.isIn('predict');
      await driver.byTouch(phone.page, inKorean);
      await phone.isSaved();
      problems.push(...(await axe(phone.page, `${kind}, phone, predict`)));
      await expect(keys.locator('main[data-phase="predict"]')).toBeVisible();
      // as on a phone
      await keys.setViewportSize({ width: 390, height: 844 });
      await driver.names(keys);
      await keys.setViewportSize({ width: 1280, height: 800 });
      await driver.byKeyboard(keys);
      await expect(keys.locator('.save-state', { hasText: 'Saved' })).toBeVisible();
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
  const all = { questions: new Set(tour.questions.map(({ id }) => id)), secrets: [] };
  expect({ phone: phoneScenes.websocket, laptop: keyScenes.polling }).toEqual({ phone: all, laptop: all });
  expect([...phoneScenes.polling.secrets, ...keyScenes.websocket.secrets]).toEqual([]);
  await server.stop();
});
