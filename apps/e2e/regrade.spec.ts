import { expect, test } from '@playwright/test';
import { Host } from './support/host';
import { inspect } from './support/inspect';
import { Phone } from './support/phone';
import { Server } from './support/server';

test('a key that was wrong, a rule that should have been another, an answer taken back', async ({ browser }) => {
  test.setTimeout(300_000);
  const server = await Server.start();
  const host = await Host.setUp(browser, server);
  const problems: string[] = [];
  const code = await host.opens('What a switch costs');
  const ada = await Phone.in(browser, server, 'en-US');
  await ada.joins(code, 'Ada');

  await test.step('the host gives another key, and the student reads it as the truth', async () => {
    await host.does('Begin with question 1');
    await host.does('Open predictions');
    await ada.isIn('predict');
    await ada.page.getByRole('radio', { name: /It is halted/ }).check({ force: true });
    await ada.isSaved();
    await host.does('Close answers');
    await host.page.getByText('Change the marking').click();
    await expect(host.page.getByRole('button', { name: 'Mark by this answer' })).toBeDisabled();
    await host.page
      .getByRole('group', { name: 'The right answer was another one' })
      .getByRole('radio', { name: /It is halted/ })
      .check({ force: true });
    await host.does('Mark by this answer');
    await expect(host.page.getByText('The right answer is now: halted')).toBeVisible();
    await expect(host.page.getByText('1 of 1 marks changed; mean 0% → 100%')).toBeVisible();
    problems.push(...(await inspect(host.page, 'regrade-key-host')));
    await host.does('Straight to the explanation');
    await ada.isIn('explain');
    await expect(ada.page.getByText('Right.', { exact: true })).toBeVisible();
    await expect(ada.page.locator('li[data-told="right"]')).toContainText('It is halted');
  });

  await test.step('an accepted answer is taken back alone', async () => {
    await host.does('Next question');
    await host.does('Open predictions');
    await ada.isIn('predict');
    await ada.page.getByRole('checkbox', { name: /Choosing the next thread/ }).check({ force: true });
    await ada.isSaved();
    await host.does('Close answers');
    await host.page.getByRole('button', { name: /^Accept as right: choose/ }).click();
    await host.page.getByText('Change the marking').click();
    await host.does('No longer right: choose');
    await expect(host.page.getByText('No longer right besides: choose')).toBeVisible();
    await host.does('Straight to the explanation');
  });

  await test.step('the run follows another rule', async () => {
    await host.does('Next question');
    await host.does('Open predictions');
    await ada.isIn('predict');
    await ada.draws('A.x 2');
    await ada.isSaved();
    await host.does('Close answers');
    await host.page.getByText('Change the marking').click();
    const rules = host.page.getByRole('group', { name: 'The run follows another rule' });
    await rules.getByRole('button', { name: /Ties are broken by/ }).click();
    await host.page.getByRole('option', { name: 'order of the list', exact: true }).click();
    await host.does('Mark by these rules');
    await expect(host.page.getByText('Other rules. Ties are broken by: order of the list')).toBeVisible();
    problems.push(...(await inspect(host.page, 'regrade-rules-host')));
    await host.does('Back to the rules of the question');
    await expect(host.page.getByText('The rules of the question hold again')).toBeVisible();
  });

  await test.step('while students answer again a rule is refused, with what was asked for and what to do', async () => {
    const report = await host.page.context().newPage();
    await report.goto(`${server.url}/report?s=${new URL(host.page.url()).searchParams.get('s')}`);
    await host.does('Let the class discuss');
    await host.does('Predict again');
    await ada.isIn('predict');
    await report.getByText('Change the marking').last().click();
    const rules = report.getByRole('group', { name: 'The run follows another rule' });
    await rules.getByRole('button', { name: /Ties are broken by/ }).click();
    await report.getByRole('option', { name: 'order of the list', exact: true }).click();
    await rules.getByRole('button', { name: 'Mark by these rules' }).click();
    const refusal = report.getByRole('alert').filter({ hasText: 'Problem' });
    await expect(refusal).toContainText('Students are answering this question');
    await expect(refusal).toContainText('Rules: Ties are broken by: order of the list');
    await expect(refusal).toContainText('close the answers first');
    problems.push(...(await inspect(report, 'regrade-refused')));
    await host.does('Close answers');
    await rules.getByRole('button', { name: 'Mark by these rules' }).click();
    // once before, in the step above
    await expect(report.getByText('Other rules. Ties are broken by: order of the list')).toHaveCount(2);
  });
  expect(problems).toEqual([]);
  await server.stop();
});
