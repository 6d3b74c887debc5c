// Taking papers out as Markdown.

import { type Download, expect, type Locator, type Page } from '@playwright/test';

export class ExportDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly outcome: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export as Markdown' });
    this.outcome = this.dialog.getByRole('status').or(this.dialog.getByRole('alert'));
  }

  async take(scope: 'Papers I have worked on' | 'All papers'): Promise<void> {
    // While it is looked up what would be written, nothing can be chosen.
    await expect(this.dialog.getByRole('radio', { name: new RegExp(`^${scope}`) })).toBeEnabled();
    await this.dialog.getByText(scope, { exact: true }).click();
  }

  /** Writes, and waits until everything is written. */
  async write(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Write the files' }).click();
    await expect(this.dialog.getByRole('button', { name: 'Done' })).toBeVisible();
  }

  async downloadZip(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: 'Download a zip' }).click();
    return download;
  }

  async done(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Done' }).click();
  }
}
