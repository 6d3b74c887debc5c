// The window as one reads in it: places, list, search, and the ways in and out of the library.

import { expect, type Locator, type Page } from '@playwright/test';
import { ExportDialog } from './export-dialog.ts';
import { ImportPreview } from './import-preview.ts';
import { Messages } from './messages.ts';
import { PaperPane } from './paper-pane.ts';

/** A file as `locator.drop` and file pickers take it. */
export interface FileInMemory {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export type Files = string | readonly string[] | FileInMemory | readonly FileInMemory[];

export class ReadingRoom {
  readonly page: Page;
  readonly paper: PaperPane;
  readonly messages: Messages;
  readonly places: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly listCount: Locator;
  readonly hits: Locator;
  readonly searchField: Locator;
  readonly statusBar: Locator;
  readonly welcome: Locator;

  constructor(page: Page) {
    this.page = page;
    this.paper = new PaperPane(page);
    this.messages = new Messages(page);
    this.places = page.getByRole('navigation', { name: 'Places' });
    this.list = page.getByRole('listbox', { name: 'Papers' });
    this.rows = this.list.getByRole('option');
    this.listCount = page.getByRole('region', { name: 'Papers' }).getByRole('status');
    this.hits = page.getByRole('listbox', { name: 'Hits' }).getByRole('option');
    this.searchField = page.getByRole('searchbox');
    this.statusBar = page.getByRole('contentinfo').last();
    this.welcome = page.getByRole('heading', { name: 'A quiet place to read abstracts' });
  }

  /** Either what a library without papers says, or its list. */
  async isOpen(): Promise<void> {
    await expect(this.welcome.or(this.rows.first())).toBeVisible();
  }

  /** The rows' titles from top to bottom, as many as the list has. */
  async listsExactly(titles: readonly string[]): Promise<void> {
    await expect(this.rows).toContainText([...titles]);
    await expect(this.rows).toHaveCount(titles.length);
  }

  async counts(papers: number): Promise<void> {
    await expect(this.statusBar).toContainText(`${papers} paper${papers === 1 ? '' : 's'}`);
  }

  async open(title: string): Promise<void> {
    await this.rows.filter({ hasText: title }).click();
    await this.paper.shows(title);
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  place(name: string): Locator {
    return this.places.getByRole('button', { name: new RegExp(`^${name}( [\\d,]+)?$`) });
  }

  /** Drags a paper of the list onto a place or a tag. */
  async drag(title: string, to: Locator): Promise<void> {
    await this.row(title).dragTo(to);
  }

  /** What narrows the list, by its words. */
  filter(words: string): Locator {
    return this.page.getByRole('list', { name: 'Filters' }).getByRole('button', { name: words });
  }

  async search(query: string): Promise<void> {
    await this.searchField.fill(query);
  }

  /** The words marked in a row of the hits. */
  marks(hit: Locator): Locator {
    return hit.locator('mark');
  }

  /** Drops files on the window, wherever the pointer happens to be. */
  async drop(files: Files): Promise<void> {
    await this.page.locator('body').drop({ files: files as Parameters<Locator['drop']>[0]['files'] & object });
  }

  async dropForPreview(files: Files): Promise<ImportPreview> {
    await this.drop(files);
    return this.preview();
  }

  /** Through the menu and the system's own dialog. */
  async choose(files: string | string[]): Promise<ImportPreview> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.importBy('Choose files…');
    await (await chooser).setFiles(files);
    return this.preview();
  }

  async paste(text: string): Promise<ImportPreview> {
    await this.importBy('Paste text…');
    const dialog = this.page.getByRole('dialog', { name: 'Import pasted text' });
    await dialog.getByRole('textbox', { name: 'Text to import' }).fill(text);
    await dialog.getByRole('button', { name: 'See what is in it' }).click();
    return this.preview();
  }

  async importBy(item: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  preview(): ImportPreview {
    return new ImportPreview(this.page);
  }

  async openExport(): Promise<ExportDialog> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    const dialog = new ExportDialog(this.page);
    await expect(dialog.dialog).toBeVisible();
    return dialog;
  }

  /** Puts the focus where letters are keys of the window. */
  async focusList(): Promise<void> {
    await this.list.focus();
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }
}
