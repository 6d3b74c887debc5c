// Every screen and dialog, looked over by axe in light and in dark: nothing serious or critical.

import { isAccessible } from '../fixtures/accessibility.ts';
import { BAD_FILES } from '../fixtures/bad-files.ts';
import { DUMP_FILE_NAME, dump, PAPERS, TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { tourList, tourPanels, tourPlaces } from '../fixtures/tour.ts';
import { ImportsPage } from '../pages/imports-page.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const PAPER = TITLES[0] ?? '';

test.describe('without papers', () => {
  test.use({ library: 'none' });

  test('the welcome, the paste dialog and the list of imports are accessible', async ({ room }) => {
    const { page } = room;
    await isAccessible(page, 'welcome');
    await room.importBy('Paste text…');
    await isAccessible(page, 'paste dialog');
    await room.press('Escape');
    await room.place('Imports').click();
    await expect(page.getByRole('heading', { name: 'No imports yet' })).toBeVisible();
    await isAccessible(page, 'no imports');
  });

  test('the drop target and the reasons of files not read are accessible', async ({ desk, room }) => {
    const { page } = room;
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['text'], 'page.txt'));
      return data;
    });
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await expect(page.getByText('Drop to preview')).toBeVisible();
    await isAccessible(page, 'drop target');
    await page.dispatchEvent('body', 'dragleave', { dataTransfer: transfer });

    const preview = await room.dropForPreview(BAD_FILES.map(({ name, content }) => desk.file(name, content)));
    await expect(preview.screen.getByRole('alert')).toBeVisible();
    await isAccessible(page, 'files not read');
  });
});

