import { expect, type Page, test } from '@playwright/test';
import { Host } from './support/host';
import { inspect as look } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('every screen of every phase: axe, both languages, light and dark', async ({ browser }) => {
  test.setTimeout(1_200_000);
  const problems: string[] = [];
  const inspect = async (page: Page, name: string) => problems.push(...(await look(page, name)));
  const server = await Server.start();
  const visitor = await (
    await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } })
  ).newPage();
  await visitor.goto('/login');
  await inspect(visitor, 'login-before-setup');
  await visitor.goto(server.setupLink ?? '');
  await inspect(visitor, 'setup');

  const host = await Host.setUp(browser, server);
  await inspect(host.page, 'teach-first');
  await visitor.goto('/login');
  await inspect(visitor, 'login');
  await visitor.goto('/');
  await inspect(visitor, 'join-laptop');
  await visitor.goto('/no-such-page');
  await inspect(visitor, 'not-found');

  const code = await host.opens('Process and context switch');
  const wall = await host.projector();
  const phone = await Phone.in(browser, server, 'en-US');
  await phone.page.goto('/');
  await inspect(phone.page, 'join-phone');
  await phone.joins(code, '하늘');
  await expect(wall.getByText('하늘')).toBeVisible();
  const laptop = await (
    await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } })
  ).newPage();
  await laptop.goto(`/j/${code}`);
  await laptop.getByLabel(/Your name|이름/).fill('Byeol');
  await laptop.getByLabel(/Your name|이름/).press('Enter');
  await laptop.waitForURL(/\/play/);

  const everywhere = async (phase: string, on: readonly ('host' | 'wall' | 'phone' | 'laptop')[]) => {
    const pages = { host: host.page, wall, phone: phone.page, laptop };
    for (const name of on) await inspect(pages[name], `${phase}-${name}`);
    await host.page.getByRole('button', { name: 'English', exact: true }).first().click();
    await phone.page.getByRole('button', { name: 'English', exact: true }).first().click();
  };
  const all = ['host', 'wall', 'phone', 'laptop'] as const;
  /** Through one question; the third of this lesson is a timeline with context switches. */
  const question = async (kind: string, answers: () => Promise<void>) => {
    await everywhere(`${kind}-brief`, all);
    await host.does('Open predictions');
    await phone.isIn('predict');
    await answers();
    await everywhere(`${kind}-predict`, all);
    await host.does('Close answers');
    await phone.isIn('locked');
    await everywhere(`${kind}-locked`, all);
    await host.does('Reveal the run');
    await phone.isIn('reveal');
    await host.page.getByRole('button', { name: 'Next event' }).click();
    await everywhere(`${kind}-reveal`, all);
    await host.does('Show the result');
    await phone.isIn('explain');
    await everywhere(`${kind}-explain`, all);
  };

  await everywhere('lobby', all);
  await host.does('Begin with question 1');
  await question('next-process', async () => phone.chooses('P1'));
  await host.does('Next question');
  await host.does('Open predictions');
  await host.does('Close answers');
  await host.does('Straight to the explanation');
  await host.does('Next question');
  await question('gantt', async () => phone.draws('P0 4, P1 4, switch 2, P0 2'));
  await host.ends();
  await phone.isIn('ended');
  await everywhere('ended', all);

  await host.page.getByRole('link', { name: 'Open the report' }).click();
  await expect(host.page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  await inspect(host.page, 'report');
  await host.page.goto('/reports');
  await expect(host.page.getByRole('heading', { name: /Reports|기록/ })).toBeVisible();
  await inspect(host.page, 'reports');
  await host.page.goto('/teach');
  await inspect(host.page, 'teach');
  const link = await phone.page.getByLabel('Your personal link').inputValue();
  await phone.page.goto(link);
  await expect(phone.page.getByText(/Results of|하늘/).first()).toBeVisible();
  await inspect(phone.page, 'result-phone');
  expect(problems).toEqual([]);
  await server.stop();
});

test('what a wrong code, an empty, a long and a taken name get, in both languages', async ({ browser }) => {
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const code = await host.opens('Shortest first, preemptive or not');
  const first = await Phone.in(browser, server, 'en-US');
  await first.joins(code, 'Ada');

  for (const [locale, says] of [
    [
      'en-US',
      {
        code: 'Code',
        name: 'Your name in class',
        join: 'Join',
        unknown: 'There is no session with this code',
        empty: 'Please give a name',
        long: 'at most 20 characters',
        taken: 'has this name already',
        ended: 'This session has ended',
      },
    ],
    [
      'ko-KR',
      {
        code: '참여 코드',
        name: '수업에서 쓸 이름',
        join: '참여하기',
        unknown: '이 코드의 수업이 없습니다',
        empty: '이름을 적어 주세요',
        long: '20자',
        taken: '같은 이름이 이미 있습니다',
        ended: '이 수업은 끝났습니다',
      },
    ],
  ] as const) {
    const phone = await Phone.in(browser, server, locale);
    const { page } = phone;
    await page.goto('/');
    await page.getByLabel(says.code).fill(code === '000000' ? '000001' : '000000');
    await expect(page.getByText(says.unknown)).toBeVisible();
    await page.getByLabel(says.code).fill(code);
    const join = page.getByRole('button', { name: says.join, exact: true });
    await join.click();
    await expect(page.getByText(says.empty)).toBeVisible();
    await page.getByLabel(says.name).fill('가'.repeat(200));
    await join.click();
    await expect(page.getByText(says.long).first()).toBeVisible();
    await page.getByLabel(says.name).fill('ＡＤＡ');
    await join.click();
    await expect(page.getByText(says.taken)).toBeVisible();
    await phone.context.close();
  }

  await host.ends();
  await first.isIn('ended');
  const late = await Phone.in(browser, server, 'en-US');
  await late.page.goto(`/j/${code}`);
  await expect(late.page.getByText('This session has ended')).toBeVisible();
  await server.stop();
});
