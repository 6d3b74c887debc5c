// The graph: its picture, its legend, and the list that says and does the same.

import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { LinkDialog } from './link-dialog.ts';

/** Where a node is drawn. */
export interface NodePlace {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isPinned: boolean;
}

export class GraphPlace {
  readonly page: Page;
  readonly list: Locator;
  readonly rows: Locator;
  readonly count: Locator;
  readonly search: Locator;
  readonly legend: Locator;
  readonly linkDialog: LinkDialog;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.list = main.getByRole('listbox', { name: 'Nodes of the graph' });
    this.rows = this.list.getByRole('option');
    this.count = main.getByRole('banner').getByRole('status').or(main.locator('header').getByRole('status'));
    this.search = main.getByRole('searchbox', { name: 'Find in the graph' });
    this.legend = main.getByRole('tabpanel', { name: 'Legend' });
    this.linkDialog = new LinkDialog(page);
  }

  /** The picture is drawn, and nothing is being arranged any more. */
  async isSettled(): Promise<void> {
    await expect(this.page.locator('[data-drawn]')).toBeVisible();
    await expect(this.page.getByRole('progressbar', { name: 'Arranging the graph' })).toBeHidden();
  }

  async shows(words: string): Promise<void> {
    await expect(this.count).toHaveText(words);
  }

  async openTab(name: 'Legend' | 'List' | 'Open'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  type(label: string): Locator {
    return this.legend.getByRole('button', { name: new RegExp(`^${label} `) });
  }

  /** Moves the list to a node by its keys alone. */
  async goTo(name: string): Promise<void> {
    const active = this.list.locator('[role="option"][data-active]');
    await this.list.press('Home');
    await expect(active).toHaveAttribute('aria-posinset', '1');
    const total = Number(await active.getAttribute('aria-setsize'));
    for (let position = 1; position <= total; position += 1) {
      await expect(active).toHaveAttribute('aria-posinset', String(position));
      if ((await active.innerText()).includes(name)) return;
      await this.list.press('ArrowDown');
    }
    throw new Error(`the list has no ${name}`);
  }

  /** The picture of everything, whatever it started from. */
  async showWhole(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Around|Whole library)/ }).click();
    await this.page.getByRole('menuitem', { name: /^Whole library/ }).click();
    await expect(this.page.getByRole('button', { name: 'Whole library' })).toBeVisible();
  }

  /** Links two nodes by key: L on the one, L on the other, then the type. */
  async link(source: string, type: string, target: string): Promise<void> {
    await this.goTo(source);
    await this.list.press('l');
    await this.goTo(target);
    const end = this.row(target).first();
    const before = (await end.textContent()) ?? '';
    await this.list.press('l');
    await expect(this.linkDialog.from).toHaveValue(source);
    await expect(this.linkDialog.to).toHaveValue(target);
    await this.linkDialog.chooseByKeys(type);
    // Its count of links grows, and the list is in its new order.
    await expect(end).not.toHaveText(before);
  }

  /** The graph as a file of one of its formats. */
  async file(format: 'PNG' | 'SVG' | 'GraphML' | 'GEXF' | 'JSON Canvas'): Promise<Buffer> {
    const file = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Export graph' }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
    return readFileSync(await (await file).path());
  }

  /** What is drawn and where, as the GraphML file says it. */
  async places(): Promise<NodePlace[]> {
    const text = (await this.file('GraphML')).toString('utf8');
    return [...text.matchAll(/<node id="[^"]*">(.*?)<\/node>/g)].map(([, data = '']) => {
      const value = (key: string) => data.match(new RegExp(`<data key="${key}">([^<]*)</data>`))?.[1] ?? '';
      return {
        name: value('name'),
        x: Number(value('x')),
        y: Number(value('y')),
        isPinned: value('pinned') === 'true',
      };
    });
  }
}
