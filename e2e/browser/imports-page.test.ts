// The imports the library keeps: file, hash, counts, records, lines left out, and an undo at any later time.

import { createHash } from 'node:crypto';
import type { InfoAnswer } from '../fixtures/answers.ts';
import { DUMP_FILE_NAME, dump, FURNITURE_ABOVE, FURNITURE_BELOW, TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { ImportsPage } from '../pages/imports-page.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

async function openNewest(room: ReadingRoom): Promise<ImportsPage> {
  await room.place('Imports').click();
  const imports = new ImportsPage(room.page);
  await imports.openNewest(DUMP_FILE_NAME);
  return imports;
}

test.describe('the imports', () => {
  test('list what each brought', async ({ room }) => {
    await room.place('Imports').click();
    const imports = new ImportsPage(room.page);
    await expect(imports.imports).toHaveCount(1);
    await expect(imports.imports).toContainText(DUMP_FILE_NAME);
    await expect(imports.imports).toContainText('12 found = 12 new + 0 already here + 0 looks alike + 0 rejected');
  });

  test('keep the file, its hash, the sum, the records and the lines left out', async ({ room }) => {
    const imports = await openNewest(room);
    await expect(imports.counts).toHaveText('12 found = 12 new + 0 already here + 0 looks alike + 0 rejected');
    const sha256 = createHash('sha256').update(dump()).digest('hex');
    await expect(imports.files.last()).toContainText(DUMP_FILE_NAME);
    await expect(imports.files.last()).toContainText(sha256);
    await expect(imports.records).toContainText([...TITLES]);
    await imports.showIgnoredLines();
    await expect(imports.ignoredLines).toContainText([...FURNITURE_ABOVE, ...FURNITURE_BELOW]);
    await expect(imports.ignoredLines).toHaveCount(5);
  });

  test('lead from a record to its paper, and from a paper to where it came from', async ({ room }) => {
    const imports = await openNewest(room);
    await imports.records.filter({ hasText: 'Kettle' }).click();
    await room.paper.shows(TITLES[7] ?? '');
    const source = await room.paper.openSource(DUMP_FILE_NAME);
    await expect(source.getByRole('region', { name: 'Lines of the file' })).toContainText(
      'Kettle asks 1,200 questions',
    );
    await expect(source).toContainText(createHash('sha256').update(dump()).digest('hex'));
    await source.getByRole('button', { name: 'Open this import' }).click();
    await expect(imports.title).toHaveText(DUMP_FILE_NAME);
  });

  test('are undone as a whole, except for papers one has worked on', async ({ desk, room }) => {
    await room.open(TITLES[2] ?? '');
    await room.paper.addTag('keep');
    const imports = await openNewest(room);
    await imports.undo();
    await room.messages.says('Import undone: 11 papers removed');
    await expect(room.page.getByText(/^Undone on /)).toBeVisible();
    await expect(imports.records.filter({ hasText: 'kept: you worked on it' })).toHaveCount(1);
    await room.place('Library').click();
    await room.listsExactly([TITLES[2] ?? '']);

    await room.messages.accept(/^Import undone/, 'Undo');
    await room.counts(12);
    await desk.stop();
    expect((await desk.ask<InfoAnswer>('info')).counts.papers).toBe(12);
  });

  test('show their papers', async ({ room }) => {
    await openNewest(room);
    await room.page.getByRole('button', { name: 'Show its papers' }).click();
    await expect(room.filter(`From ${DUMP_FILE_NAME}`)).toBeVisible();
    await room.listsExactly(TITLES);
  });

  test.describe('of an empty library', () => {
    test.use({ library: 'none' });

    test('say what will be here', async ({ room }) => {
      await room.place('Imports').click();
      await expect(room.page.getByRole('heading', { name: 'No imports yet' })).toBeVisible();
    });
  });
});
