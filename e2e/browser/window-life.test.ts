// What belongs to the window rather than to a paper: looks, messages, the palette, the list of keys, other libraries.

import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const PAPER = TITLES[4] ?? '';

test.describe('the looks', () => {
  test('theme, text size and rows are chosen by key, seen in every window, and kept', async ({
    desk,
    room,
    openWindow,
  }) => {
    const beside = new ReadingRoom(await openWindow());
    await beside.isOpen();
    const looks = ({ page }: ReadingRoom) =>
      page.evaluate(() => ({
        scheme: getComputedStyle(document.documentElement).colorScheme,
        letters: getComputedStyle(document.documentElement).fontSize,
        rows: document.documentElement.dataset['density'],
      }));
    const before = await looks(room);
    expect(before.scheme).toBe('light dark');
    await room.focusList();
    for (const key of ['m', 'd', 'm', 'u', 'm', 'c']) await room.press(key);
    for (const one of [room, beside]) {
      await expect.poll(() => looks(one)).toMatchObject({ scheme: 'dark', rows: 'compact' });
      expect(Number.parseFloat((await looks(one)).letters)).toBeGreaterThan(Number.parseFloat(before.letters));
    }
    await desk.stop();
    await desk.start();
    const again = new ReadingRoom(await openWindow());
    await again.isOpen();
    await expect.poll(() => looks(again)).toMatchObject({ scheme: 'dark', rows: 'compact' });
  });
});

test.describe('a message', () => {
  test('can be read after it has gone, and still undone', async ({ room }) => {
    const { page } = room;
    await room.open(PAPER);
    await room.focusList();
    await room.press('Delete');
    await room.messages.says('Moved 1 paper to the trash');
    await room.messages.close();
    await room.press('g');
    await room.press('a');
    const activity = page.getByRole('dialog', { name: 'Activity' });
    await activity.getByRole('button', { name: 'Undo: Moved 1 paper to the trash' }).click();
    await room.press('Escape');
    await room.counts(12);
  });
});

test.describe('the palette', () => {
  test('leads to a paper, a note, a tag, a place and a command', async ({ room }) => {
    const { page } = room;
    await room.open(PAPER);
    await room.paper.addTag('hedgerows');
    await room.paper.write('Zucchini were never counted.');
    await room.open(TITLES[0] ?? '');
    const palette = page.getByRole('dialog', { name: 'Find anything' });
    const go = async (words: string, group: string, option: RegExp) => {
      await room.press('ControlOrMeta+k');
      await palette.getByRole('combobox').fill(words);
      const found = palette.getByRole('group', { name: group }).getByRole('option', { name: option }).first();
      await expect(found).toBeVisible();
      await found.click();
      await expect(palette).toBeHidden();
    };
    await go('hedgerow census', 'Papers', /A hedgerow census/);
    await room.paper.shows(PAPER);
    await room.open(TITLES[0] ?? '');
    await go('zucchini', 'Papers', /A hedgerow census/);
    await room.paper.shows(PAPER);
    await go('hedgerows', 'Tags', /hedgerows/);
    await room.listsExactly([PAPER]);
    await go('backups', 'Places', /^Backups/);
    await expect(room.place('Backups')).toHaveAttribute('aria-current', 'page');
    await go('this list of keys', 'Commands', /This list of keys/);
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  });
});

test.describe('another library', () => {
  test('is made, and the first is gone back to from the list of recent ones', async ({ room }) => {
    const { page } = room;
    const menu = page.getByRole('button', { name: /^Library \S/ }).first();
    await menu.click();
    await page.getByRole('menuitem', { name: /^New library/ }).click();
    const made = page.getByRole('dialog', { name: 'New library' });
    await made.getByRole('textbox', { name: 'Name' }).fill('Thesis');
    await room.press('Enter');
    await expect(room.welcome).toBeVisible();
    await expect(menu).toHaveText('Thesis');
    await room.press('o');
    await room.press('l');
    const libraries = page.getByRole('dialog', { name: 'Libraries' });
    await libraries.getByRole('button', { name: 'Open “notebook”' }).click();
    await expect(room.row(PAPER)).toBeVisible();
    await expect(menu).toHaveText('notebook');
  });
});

test.describe('what the buttons of a place do', () => {
  test('its keys do too: the trash, an import, the rules, the graph', async ({ room, watch }) => {
    // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
    watch.allow(/GPU stall due to ReadPixels/);
    const { page } = room;
    await room.open(PAPER);
    await room.focusList();
    await room.press('Shift+g');
    await expect(page.getByRole('main').getByRole('heading', { name: 'Graph', level: 1 })).toBeVisible();
    await room.place('Library').click();
    await room.open(PAPER);
    await room.focusList();
    await room.press('Shift+i');
    await expect(room.filter('saved page.txt')).toBeVisible();
    await room.focusList();
    await room.press('Delete');
    await room.counts(11);
    await room.place('Trash').click();
    await page.getByRole('listbox', { name: 'Papers in the trash' }).focus();
    await room.press('Shift+Delete');
    await expect(page.getByRole('alertdialog', { name: 'Empty the trash?' })).toBeVisible();
    await room.press('Escape');
    await room.place('Imports').click();
    await page.getByRole('option').first().click();
    await expect(page.getByRole('heading', { name: 'saved page.txt', level: 1 })).toBeVisible();
    await room.press('Shift+Delete');
    await expect(page.getByRole('alertdialog', { name: 'Undo this import?' })).toBeVisible();
    await room.press('Escape');
    await room.press('s');
    await expect(room.filter('saved page.txt')).toBeVisible();
    await room.place('Suggestions').click();
    await room.press('f');
    await expect(page.getByRole('dialog', { name: 'Rules' })).toBeVisible();
    await room.press('Escape');
    await room.place('Methods').click();
    await room.press('a');
    await expect(page.getByRole('dialog', { name: 'Accept names of the whole library' })).toBeVisible();
  });

  test('are listed under the question mark, all of them', async ({ room }) => {
    const { page } = room;
    await room.focusList();
    await room.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    for (const group of ['Go', 'List', 'Paper', 'Links', 'Methods', 'Suggestions', 'Queue', 'Library', 'Window'])
      await expect(keys.getByRole('heading', { name: group, exact: true })).toBeVisible();
    for (const title of ['Empty the trash', 'Undo the import', 'Rules', 'Accept the names found', 'Show in the graph'])
      await expect(keys.getByText(title, { exact: true })).toBeVisible();
  });
});
