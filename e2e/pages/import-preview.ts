// What was found in the files, before anything of it is imported.

import { expect, type Locator, type Page } from '@playwright/test';

export interface Sum {
  readonly found: number;
  readonly new: number;
  readonly 'already here': number;
  readonly 'looks alike': number;
  readonly rejected: number;
}

const SUMMANDS = ['new', 'already here', 'looks alike', 'rejected'] as const;

export class ImportPreview {
  readonly page: Page;
  readonly screen: Locator;
  readonly sum: Locator;
  readonly records: Locator;
  readonly lines: Locator;
  readonly ignoredLines: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('dialog', { name: /^Import / });
    this.sum = this.screen.getByRole('region', { name: 'What was found' });
    this.records = this.screen.getByRole('listbox', { name: 'Records found' }).getByRole('option');
    this.lines = this.screen.getByRole('listbox', { name: 'Lines of the file' }).getByRole('option');
    this.ignoredLines = this.screen.getByRole('listbox', { name: 'Lines not imported' }).getByRole('option');
    this.status = this.screen.getByRole('contentinfo').getByRole('status');
  }

  /** The sum on screen; it must add up. */
  async readSum(): Promise<Sum> {
    const number = async (label: string) => {
      const text = await this.term(label).innerText();
      return Number(/^[\d,]+/.exec(text.trim())?.[0].replaceAll(',', '') ?? Number.NaN);
    };
    const found = await number('found');
    const [fresh, known, alike, rejected] = await Promise.all(SUMMANDS.map(number));
    return {
      found,
      new: fresh ?? Number.NaN,
      'already here': known ?? Number.NaN,
      'looks alike': alike ?? Number.NaN,
      rejected: rejected ?? Number.NaN,
    };
  }

  /** Waits for this sum, and for it to add up. */
  async adds(expected: Partial<Sum>): Promise<void> {
    const whole: Sum = { found: 0, new: 0, 'already here': 0, 'looks alike': 0, rejected: 0, ...expected };
    await expect.poll(() => this.readSum()).toEqual(whole);
    expect(whole.found).toBe(whole.new + whole['already here'] + whole['looks alike'] + whole.rejected);
  }

  term(label: string): Locator {
    return this.sum.getByRole('button', { name: new RegExp(`^[\\d,]+ ${label}$`) });
  }

  record(title: string): Locator {
    return this.records.filter({ hasText: title });
  }

  line(text: string): Locator {
    return this.lines.filter({ hasText: text });
  }

  async select(title: string): Promise<void> {
    await this.record(title).click();
    await expect(this.record(title)).toHaveAttribute('aria-selected', 'true');
  }

  /**
   * Numbers of the lines that stand out from the others, as one sees them.
   *
   * Titles have a ground of their own, so a line is compared with most of its kind.
   */
  async highlightedLines(): Promise<readonly number[]> {
    return this.lines.evaluateAll((lines) => {
      const kindOf = (line: Element) => getComputedStyle(line).fontWeight;
      const groundOf = (line: Element) => getComputedStyle(line).backgroundColor;
      const usual = (kind: string) => {
        const grounds = lines.filter((line) => kindOf(line) === kind).map(groundOf);
        const times = (ground: string) => grounds.filter((other) => other === ground).length;
        return grounds.sort((a, b) => times(b) - times(a))[0];
      };
      return lines
        .filter((line) => groundOf(line) !== usual(kindOf(line)))
        .map((line) => Number.parseInt(line.textContent ?? '', 10));
    });
  }

  /** Chooses a line of the source. */
  async chooseLine(text: string): Promise<void> {
    await this.line(text).click();
    await expect(this.line(text)).toHaveAttribute('aria-selected', 'true');
  }

  async showIgnoredLines(): Promise<void> {
    await this.sum.getByRole('button', { name: /lines? not imported/ }).click();
  }

  /** Presses one of the edits below the preview. */
  async edit(name: 'reject' | 'split' | 'join' | 'swap' | 'own paper' | 'merge' | 'compare' | 'take back') {
    await this.screen.getByRole('toolbar', { name: 'Edits' }).getByRole('button', { name }).click();
  }

  /** Presses one of the buttons for the chosen line. */
  async withLine(
    name: 'Split here' | 'Leave out' | 'As new record' | 'Into record above' | 'Into record below',
  ): Promise<void> {
    await this.screen.getByRole('region', { name: 'Source' }).getByRole('button', { name }).click();
  }

  async says(message: string | RegExp): Promise<void> {
    await expect(this.status).toHaveText(message);
  }

  async commit(label: string | RegExp = /^Import \d/): Promise<void> {
    await this.screen.getByRole('button', { name: label }).click();
    await expect(this.screen).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Cancel' }).click();
  }
}
