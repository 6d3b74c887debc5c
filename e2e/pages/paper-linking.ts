// Under an abstract: the names found in it, the paper's methods, its links and the suggested ones.

import { expect, type Locator, type Page } from '@playwright/test';

export class PaperLinking {
  readonly page: Page;
  readonly methods: Locator;
  readonly links: Locator;
  readonly suggested: Locator;
  readonly similar: Locator;

  constructor(page: Page) {
    this.page = page;
    const paper = page.getByRole('region', { name: 'Paper', exact: true });
    const part = (name: string) => paper.getByRole('region', { name, exact: true });
    this.methods = part('Methods');
    this.links = part('Links');
    this.suggested = part('Suggested links');
    this.similar = part('Similar papers');
  }

  /** The chip of a name that was found and is neither accepted nor refused. */
  candidate(name: string): Locator {
    return this.methods.getByRole('button', { name: `Accept ${name}`, exact: true });
  }

  /** The chip that leads to a method's page. */
  method(name: string): Locator {
    return this.methods.getByRole('button', { name, exact: true });
  }

  /** Selects words of the abstract with the pointer's own selection. */
  async select(words: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Paper', exact: true }).evaluate((pane, wanted) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
      throw new Error(`not in the paper: ${wanted}`);
    }, words);
  }

  get linkSelected(): Locator {
    return this.page.getByRole('button', { name: /^Link with this sentence as evidence/ });
  }

  /** What is marked in the abstract itself. */
  get marked(): Locator {
    return this.page.getByRole('region', { name: 'Paper', exact: true }).locator('mark:has([data-start])');
  }

  async hasLink(type: string, target: string, sentence: string): Promise<void> {
    await expect(this.links).toContainText(type);
    await expect(this.links.getByRole('button', { name: target, exact: true })).toBeVisible();
    await expect(this.links).toContainText(sentence);
  }

  async hasNoLink(): Promise<void> {
    await expect(this.links).toContainText('none yet');
  }
}
