import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Host } from './support/host';
import { Phone } from './support/phone';
import { Server } from './support/server';

/**
 * What each of the three predicts in the lesson on round robin; null: not there, or nothing. Points are of 100: of a
 * timeline two thirds are for the ticks that are right and one for the order of dispatch. Whoever lets the expired process
 * join before the one that arrives is right under another convention.
 */
const script = [
  { id: 'order-of-the-queue', ada: ['P3', 100], bora: ['P1', 0], chul: null },
  {
    id: 'silberschatz-q4',
    ada: ['P1 4, P2 3, P3 3, P1 20', 100],
    bora: ['P1 4, P2 3, P3 3, P1 20', 100],
    chul: ['P1 30', 62],
  },
  { id: 'early-finish', ada: ['P1 4, P2 4, P3 2, P4 4, P1 4, P2 3', 100], bora: ['P1 21', 31], chul: ['P1 8', 18] },
  { id: 'arrival-meets-expiry', ada: ['[P2, P1]', 100], bora: ['[P1, P2]', 100], chul: ['[P2, P1]', 100] },
  {
    id: 'stallings-q1',
    ada: ['A 2, B 1, A 1, B 1, C 1, B 1, D 1, C 1, B 1, E 1, D 1', 100],
    bora: ['A 12', 20],
    chul: null,
  },
  { id: 'huge-quantum', ada: ['P4', 100], bora: ['P4', 100], chul: ['idle', 0] },
  {
    id: 'small-quantum-overhead',
    ada: ['P1 2, switch 1, P2 2, switch 1, P3 2, switch 1, P1 2, switch 1, P2 1', 100],
    bora: ['P1 13', 27],
    chul: ['P1 4', 17],
  },
] as const;

/** The hour is over before these: nobody answers them, and they cost nothing. */
const unasked = ['same-process-goes-on', 'turnaround-and-quantum', 'back-from-io'];

type Line = (typeof script)[number]['ada' | 'bora' | 'chul'];
const pointsOf = (line: Line) => (line === null ? '' : String(line[1]));
const total = (who: 'ada' | 'bora' | 'chul') => script.reduce((sum, line) => sum + (line[who]?.[1] ?? 0), 0);

/** `P1 4, P2 3` as the CSV tells it: `P1 0-4, P2 4-7`; a choice or a queue as it is. */
function inCsv(line: Line): string {
  if (line === null) return '';
  if (!line[0].includes(' ') || line[0].startsWith('[')) return line[0];
  let tick = 0;
  return line[0]
    .split(', ')
    .map((part) => {
      const [value, ticks] = part.split(' ');
      const from = tick;
      tick += Number(ticks);
      return `${value} ${from}-${tick}`;
    })
    .join(', ');
}

/** English and Korean names of what is no process. */
const spoken = (timeline: string, names: { idle: string; switch: string }) =>
  timeline.replaceAll('idle', names.idle).replaceAll('switch', names.switch);
const inEnglish = { idle: 'idle', switch: 'switch' };
const inKorean = { idle: '유휴', switch: '문맥 교환' };

const seconds = (from: number) => (performance.now() - from) / 1_000;

