// The inbox of suggested links.

import { expect, type Locator, type Page } from '@playwright/test';

export class SuggestionInbox {
  readonly page: Page;
  readonly rows: Locator;
  readonly pane: Locator;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    this.pane = page.getByRole('region', { name: 'Suggestion', exact: true });
    this.title = this.pane.getByRole('heading', { level: 2 });
  }

  row(words: RegExp): Locator {
    return this.rows.filter({ hasText: words });
  }

  async open(words: RegExp): Promise<void> {
    await this.row(words).click();
    await expect(this.title).toHaveText(words);
  }

  /** The words marked as evidence in the abstract, as one reads them. */
  async marked(): Promise<string> {
    return (await this.pane.locator('mark').allInnerTexts()).join('');
  }

  async answer(name: 'Accept' | 'Refuse' | 'Later' | 'Turn round'): Promise<void> {
    await this.pane
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
  }
}
