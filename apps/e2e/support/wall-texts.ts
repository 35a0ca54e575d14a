import type { Page } from '@playwright/test';

/**
 * What nobody can read on a wall: texts that the edge of the screen or of a box cuts, that lie over the bottom line or
 * over each other, or that are smaller than 2.8 hundredths of the height (of a 16:9 picture, if the screen is less wide
 * than one), numbers than 2.5. The names in a lobby may run out of room, and the tokens in a machine are as small as there
 * are many. Nothing where there is no wall.
 */
export const unreadableOnWall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const leastText = 2.8;
    const leastNumber = 2.5;
    const unit = Math.min(window.innerHeight / 100, window.innerWidth / (1_600 / 9));
    const wall = document.querySelector('.wall');
    if (wall === null) return [];
    const screen: Box = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
    const hidden = '.sr-only, .wall-menu, .wall-names ul, select, title, desc';

    /** As large as it is drawn; a drawing scales its texts. */
    const sizeOf = (element: Element): number => {
      const size = parseFloat(getComputedStyle(element).fontSize);
      return element instanceof SVGGraphicsElement ? size * Math.abs(element.getScreenCTM()?.d ?? 1) : size;
    };
    /** The letters without the room that a font keeps above and below them. */
    const lettersIn = ({ left, right, top, bottom }: DOMRect): Box => {
      const air = (bottom - top) * 0.2;
      return { left: left + 1, right: right - 1, top: top + air, bottom: bottom - air };
    };
    const sticksOut = (box: Box, of: Box) =>
      box.left < of.left - 1 || box.right > of.right + 1 || box.top < of.top - 1 || box.bottom > of.bottom + 1;
    const meet = (one: Box, other: Box) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const cutters = (element: Element): Element[] => {
      const all: Element[] = [];
      for (let above: Element | null = element; above && above !== wall; above = above.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(above);
        if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) all.push(above);
      }
      return all;
    };

    const problems = new Set<string>();
    const seen: { readonly says: string; readonly boxes: readonly Box[]; readonly node: Node }[] = [];
    const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const says = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (says === '' || !element || element.closest(hidden)) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0).map(lettersIn);
      if (boxes.length === 0) continue;
      const said = `"${says.slice(0, 40)}" (${element.closest('[class]')?.getAttribute('class') ?? ''})`;
      const size = sizeOf(element) / unit;
      const least = /^[\d\s.,–−+-]+$/.test(says) ? leastNumber : leastText;
      if (size < least - 0.05 && !element.closest('.stage-token'))
        problems.add(`${said} is ${size.toFixed(2)} hundredths`);
      const edges = [screen, ...cutters(element).map((above) => above.getBoundingClientRect())];
      if (boxes.some((box) => edges.some((edge) => sticksOut(box, edge)))) problems.add(`${said} is cut`);
      seen.push({ says: said, boxes, node });
    }
    for (const [at, one] of seen.entries())
      for (const other of seen.slice(at + 1))
        if (one.boxes.some((box) => other.boxes.some((its) => meet(box, its))))
          problems.add(`${one.says} lies over ${other.says}`);
    return [...problems];
  });
