// Short messages at the edge of the window, with what they offer.

import { expect, type Locator, type Page } from '@playwright/test';

export class Messages {
  readonly #region: Locator;

  constructor(page: Page) {
    this.#region = page.getByRole('region', { name: 'Messages' });
  }

  /** The message of this title. */
  message(title: string | RegExp): Locator {
    return this.#region.getByRole('alertdialog', { name: title });
  }

  async says(title: string | RegExp): Promise<void> {
    await expect(this.message(title)).toBeVisible();
  }

  /** Presses what a message offers. */
  async accept(title: string | RegExp, offer: string): Promise<void> {
    await this.message(title).getByRole('button', { name: offer, exact: true }).click();
  }

  /** Puts every message away. */
  async close(): Promise<void> {
    const buttons = this.#region.getByRole('button', { name: 'Close' });
    while ((await buttons.count()) > 0) await buttons.first().click();
    await expect(this.#region.getByRole('alertdialog')).toHaveCount(0);
  }
}