test.describe('the reading room', () => {
  test('is accessible with a paper, its note and its tags', async ({ room }) => {
    const { page, paper } = room;
    await room.open(PAPER);
    await paper.addTag('clocks');
    await paper.addTag('to do');
    await paper.write(
      '# Plan\n\nSee [the code](https://example.org/), then $x^2$.\n\n- write\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    );
    await room.focusList();
    await room.press('d');
    await paper.isMarked('Read');
    await isAccessible(page, 'paper');
    await paper.showPreview();
    await expect(paper.preview.getByRole('heading', { name: 'Plan' })).toBeVisible();
    await isAccessible(page, 'note preview');
    await paper.preview.getByRole('button', { name: 'the code' }).click();
    await expect(page.getByRole('dialog', { name: 'Where this link leads' })).toBeVisible();
    await isAccessible(page, 'link card');
    await room.press('Escape');
    await paper.addTagField.fill('cl');
    await isAccessible(page, 'tag completion');
  });

  test('is accessible with a task list in the note', async ({ room }) => {
    await room.paper.write('- [ ] write\n- [x] read');
    await room.paper.showPreview();
    await expect(room.paper.preview.getByRole('checkbox')).toHaveCount(2);
    await isAccessible(room.page, 'task list');
  });

  test('is accessible with its import menu', async ({ room }) => {
    await room.page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
    await expect(room.page.getByRole('menu')).toBeVisible();
    await isAccessible(room.page, 'import menu');
  });

  test('is accessible while one searches', async ({ room }) => {
    await room.search('loomnet');
    await expect(room.hits).toHaveCount(2);
    await isAccessible(room.page, 'hits');
    await room.search('nothere');
    await expect(room.page.getByText('Nothing found for')).toBeVisible();
    await isAccessible(room.page, 'nothing found');
    await room.search('loomnet^');
    await expect(room.page.getByRole('search').getByRole('alert')).toBeVisible();
    await isAccessible(room.page, 'declined query');
    await room.press('ControlOrMeta+Shift+F');
    const help = room.page.getByRole('dialog', { name: 'How to search' });
    await expect(help).toBeVisible();
    await isAccessible(room.page, 'how to search');
    await help.getByRole('button', { name: /^outperforms:vLLM/ }).click();
    await expect(room.page.getByRole('region', { name: 'Methods and links found' })).toHaveText(/“vLLM”/);
    await isAccessible(room.page, 'a name nothing has');
  });

  test('is accessible with its menus, its keys and its messages', async ({ room }) => {
    const { page } = room;
    await page.getByRole('button', { name: /^Sorted by/ }).click();
    await isAccessible(page, 'sort menu');
    await room.press('Escape');
    await room.focusList();
    await room.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await isAccessible(page, 'list of keys');
    await room.press('Escape');
    await room.paper.addTag('clocks');
    await page.getByRole('region', { name: 'Tags' }).getByRole('listitem').hover();
    await page.getByRole('button', { name: 'More about the tag clocks' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await expect(page.getByRole('dialog', { name: /^Rename/ })).toBeVisible();
    await isAccessible(page, 'rename a tag');
    await room.press('Escape');
    await room.focusList();
    await room.press('ControlOrMeta+z');
    await room.messages.says(/^Undone/);
    await isAccessible(page, 'message');
  });

  for (const [what, tour] of Object.entries({ list: tourList, panels: tourPanels, places: tourPlaces })) {
    test(`is accessible on a walk through its ${what}`, async ({ room }) => {
      await room.rows.first().click();
      await tour(room, (screen) => isAccessible(room.page, screen));
    });
  }

  test('is accessible in a narrow window', async ({ room }) => {
    const { page } = room;
    await page.setViewportSize({ width: 700, height: 800 });
    await expect(page.getByRole('banner').getByRole('button', { name: 'Places' })).toBeVisible();
    await isAccessible(page, 'narrow list');
    await room.rows.first().click();
    await expect(page.getByRole('button', { name: 'Papers' })).toBeVisible();
    await isAccessible(page, 'narrow paper');
    await page.getByRole('banner').getByRole('button', { name: 'Places' }).click();
    await expect(page.getByRole('dialog', { name: 'Places' })).toBeVisible();
    await isAccessible(page, 'places over the rest');
  });

  test('is accessible where a paper came from, and in exports', async ({ room }) => {
    const { page } = room;
    await room.open(PAPER);
    const source = await room.paper.openSource(DUMP_FILE_NAME);
    await expect(source.getByText('SHA-256')).toBeVisible();
    await isAccessible(page, 'source');
    await room.press('Escape');
    const dialog = await room.openExport();
    await dialog.take('All papers');
    await expect(dialog.outcome).toContainText('12 papers and an index');
    await isAccessible(page, 'export');
    await dialog.write();
    await isAccessible(page, 'exported');
  });
});

test.describe('an import', () => {
  const changed = { ...PAPERS[1], abstract: `${PAPERS[2]?.abstract ?? ''} Nothing else is the same.` };

  test('is accessible while it is looked over', async ({ desk, room }) => {
    const { page } = room;
    const text = dump([...PAPERS.slice(0, 1), { title: TITLES[1] ?? '', abstract: changed.abstract }, LAMP]);
    const preview = await room.dropForPreview(desk.file('page.txt', text));
    await preview.adds({ found: 3, new: 1, 'already here': 1, 'looks alike': 1 });
    await preview.select(LAMP.title);
    await preview.edit('reject');
    await preview.adds({ found: 3, 'already here': 1, 'looks alike': 1, rejected: 1 });
    await isAccessible(page, 'preview');
    await preview.chooseLine(LAMP.abstract);
    await isAccessible(page, 'preview with a line chosen');
    await preview.screen.getByRole('button', { name: /^Encoding/ }).click();
    await isAccessible(page, 'encodings');
    await room.press('Escape');
    await preview.showIgnoredLines();
    await expect(preview.ignoredLines.first()).toBeVisible();
    await isAccessible(page, 'lines not imported');
    await preview.select(TITLES[1] ?? '');
    await preview.edit('compare');
    await expect(page.getByRole('dialog', { name: 'Are these the same paper?' })).toContainText('Nothing else');
    await isAccessible(page, 'compare');
    await room.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Are these the same paper?' })).toBeHidden();
    await room.press('Escape');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await isAccessible(page, 'leave without importing');
  });

  test('is accessible once it was made', async ({ room }) => {
    const { page } = room;
    await room.place('Imports').click();
    const imports = new ImportsPage(page);
    await expect(imports.imports).toHaveCount(1);
    await isAccessible(page, 'imports');
    await imports.openNewest(DUMP_FILE_NAME);
    await expect(imports.records).toHaveCount(12);
    await isAccessible(page, 'import');
    await imports.showIgnoredLines();
    await expect(imports.ignoredLines.first()).toBeVisible();
    await isAccessible(page, 'lines left out');
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await isAccessible(page, 'undo this import');
  });
});

test.describe('trouble', () => {
  test('is said accessibly', async ({ desk, room, openWindow, watch, context }) => {
    watch.allow(/WebSocket|ERR_CONNECTION/);
    const stranger = await context.newPage();
    await stranger.goto(desk.server.origin);
    await expect(stranger.getByRole('heading', { name: 'Open this page through Lectern' })).toBeVisible();
    await isAccessible(stranger, 'page without a key');
    const other = new ReadingRoom(await openWindow());
    await other.open(PAPER);
    await room.isOpen();
    await desk.crash();
    await expect(other.page.getByRole('alert').filter({ hasText: 'Try now' })).toBeVisible();
    await isAccessible(other.page, 'lost connection');
  });
});

const LAMP = {
  title: 'Lantern: finding typing errors by the light they throw',
  abstract:
    'Typing errors make a text a little brighter, since they leave more of the page white. We measure this light and find the errors by it. The method is of no practical use, but on 40 pages it finds every tenth error, which is more than we expected, and it never disturbs a text that has none.',
};
