// The imports the library keeps: their list, and the page of one of them.

import { expect, type Locator, type Page } from '@playwright/test';

export class ImportsPage {
  readonly page: Page;
  readonly imports: Locator;
  readonly title: Locator;
  readonly counts: Locator;
  readonly files: Locator;
  readonly records: Locator;
  readonly ignoredLines: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.page = page;
    this.imports = main.getByRole('listbox', { name: 'Imports' }).getByRole('option');
    this.title = main.getByRole('heading', { level: 1 });
    this.counts = main.getByText(/^[\d,]+ found = /);
    this.files = main.getByRole('region', { name: 'Files' }).getByRole('row');
    this.records = main.getByRole('listbox', { name: 'Records of this import' }).getByRole('option');
    this.ignoredLines = main.getByRole('listbox', { name: 'Lines not imported' }).getByRole('option');
  }

  /** Opens the newest import. */
  async openNewest(fileName: string): Promise<void> {
    await this.imports.first().click();
    await expect(this.title).toHaveText(fileName);
  }

  async showIgnoredLines(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Lines not imported/ }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo this import' }).click();
    const question = this.page.getByRole('alertdialog', { name: 'Undo this import?' });
    await question.getByRole('button', { name: 'Undo the import' }).click();
    await expect(question).toBeHidden();
  }
}
