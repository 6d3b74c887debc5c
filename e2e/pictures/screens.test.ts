// Every screen, without papers and with them, at two sizes and in both schemes.

import { BAD_FILES } from '../fixtures/bad-files.ts';
import { DUMP_FILE_NAME, dump, PAPERS, TITLES } from '../fixtures/dump.ts';
import { whyNoOwnDisk } from '../fixtures/own-disk.ts';
import { expect, test } from '../fixtures/test.ts';
import { tourLinks, tourList, tourPanels, tourPlaces } from '../fixtures/tour.ts';
import { ImportsPage } from '../pages/imports-page.ts';
import { ReadingRoom } from '../pages/reading-room.ts';
import { shoot, shootAsIs } from './camera.ts';
import { importSample, liveIn } from './lived-in.ts';

const LONG_TITLE =
  'On seventeen ways to look at the same long abstract, with remarks on the patience of readers, the width of columns, and the question of whether a title that goes on for three hundred characters is still a title or already an abstract, answered with the help of twelve volunteers, a ruler, and a pot of rather strong tea';
const FIRST = ['Ada', 'Bruno', 'Carla', 'Dmitri', 'Elif', 'Farid', 'Greta'];
const LAST = ['Almeida', 'Bergström', 'Castellano', 'Dubois', 'Eriksen', 'Fontaine', 'Grünwald', 'Horváth', 'Ivanova'];

test.describe('an empty library', () => {
  test.use({ library: 'none' });

  test('welcome, imports, dialogs', async ({ room }) => {
    const { page } = room;
    await shoot(page, 'empty-welcome');
    await room.place('Imports').click();
    await expect(page.getByRole('heading', { name: 'No imports yet' })).toBeVisible();
    await shoot(page, 'empty-imports');
    await room.importBy('Paste text…');
    await shoot(page, 'empty-paste');
    await room.press('Escape');
    const dialog = await room.openExport();
    await expect(dialog.outcome).toContainText('index');
    await shoot(page, 'empty-export');
  });

  test('files that are not read', async ({ desk, room }) => {
    const preview = await room.dropForPreview(BAD_FILES.map(({ name, content }) => desk.file(name, content)));
    await expect(preview.screen.getByRole('alert')).toBeVisible();
    await shoot(room.page, 'import-refused');
  });
});

test.describe('the sample library', () => {
  test.use({ library: 'none' });

  test('reading, searching, exporting', async ({ room }) => {
    const { page, paper } = room;
    await importSample(room);
    await shoot(page, 'room-fresh');
    await liveIn(room);
    await shoot(page, 'room-note');
    await paper.showPreview();
    await shoot(page, 'room-preview');
    await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
    await shoot(page, 'room-menu');
    await room.press('Escape');
    await room.focusList();
    await room.press('?');
    await shoot(page, 'room-keys');
    await room.press('Escape');

    await room.search('norm* -dropout');
    await expect(room.hits.first()).toBeVisible();
    await shoot(page, 'search-hits');
    await room.search('nothing of the kind');
    await shoot(page, 'search-few');
    await room.search('bumblebee');
    await expect(page.getByText('Nothing found for')).toBeVisible();
    await shoot(page, 'search-nothing');
    await room.search('');

    await page
      .getByRole('region', { name: 'Tags' })
      .getByRole('button', { name: /^norm layers/ })
      .click();
    await expect(room.listCount).toHaveText('5 papers');
    await shoot(page, 'tag');
    await room.place('Skipped').click();
    await expect(room.listCount).toHaveText('2 papers');
    await room.place('Library').click();

    const dialog = await room.openExport();
    await expect(dialog.outcome).toContainText('papers and an index');
    await shoot(page, 'export-plan');
    await dialog.write();
    await shoot(page, 'export-done');
    await dialog.done();
    await room.focusList();
    await room.press('ControlOrMeta+z');
    await room.messages.says(/^Undone/);
    await shoot(page, 'room-undone');
  });

  for (const [what, tour] of Object.entries({
    list: tourList,
    panels: tourPanels,
    places: tourPlaces,
    links: tourLinks,
  })) {
    test(`a walk through its ${what}`, async ({ room, watch }) => {
      // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
      watch.allow(/GPU stall due to ReadPixels/);
      await importSample(room);
      await tour(room, (screen) => shoot(room.page, screen));
    });
  }

  test('small windows and large text', async ({ room }) => {
    const { page } = room;
    await importSample(room);
    await liveIn(room);
    for (const [screen, width, height] of [
      ['window-900', 900, 700],
      ['window-700', 700, 800],
      // What is left of 1280 by 800 at a zoom of 200 %.
      ['zoom-200', 640, 400],
    ] as const) {
      await page.setViewportSize({ width, height });
      await shootAsIs(page, screen);
    }
  });
});

