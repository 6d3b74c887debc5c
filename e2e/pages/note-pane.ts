// The note under a paper or a method.

import { expect, type Locator, type Page } from '@playwright/test';

export class NotePane {
  readonly page: Page;
  readonly region: Locator;
  readonly editor: Locator;
  readonly preview: Locator;
  readonly status: Locator;

  constructor(page: Page, pane: Locator) {
    this.page = page;
    this.region = pane.getByRole('region', { name: 'Note' });
    this.editor = this.region.getByRole('textbox', { name: 'Note in Markdown' });
    this.preview = this.region.getByRole('tabpanel', { name: 'Preview' });
    this.status = this.region.getByRole('status').first();
  }

  /** Types at the end of the note, and waits until the library has it. */
  async write(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.insertText(text);
    await this.isSaved();
  }

  async isSaved(): Promise<void> {
    await expect(this.status).toHaveText('saved');
  }

  async showPreview(): Promise<void> {
    await this.region.getByRole('tab', { name: 'Preview' }).click();
  }

  async showEditor(): Promise<void> {
    await this.region.getByRole('tab', { name: 'Write' }).click();
  }
}
