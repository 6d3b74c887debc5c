// The open paper: its text, its tags, its reading state and its note.

import { expect, type Locator, type Page } from '@playwright/test';
import { NotePane } from './note-pane.ts';

export type ReadingState = 'Inbox' | 'Queued' | 'Reading' | 'Read' | 'Skipped';

export class PaperPane {
  readonly page: Page;
  readonly region: Locator;
  readonly title: Locator;
  readonly tags: Locator;
  readonly addTagField: Locator;
  readonly states: Locator;
  readonly note: Locator;
  readonly editor: Locator;
  readonly preview: Locator;
  readonly noteStatus: Locator;
  readonly #note: NotePane;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Paper', exact: true });
    this.title = this.region.getByRole('heading', { level: 1 });
    this.tags = this.region.getByRole('grid', { name: 'Tags of this paper' }).getByRole('row');
    this.addTagField = this.region.getByRole('combobox', { name: 'Add a tag' });
    this.states = this.region.getByRole('radiogroup', { name: 'Reading state' });
    this.#note = new NotePane(page, this.region);
    this.note = this.#note.region;
    this.editor = this.#note.editor;
    this.preview = this.#note.preview;
    this.noteStatus = this.#note.status;
  }

  async shows(title: string): Promise<void> {
    await expect(this.title).toHaveText(title);
  }

  async addTag(name: string): Promise<void> {
    await this.addTagField.fill(name);
    await this.addTagField.press('Enter');
    await expect(this.tag(name)).toBeVisible();
    await expect(this.addTagField).toHaveValue('');
  }

  tag(name: string): Locator {
    return this.tags.filter({ hasText: name });
  }

  async removeTag(name: string): Promise<void> {
    await this.tag(name).getByRole('button').click();
  }

  async isMarked(state: ReadingState): Promise<void> {
    await expect(this.states.getByRole('radio', { name: state, exact: true })).toBeChecked();
  }

  /** Types at the end of the note, and waits until the library has it. */
  async write(text: string): Promise<void> {
    await this.#note.write(text);
  }

  /** Pastes a longer text at the beginning, as a reader would, and waits until the library has it. */
  async paste(text: string): Promise<void> {
    await this.editor.click();
    await this.editor.evaluate((editor, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await this.isSaved();
  }

  async isSaved(): Promise<void> {
    await this.#note.isSaved();
  }

  async showPreview(): Promise<void> {
    await this.#note.showPreview();
  }

  async showEditor(): Promise<void> {
    await this.#note.showEditor();
  }

  /** Shows every text without repairs, letter for letter. */
  async showAsImported(): Promise<void> {
    await this.region.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Show as imported' }).click();
  }

  /** Opens where the paper came from: the first file of it. */
  async openSource(fileName: string): Promise<Locator> {
    await this.region.getByRole('button', { name: fileName }).first().click();
    return this.page.getByRole('dialog', { name: 'Where this paper came from' });
  }
}