test.describe('an import', () => {
  test('preview, compare, page', async ({ desk, room }) => {
    const { page } = room;
    const other = { title: TITLES[1] ?? '', abstract: `${PAPERS[2]?.abstract ?? ''} Nothing else is the same.` };
    const fresh = PAPERS.slice(2, 6).map(({ title, abstract }) => ({
      title: `${title}, revisited`,
      abstract: abstract.split(' ').toReversed().join(' '),
    }));
    const preview = await room.dropForPreview(
      desk.file('trending page.txt', dump([...PAPERS.slice(0, 1), other, ...fresh])),
    );
    await preview.adds({ found: 6, new: 4, 'already here': 1, 'looks alike': 1 });
    await shoot(page, 'import-preview');
    await preview.select(`${TITLES[3]}, revisited`);
    await preview.edit('reject');
    await preview.adds({ found: 6, new: 3, 'already here': 1, 'looks alike': 1, rejected: 1 });
    await shoot(page, 'import-edited');
    await preview.showIgnoredLines();
    await preview.ignoredLines.first().click();
    await shoot(page, 'import-ignored');
    await preview.select(other.title);
    await preview.edit('compare');
    await expect(page.getByRole('dialog', { name: 'Are these the same paper?' })).toContainText('Nothing else');
    await shoot(page, 'import-compare');
    await room.press('Escape');
    await preview.commit(/^Import/);
    await shoot(page, 'import-done');

    await room.place('Imports').click();
    const imports = new ImportsPage(page);
    await expect(imports.imports).toHaveCount(2);
    await shoot(page, 'imports');
    await imports.imports.last().click();
    await expect(imports.title).toHaveText(DUMP_FILE_NAME);
    await expect(imports.records).toHaveCount(12);
    await shoot(page, 'import-page');
    await imports.showIgnoredLines();
    await shoot(page, 'import-page-lines');
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await shoot(page, 'import-undo');
    await room.press('Escape');
    await room.place('Library').click();
    await room.open(TITLES[0] ?? '');
    await expect((await room.paper.openSource(DUMP_FILE_NAME)).getByText('SHA-256')).toBeVisible();
    await shoot(page, 'room-source');
  });
});

test.describe('papers out of the ordinary', () => {
  test.use({ library: 'none' });

  test('a long title, no authors, sixty authors', async ({ desk, room }) => {
    const { page } = room;
    const abstract = `${PAPERS[0]?.abstract ?? ''} ${PAPERS[1]?.abstract ?? ''}`;
    const names = Array.from({ length: 60 }, (_, at) => `${FIRST[at % FIRST.length]} ${LAST[at % LAST.length]}`);
    const papers = [
      { title: LONG_TITLE, authors: 'Jane Roe, John van der Berg', abstract },
      { title: 'A title that stands alone', authors: '', abstract: PAPERS[2]?.abstract ?? '' },
      { title: 'Measured by everybody at once', authors: names.join(', '), abstract: PAPERS[3]?.abstract ?? '' },
    ];
    const text = papers.map(({ title, authors, abstract }) => [title, authors, abstract].filter(Boolean).join('\n'));
    await (await room.dropForPreview(desk.file('odd.txt', `${text.join('\n\n')}\n`))).commit(/^Import/);
    await room.messages.close();
    for (const [screen, words] of [
      ['odd-long-title', 'seventeen ways'],
      ['odd-no-authors', 'stands alone'],
      ['odd-sixty-authors', 'by everybody'],
    ] as const) {
      await room.rows.filter({ hasText: words }).click();
      await expect(room.paper.title).toContainText(words);
      await shoot(page, screen);
      await page.setViewportSize({ width: 900, height: 700 });
      await shootAsIs(page, `${screen}-900`);
    }
  });
});

test.describe('trouble', () => {
  test('no key, no server', async ({ desk, room, context, watch }) => {
    watch.allow(/WebSocket|ERR_CONNECTION/);
    const stranger = await context.newPage();
    await stranger.goto(desk.server.origin);
    await expect(stranger.getByRole('heading', { name: 'Open this page through Lectern' })).toBeVisible();
    await shoot(stranger, 'trouble-no-key');
    await room.paper.write('A note.');
    await desk.crash();
    await expect(room.page.getByRole('alert').filter({ hasText: 'Try now' })).toBeVisible();
    await shoot(room.page, 'trouble-no-server');
  });

  test.describe('with writing', () => {
    test.skip(whyNoOwnDisk() !== null, whyNoOwnDisk() ?? '');

    for (const ownDisk of ['read-only', 'small'] as const) {
      test(`on a disk that is ${ownDisk}`, async ({ desk, openWindow }) => {
        await desk.start({ ownDisk });
        const room = new ReadingRoom(await openWindow());
        await room.open(TITLES[0] ?? '');
        if (ownDisk === 'small') {
          desk.smallDisk.fill();
          await room.paper.editor.click();
          await room.page.keyboard.insertText('Typed on a full disk. '.repeat(400));
          await expect(room.paper.note).toContainText('Not saved, kept here');
        }
        await expect(room.page.getByRole('alert').first()).toContainText('for reading only');
        await shoot(room.page, `trouble-disk-${ownDisk}`);
      });
    }
  });
});
