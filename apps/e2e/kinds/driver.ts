import type { Kind } from '@timeslice/questions';
import type { Page } from '@playwright/test';

/** What a name that is English here is called on the page. */
export type Say = (english: string) => string;
export const inEnglish: Say = (english) => english;

/** How the tour's question of one kind is answered in a browser; `page` shows it open for predictions. */
export interface KindDriver {
  readonly kind: Kind;
  /** Names that `byTouch` looks for, English to Korean, where they are not the same. */
  readonly korean?: Readonly<Record<string, string>>;
  /** Rightly, on a phone, by taps alone; in either language. */
  readonly byTouch: (page: Page, say: Say) => Promise<void>;
  /** Rightly, by keyboard alone, in English: the focus is moved by Tab, nothing is clicked. */
  readonly byKeyboard: (page: Page) => Promise<void>;
  /** Every control is found by its role and accessible name, in English. */
  readonly names: (page: Page) => Promise<void>;
}
