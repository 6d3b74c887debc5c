// Several files at once, and files in other encodings: each is read for itself, and says how.

import { dump, entry, PAPERS } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ library: 'none' });

test.describe('several files', () => {
  test('are previewed together, each with its own lines', async ({ desk, room }) => {
    const first = desk.file('first half.txt', dump(PAPERS.slice(0, 6)));
    const second = desk.file('second half.txt', dump(PAPERS.slice(6)));
    const preview = await room.dropForPreview([first, second]);
    await preview.adds({ found: 12, new: 12 });
    await expect(preview.screen.getByRole('heading', { name: 'Import 2 files' })).toBeVisible();
    await preview.select('Kettle');
    await expect(preview.screen.getByRole('button', { name: 'second half.txt 2 of 2' })).toBeVisible();
    await expect(preview.line('Kettle: a benchmark')).toBeVisible();
    await preview.commit('Import 12 papers');
    await room.counts(12);
  });

  test('go on when one of them cannot be read', async ({ desk, room }) => {
    const good = desk.file('good.txt', dump());
    const bad = desk.file('scan.pdf', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n');
    const preview = await room.dropForPreview([good, bad]);
    await preview.adds({ found: 12, new: 12 });
    await expect(preview.screen).toContainText(/scan\.pdf was not read\. It is not text/);
    await preview.commit('Import 12 papers');
    await room.counts(12);
  });
});

test.describe('a file in another encoding', () => {
  /** é in Windows-1252, and Ž in Windows-1252 that is ® in ISO 8859-2: the two differ where one can see it. */
  const text = dump([
    {
      title: 'Caf\u00e9 tables as sundials: a survey of Zürich',
      abstract: PAPERS[0]?.abstract ?? '',
    },
  ]);
  const bytes = Buffer.from(text, 'latin1');

  test('says how it was read, and is read again as one chooses', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file('old page.txt', bytes));
    await expect(preview.record('Café tables as sundials')).toBeVisible();
    await expect(preview.screen.getByRole('note')).toContainText('This file is not UTF-8; it was read as Windows-1252');
    await preview.screen.getByRole('button', { name: 'Encoding: Windows-1252' }).click();
    await room.page.getByRole('menuitem', { name: /^Windows-1251/ }).click();
    await expect(preview.record('Cafй tables')).toBeVisible();
    await preview.edit('take back');
    await expect(preview.record('Café tables')).toBeVisible();
    await preview.commit('Import 1 paper');
    await room.paper.shows('Café tables as sundials: a survey of Zürich');
  });

  test('with Windows line ends and a byte order mark gives the same text', async ({ desk, room }) => {
    const dos = `\ufeff${PAPERS.map(entry).join('\n\n')}\n`.replaceAll('\n', '\r\n');
    const preview = await room.dropForPreview(desk.file('windows.txt', dos));
    await preview.adds({ found: 12, new: 12 });
    await preview.commit();
    await room.open(PAPERS[3]?.title ?? '');
    await expect(room.paper.region).toContainText(PAPERS[3]?.abstract ?? '');
  });
});
