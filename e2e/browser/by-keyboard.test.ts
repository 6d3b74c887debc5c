// The whole job by keyboard alone: no pointer is used from the first start to the export and the next start.

import { DUMP_FILE_NAME, dump, TITLES } from '../fixtures/dump.ts';
import { fileOf, readFolder } from '../fixtures/exported.ts';
import { focusedName, forbidPointer, isFocusSeen, tabTo } from '../fixtures/keys.ts';
import { expect, test } from '../fixtures/test.ts';
import { ExportDialog } from '../pages/export-dialog.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = TITLES;
const HEDGES = TITLES[4] ?? '';
const NOTE = 'Ask for the recordings.';

test.beforeEach(({ context }) => forbidPointer(context));

test.describe('by keyboard alone', () => {
  test.describe('from nothing', () => {
    test.use({ library: 'none' });

    test('one imports, reads, writes, tags, finds, undoes, exports and comes back', async ({
      desk,
      room,
      openWindow,
    }) => {
      const { page, paper } = room;
      const { keyboard } = page;

      await test.step('import, leaving one record out', async () => {
        const chooser = page.waitForEvent('filechooser');
        await keyboard.press('ControlOrMeta+o');
        await (await chooser).setFiles(desk.file(DUMP_FILE_NAME, dump()));
        const preview = room.preview();
        await preview.adds({ found: 12, new: 12 });
        await keyboard.press('j');
        await keyboard.press('x');
        await preview.adds({ found: 12, new: 11, rejected: 1 });
        await keyboard.press('ControlOrMeta+Enter');
        await expect(preview.screen).toBeHidden();
        await room.listsExactly(TITLES.filter((title) => title !== SECOND));
        await expect(room.list).toBeFocused();
      });

      await test.step('write a note and a tag, and set a state', async () => {
        await keyboard.press('j');
        await paper.shows(THIRD);
        await keyboard.press('w');
        await expect(paper.editor).toBeFocused();
        await keyboard.type(NOTE);
        await paper.isSaved();
        await keyboard.press('Escape');
        await keyboard.press('t');
        await expect(paper.addTagField).toBeFocused();
        await keyboard.type('screening');
        await keyboard.press('Enter');
        await expect(paper.tag('screening')).toBeVisible();
        await keyboard.press('Escape');
        await keyboard.press('d');
        await paper.isMarked('Read');
      });

      await test.step('search, and go to a hit', async () => {
        await keyboard.press('/');
        await keyboard.type('hedgerow');
        await expect(room.hits).toHaveCount(1);
        await keyboard.press('ArrowDown');
        await paper.shows(HEDGES);
        await keyboard.press('q');
        await paper.isMarked('Queued');
        await keyboard.press('/');
        await keyboard.press('Escape');
        await keyboard.press('ArrowDown');
        await expect(room.listCount).toHaveText('11 papers');
      });

      await test.step('undo and redo', async () => {
        await room.rows.first().waitFor();
        await tabTo(page, room.list);
        await keyboard.press('ControlOrMeta+z');
        await room.messages.says(/^Undone: marked 1 paper as Queued/);
        await expect(room.place('Queued')).not.toHaveText(/1/);
        await keyboard.press('ControlOrMeta+Shift+z');
        await expect(room.place('Queued')).toHaveText(/1$/);
      });

      await test.step('go through several at once', async () => {
        await keyboard.press('Home');
        await paper.shows(FIRST);
        await keyboard.press('Shift+ArrowDown');
        await expect(room.listCount).toHaveText('2 selected');
        await keyboard.press('Delete');
        await expect(room.listCount).toHaveText('9 papers');
        await keyboard.press('ControlOrMeta+z');
        await expect(room.listCount).toHaveText(/^11 papers|2 selected$/);
        await keyboard.press('Escape');
      });

      await test.step('export', async () => {
        await keyboard.press('ControlOrMeta+e');
        const dialog = new ExportDialog(page);
        await expect(dialog.outcome).toContainText('2 papers and an index');
        await tabTo(page, dialog.dialog.getByRole('button', { name: 'Write the files' }));
        await keyboard.press('Enter');
        await expect(dialog.dialog.getByRole('button', { name: 'Done' })).toBeFocused();
        await keyboard.press('Enter');
        await expect(dialog.dialog).toBeHidden();
        expect(fileOf(readFolder(desk.exportFolder), THIRD).text).toContain(NOTE);
      });

      await test.step('close, open again, and find it by the palette', async () => {
        await desk.stop();
        await desk.start();
        const next = new ReadingRoom(await openWindow());
        await next.isOpen();
        await next.press('ControlOrMeta+k');
        const palette = next.page.getByRole('dialog', { name: 'Find anything' });
        await expect(palette).toBeVisible();
        await next.page.keyboard.type('Reading order');
        await expect(palette.getByRole('option', { selected: true })).toContainText('Reading order');
        await next.press('Enter');
        await next.paper.shows(THIRD);
        await expect(next.paper.editor).toContainText(NOTE);
        await next.paper.isMarked('Read');
        await expect(next.paper.tag('screening')).toBeVisible();
      });
    });
  });

  test('one reaches every place and panel, and leaves it', async ({ room }) => {
    const { page } = room;
    await room.focusList();
    for (const [keys, heading] of [
      ['gq', 'Nothing is waiting to be read'],
      ['gi', 'Imports'],
      ['gt', /trash/i],
      ['gb', /Backups|No backups yet/],
      ['gs', 'Settings'],
    ] as const) {
      await page.keyboard.type(keys);
      await expect(page.getByRole('main').getByRole('heading', { name: heading }).first()).toBeVisible();
    }
    await page.keyboard.type('gl');
    await expect(room.rows.first()).toBeVisible();
    for (const [key, name] of [
      ['?', 'Keys'],
      ['f', 'Filters'],
      ['ControlOrMeta+k', 'Find anything'],
      ['ControlOrMeta+e', 'Export as Markdown'],
      ['ControlOrMeta+Shift+o', 'Import pasted text'],
    ] as const) {
      const dialog = page.getByRole('dialog', { name });
      await room.press(key);
      await expect(dialog).toBeVisible();
      await room.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });

  test('one always sees where one is', async ({ room }) => {
    const { page } = room;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await room.rows.first().waitFor();
    const unseen: string[] = [];
    const stops = new Set<string>();
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await room.press('Tab');
      const name = await focusedName(page);
      if (name === null || stops.has(name)) break;
      stops.add(name);
      if (!(await isFocusSeen(page))) unseen.push(name);
    }
    expect(stops.size, [...stops].join('\n')).toBeGreaterThan(15);
    expect(unseen).toEqual([]);
  });
});

/** More than the reading room has. */
const MOST_STOPS = 60;
