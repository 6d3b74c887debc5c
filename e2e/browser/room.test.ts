// The room itself: panes, sorting, filters, several papers at once, the trash, and the page one reads on.

import type { Locator } from '@playwright/test';
import { PAPERS, TITLES } from '../fixtures/dump.ts';
import { ORCHARD } from '../fixtures/orchard.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

/** The titles of the orchard in another order. */
function inOrder<Key extends string | number>(key: (paper: (typeof ORCHARD)[number]) => Key): readonly string[] {
  return [...ORCHARD].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ title }) => title);
}

async function widthOf(pane: Locator): Promise<number> {
  return (await pane.boundingBox())?.width ?? 0;
}

test.describe('the panes', () => {
  test('are resized by dragging and by key, and keep their widths over a restart', async ({
    desk,
    room,
    openWindow,
  }) => {
    const { page } = room;
    const list = page.getByRole('region', { name: 'Papers', exact: true });
    const handle = page.getByRole('separator', { name: 'Width of the list' });
    const [places, before] = [await widthOf(room.places), await widthOf(list)];
    const at = await handle.boundingBox();
    if (at === null) throw new Error('the handle is nowhere');
    await page.mouse.move(at.x + at.width / 2, at.y + 200);
    await page.mouse.down();
    await page.mouse.move(at.x + 120, at.y + 220, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => widthOf(list)).toBeGreaterThan(before + 90);

    await page.getByRole('separator', { name: 'Width of the places' }).focus();
    await room.press('ArrowRight');
    await room.press('ArrowRight');
    await expect.poll(() => widthOf(room.places)).toBe(places + 32);
    const wide = await widthOf(list);
    // Widths are kept once the pointer has rested: from then on new windows have them.
    await expect(async () => {
      const beside = new ReadingRoom(await openWindow());
      await beside.isOpen();
      expect(await widthOf(beside.places)).toBe(places + 32);
    }).toPass();
    await desk.stop();

    await desk.start();
    const again = new ReadingRoom(await openWindow());
    await again.isOpen();
    await expect.poll(() => widthOf(again.places)).toBe(places + 32);
    await expect.poll(() => widthOf(again.page.getByRole('region', { name: 'Papers', exact: true }))).toBe(wide);
  });
});

test.describe('a list with years and venues', () => {
  test.use({ library: 'orchard' });

  test('is sorted by any column, each way, and stays so', async ({ room }) => {
    const { page } = room;
    await room.open('Bees at night');
    await room.paper.addTag('night');
    await room.paper.write('Ask about rain.');
    await room.focusList();
    await room.press('r');
    await page.setViewportSize({ width: 1600, height: 800 });
    await page.getByRole('separator', { name: 'Width of the list' }).focus();
    await room.press('End');
    const headers = page.getByRole('group', { name: 'Sort by column' });
    const bees = (rest: readonly string[]) => ['Bees at night', ...rest.filter((title) => title !== 'Bees at night')];
    const asImported = ORCHARD.map(({ title }) => title);
    for (const [column, titles] of [
      ['Sort by title', inOrder(({ title }) => title)],
      ['Sort by first author', inOrder(({ authors }) => authors.split(' ')[1] ?? '')],
      ['Sort by year', inOrder(({ year }) => -year)],
      ['Sort by venue', inOrder(({ venue, title }) => venue + asImported.indexOf(title))],
      ['Sort by first tag', bees(asImported)],
      ['Sort by with a note', bees(asImported)],
      ['Sort by reading state', bees(asImported)],
    ] as const) {
      await headers.getByRole('button', { name: column }).click();
      await room.listsExactly(titles);
    }
    await headers.getByRole('button', { name: 'Sort by year' }).click();
    await headers.getByRole('button', { name: 'Year, sorted descending' }).click();
    await room.listsExactly(inOrder(({ year }) => year));
    await page.reload();
    await room.listsExactly(inOrder(({ year }) => year));
  });

  test('is narrowed by state, tag, year, import and note, one after another', async ({ desk, room }) => {
    const { page } = room;
    await room.open('Bees at night');
    await room.paper.addTag('night');
    await room.paper.write('Ask about rain.');
    await room.focusList();
    await room.press('r');
    await (await room.dropForPreview(desk.file('more.txt', `${PAPERS[0]?.title}\n${PAPERS[0]?.abstract}\n`))).commit(
      /^Import/,
    );
    await room.messages.close();
    await room.place('Library').click();
    await expect(room.listCount).toHaveText('6 papers');
    await room.focusList();
    await room.press('f');
    const filters = page.getByRole('dialog', { name: 'Filters' });
    const narrows = async (choose: () => Promise<void>, count: string, chip: string) => {
      await choose();
      await expect(filters.getByRole('status')).toHaveText(count);
      await expect(page.getByRole('list', { name: 'Filters', includeHidden: true })).toContainText(chip);
      await filters.getByRole('button', { name: 'Clear all filters' }).click();
      await expect(filters.getByRole('status')).toHaveText('6 papers');
    };
    const press = (name: RegExp) => () => filters.getByRole('button', { name }).click();
    await narrows(press(/^Reading/), '1 paper', 'Reading');
    await narrows(press(/^night/), '1 paper', 'night');
    await narrows(() => filters.getByRole('radio', { name: 'With a note' }).click(), '1 paper', 'With a note');
    await narrows(press(/^No year/), '1 paper', 'No year');
    const from = filters.getByRole('slider', { name: 'From' });
    await narrows(
      async () => {
        await from.focus();
        for (let years = 0; years < 3; years += 1) await room.press('ArrowRight');
      },
      '3 papers',
      '2019',
    );
    await filters.getByRole('button', { name: /Import/ }).click();
    await page.getByRole('option', { name: /more\.txt/ }).click();
    await expect(filters.getByRole('status')).toHaveText('1 paper');
    await room.press('Escape');
    await room.listsExactly([TITLES[0] ?? '']);
    await room.filter('more.txt').click();
    await expect(room.listCount).toHaveText('6 papers');
  });
});