test('a whole lesson: one host, one projector, three phones, a reload, a late one, a lost network, a killed server', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const [ada, bora, chul] = [
    await Phone.in(browser, server, 'en-US'),
    await Phone.in(browser, server, 'ko-KR'),
    await Phone.in(browser, server, 'en-US'),
  ];
  const everyone = () => [ada, bora, chul];
  const elsewhere: string[] = [];
  for (const { context } of [host, ada, bora, chul]) {
    context.on('request', (request) => {
      const { protocol, host: asked } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && asked !== new URL(server.url).host) elsewhere.push(request.url());
    });
  }

  const code = await host.opens('Round robin and the quantum');
  const wall = await host.projector();
  await expect(wall.getByText(code.slice(0, 3)).first()).toBeVisible();

  const from = performance.now();
  await ada.joinsByHand(code, 'Ada');
  expect(seconds(from), 'in within ten seconds').toBeLessThan(10);
  await bora.joins(code, '보라');
  await expect(wall.getByText('보라')).toBeVisible();
  await expect(wall.getByText('Ada')).toBeVisible();

  /** Lock, reveal to its end, explain: what the host does after each question. */
  const closes = async () => {
    await host.does('Close answers');
    await host.isAt('Answers are closed');
    for (const phone of everyone()) if (phone.page.url() !== 'about:blank') await phone.isIn('locked');
    await host.reveals();
    await host.isAt(', revealed');
    await host.page.getByRole('button', { name: 'To the end' }).click();
    await ada.isIn('reveal');
    await host.does('Show the result');
    await host.isAt('Result and explanation');
    await ada.isIn('explain');
  };
  const opens = async () => {
    await host.does('Open predictions');
    await host.isAt('Predictions are open');
    await ada.isIn('predict');
    await bora.isIn('predict');
  };

  await test.step('question 1: who runs next', async () => {
    await host.does('Begin with question 1');
    await opens();
    await ada.chooses(script[0].ada[0]);
    await bora.chooses(script[0].bora[0]);
    await expect(wall.locator('body')).toContainText(/2\s*of 2\s*answered/);
    await closes();
  });

  await test.step('question 2: one reloads in the middle of drawing, one joins late, one loses the network', async () => {
    await host.does('Next question');
    await opens();
    await ada.draws('P1 4, P2 3');
    await ada.isSaved();
    await ada.page.reload();
    await expect(ada.cell(6)).toHaveAccessibleName('6–7, P2');
    await ada.draws(script[1].ada[0], 7);

    await bora.paints('P1', 0, 4);
    await bora.isSaved();
    await bora.context.setOffline(true);
    await bora.draws(script[1].bora[0], 4);
    await bora.isKeptHere();
    await bora.context.setOffline(false);
    await bora.isSaved();

    await chul.joins(code, 'Chul');
    await chul.isIn('predict');
    await chul.draws(script[1].chul[0]);
    for (const phone of everyone()) await phone.isSaved();
    await expect(wall.locator('body')).toContainText(/3\s*of 3\s*answered/);
    await closes();
    await expect(chul.page.getByText('Right until t = 4.')).toBeVisible();
  });

  await test.step('question 3: the server is killed and started again', async () => {
    await host.does('Next question');
    await opens();
    await ada.draws('P1 4, P2 4');
    await ada.isSaved();
    await bora.draws(script[2].bora[0]);
    await bora.isSaved();
    await server.kill();
    await ada.draws(script[2].ada[0], 8);
    await ada.isKeptHere();
    await server.up();
    await ada.isSaved();
    await host.isAt('Predictions are open');
    await chul.draws(script[2].chul[0]);
    await chul.isSaved();
    await expect(wall.locator('body')).toContainText(/2\s*of 3\s*answered/);
    await closes();
  });

  await test.step('questions 4 to 7', async () => {
    for (const { ada: a, bora: b, chul: c } of script.slice(3)) {
      await host.does('Next question');
      await opens();
      for (const [phone, line, names] of [
        [ada, a, inEnglish],
        [bora, b, inKorean],
        [chul, c, inEnglish],
      ] as const) {
        if (line === null) continue;
        if (line[0].startsWith('[')) await phone.queues(line[0]);
        else if (line[0].includes(' ')) await phone.draws(spoken(line[0], names));
        else await phone.chooses(spoken(line[0], names));
        await phone.isSaved();
      }
      await closes();
    }
  });

  await host.ends();
  await host.isAt('The session has ended');
  await ada.isIn('ended');

  await test.step('the report and the CSV say what the students did', async () => {
    await host.page.getByRole('link', { name: 'Open the report' }).click();
    await expect(host.page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    const rows = {
      Ada: script.map(({ ada: line }) => line),
      보라: script.map(({ bora: line }) => line),
      Chul: script.map(({ chul: line }) => line),
    };
    const totals = { Ada: total('ada'), 보라: total('bora'), Chul: total('chul') };
    for (const [name, lines] of Object.entries(rows)) {
      const row = host.page.getByRole('row').filter({ hasText: name });
      for (const line of lines) if (line) await expect(row).toContainText(String(line[1]));
      await expect(row).toContainText(String(totals[name as keyof typeof totals]));
    }
    const csv = await downloaded(host.page);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...body] = csv.toString('utf8').slice(1).trim().split('\r\n').map(cellsOf);
    const columns = ['answer', 'points', 'reading', 'reading %', 'confidence'];
    expect(header).toEqual([
      'nickname',
      ...[...script.map(({ id }) => id), ...unasked].flatMap((id) => columns.map((column) => `${id} ${column}`)),
      'total',
    ]);
    const told = header?.map((column) => !/ (reading|reading %|confidence)$/.test(column)) ?? [];
    expect(body.map((cells) => cells.filter((_, index) => told[index]))).toEqual(
      Object.entries(rows).map(([name, lines]) => [
        name,
        ...lines.flatMap((line) => [inCsv(line), pointsOf(line)]),
        ...unasked.flatMap(() => ['', '']),
        String(totals[name as keyof typeof totals]),
      ]),
    );
  });

  await test.step('a student finds the own results by a link, on another device, without an account', async () => {
    const link = await ada.page.getByLabel('Your personal link').inputValue();
    const library = await browser.newContext({ locale: 'en-US' });
    const page = await library.newPage();
    await page.goto(link);
    await expect(page.getByText('Results of Ada')).toBeVisible();
    await expect(page.getByText(`${total('ada')} of 700 points`)).toBeVisible();
    await expect(page.locator('body')).not.toContainText('보라');
    await library.close();
  });

  expect(elsewhere, 'no request to any other host').toEqual([]);
  expect(server.output, 'no name in the log').not.toMatch(/Ada|보라|Chul/);
  await server.stop();
});

async function downloaded(page: Page): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download CSV' }).click();
  return readFile(await (await waiting).path());
}

/** A line of a CSV without line breaks in its cells. */
const cellsOf = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
