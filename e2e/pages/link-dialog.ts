// The dialog that makes a link.

import { expect, type Locator, type Page } from '@playwright/test';

export class LinkDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly from: Locator;
  readonly to: Locator;
  readonly how: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'New link' });
    // A field whose list is open hides the others from assistive technology.
    const field = (name: string) => this.dialog.getByRole('combobox', { name, exact: true, includeHidden: true });
    this.from = field('From');
    this.to = field('To');
    this.how = field('How');
  }

  async isOpenOn(from: string, sentence: string): Promise<void> {
    await expect(this.from).toHaveValue(from);
    await expect(this.dialog).toContainText(sentence);
    await expect(this.to).toBeFocused();
  }

  /** By keys alone: the name, Enter, Tab, the type, Enter, Enter. */
  async fillByKeys(target: string, type: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.type(target);
    await expect(this.#offer(new RegExp(target))).toBeVisible();
    await keyboard.press('Enter');
    await expect(this.to).toHaveValue(target);
    await keyboard.press('Tab');
    await this.chooseByKeys(type);
  }

  /** The type alone, where the ends are there: the type, Enter, Enter. */
  async chooseByKeys(type: string): Promise<void> {
    const { keyboard } = this.page;
    await expect(this.how).toBeFocused();
    await keyboard.type(type);
    await keyboard.press('Enter');
    await expect(this.how).toHaveValue(type);
    await keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }

  async fillByPointer(target: string, type: string): Promise<void> {
    await this.to.fill(target);
    await this.#offer(new RegExp(target)).click();
    await expect(this.to).toHaveValue(target);
    await this.how.click();
    await this.how.fill(type);
    await this.#offer(type).click();
    await this.dialog.getByRole('button', { name: 'Link', exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** The first thing offered under a field. */
  #offer(name: string | RegExp): Locator {
    return this.page.locator('[data-trigger="ComboBox"]').getByRole('option', { name }).first();
  }
}