test.describe('several papers', () => {
  test('are tagged, marked, queued and put in the trash at once, and restored', async ({ room }) => {
    const { page } = room;
    const chosen = page.getByRole('region', { name: 'Selected papers' });
    await room.row(TITLES[0] ?? '').click();
    await room.row(TITLES[2] ?? '').click({ modifiers: ['Shift'] });
    await room.row(TITLES[4] ?? '').click({ modifiers: ['ControlOrMeta'] });
    await expect(chosen.getByRole('heading', { name: '4 papers selected' })).toBeVisible();

    await chosen.getByRole('combobox', { name: 'Add a tag' }).fill('shelf');
    await room.press('Enter');
    await expect(page.getByRole('region', { name: 'Tags' }).getByRole('button', { name: /^shelf 4$/ })).toBeVisible();
    await room.focusList();
    await room.press('d');
    await expect(room.place('Read')).toHaveText(/4$/);
    await room.messages.says('Marked 4 papers as Read');
    await chosen.getByRole('button', { name: /^Put at the front of the queue/ }).click();
    await expect(room.place('Queue')).toHaveText(/4$/);
    await room.focusList();
    await room.press('Delete');
    await expect(room.place('Trash')).toHaveText(/4$/);
    await room.counts(8);

    await room.place('Trash').click();
    const trash = page.getByRole('listbox', { name: 'Papers in the trash' });
    await trash.focus();
    await room.press('ControlOrMeta+a');
    await room.press('u');
    await room.counts(12);
    await expect(room.place('Trash')).toHaveText('Trash');
    await room.place('Queue').click();
    await expect(page.getByRole('listbox', { name: 'Queue' }).getByRole('option')).toHaveCount(4);
  });
});

test.describe('an abstract', () => {
  test('is set in a serif with 60 to 75 letters a line, at every size of the text', async ({ room }) => {
    const { page } = room;
    await room.open(TITLES[2] ?? '');
    for (const keys of [[], ['m', 'u'], ['m', 'u']]) {
      await page.setViewportSize({ width: 1600, height: 900 });
      await room.focusList();
      for (const key of keys) await room.press(key);
      const text = room.paper.region.getByText('Reviewers who screen long lists');
      await expect(text).toBeVisible();
      expect(await text.evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^"?Source Serif 4/);
      await expect.poll(() => text.evaluate(lettersALine)).toBeGreaterThan(60);
      expect(await text.evaluate(lettersALine)).toBeLessThan(75);
    }
  });

  test('shows its repairs, marked, and without them what was imported; one press leads to its source', async ({
    room,
  }) => {
    await room.open(TITLES[0] ?? '');
    const { region } = room.paper;
    await expect(region).toContainText('falls by 93%');
    await expect(region.getByTitle(/93|imported|\\%/).first()).toBeVisible();
    await region.getByRole('button', { name: 'show as imported' }).click();
    await expect(region).toContainText('falls by 93\\%');
    await region.getByRole('button', { name: /^show 1 repair/ }).click();
    await expect(region).toContainText('falls by 93%');
    await expect((await room.paper.openSource('saved page.txt')).getByText('SHA-256')).toBeVisible();
  });
});

/** Letters of all full lines of a text, by line. */
function lettersALine(element: Element): number {
  const range = document.createRange();
  const tops: number[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, height } = range.getBoundingClientRect();
      if (height > 0) tops.push(Math.round(top));
    }
  }
  const lines = Map.groupBy(tops, (top) => top);
  const full = [...lines.values()].slice(0, -1).map((line) => line.length);
  return full.reduce((sum, length) => sum + length, 0) / Math.max(1, full.length);
}
