import type { Kind } from '@timeslice/questions';
import type { Page } from '@playwright/test';

/** How the tour's question of one kind is answered in a browser, in English; `page` shows it open for predictions. */
export interface KindDriver {
  readonly kind: Kind;
  /** Rightly, on a phone, by taps alone. */
  readonly byTouch: (page: Page) => Promise<void>;
  /** Rightly, by keyboard alone: the focus is moved by Tab, nothing is clicked. */
  readonly byKeyboard: (page: Page) => Promise<void>;
  /** Every control is found by its role and accessible name. */
  readonly names: (page: Page) => Promise<void>;
}
