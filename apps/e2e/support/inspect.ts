import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { unreadableOnWall } from './wall-texts';

const languages = { ko: '한국어', en: 'English' } as const;
/** A key of the catalogues where its text should stand. */
const bareKey =
  /\b(common|join|play|host|projector|teach|reports|account|questions|stage|refusals|lab|practice|check|classResult)\.[a-z]\w+/;
const folder = path.join(import.meta.dirname, '../../../test-results/screens');

/**
 * Looks at one screen in both languages, light and dark: axe finds nothing, nothing hangs over the side, no catalogue
 * key stands where a text should, and all of a wall can be read. A picture of it is kept in test-results/screens.
 */
export async function inspect(page: Page, name: string): Promise<readonly string[]> {
  const problems: string[] = [];
  await page.bringToFront(); // a page behind another ends none of its fades
  for (const [language, label] of Object.entries(languages)) {
    const button = page.getByRole('button', { name: label, exact: true }).first();
    // the projector shows its menu while the mouse moves
    await wake(page);
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settled(page);
      await page.screenshot({ path: path.join(folder, `${name}-${language}-${colorScheme}.png`) });
      const where = `${name}, ${language}, ${colorScheme}`;
      problems.push(...(await unreadableOnWall(page)).map((what) => `${where}: ${what}`));
      const { violations } = await new AxeBuilder({ page })
        // what React Aria has said, kept for seconds: it may name a button that is gone by now
        .exclude('[data-live-announcer]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      for (const { id, nodes } of violations) {
        problems.push(`${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
      }
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      // not `innerWidth`: a phone shows a page that is too wide smaller, as if it were wider itself
      const width = page.viewportSize()?.width ?? 0;
      const key = bareKey.exec(await page.locator('body').innerText())?.[0];
      if (key) problems.push(`${where}: ${key} instead of a text`);
      if (scrollWidth > width) problems.push(`${where}: ${scrollWidth} px wide on a screen of ${width}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  return problems;
}

async function wake(page: Page): Promise<void> {
  for (const at of [300, 330, 360]) await page.mouse.move(at, at);
}

/** Fades have ended: what is seen and measured is how the screen stays. What is folded away does not move, nor end. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // a change of the theme has reached the page's own script, and its fades have begun
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const ending = document.getAnimations().filter(({ effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return effect?.getComputedTiming().endTime !== Infinity && (target?.checkVisibility() ?? true);
    });
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
