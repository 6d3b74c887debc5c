// Markdown out: into the folder or a zip, read back, and never over what is not Lectern's.

import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DUMP_FILE_NAME, PAPERS, TITLES } from '../fixtures/dump.ts';
import { fileOf, frontMatter, readFolder, readZip } from '../fixtures/exported.ts';
import { expect, test } from '../fixtures/test.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

const [TIDE, LEDGER, READING] = [TITLES[0] ?? '', TITLES[1] ?? '', TITLES[2] ?? ''];
const NOTE = 'Ask for the *vineyard* data.\n\n- [ ] write to Ada';

/** A note and two tags on one paper, a reading state on another. */
async function workOnTwoPapers(room: ReadingRoom): Promise<void> {
  await room.open(TIDE);
  await room.paper.write(NOTE);
  await room.paper.addTag('clocks');
  await room.paper.addTag('no: radio');
  await room.open(LEDGER);
  await room.focusList();
  await room.press('q');
  await room.paper.isMarked('Queued');
}

test.describe('an export', () => {
  test('writes the papers one has worked on, with all of it', async ({ desk, room }) => {
    await workOnTwoPapers(room);
    const dialog = await room.openExport();
    await expect(dialog.outcome).toContainText('2 papers and an index, into “exported”');
    await expect(dialog.outcome).toContainText('3 files to write. Nothing has been written yet.');
    expect(readFolder(desk.exportFolder).size).toBe(0);
    await dialog.write();
    await expect(dialog.outcome).toContainText('3 files written.');
    await dialog.done();

    const exported = readFolder(desk.exportFolder);
    expect([...exported.keys()]).toHaveLength(3);
    const tide = fileOf(exported, TIDE);
    expect(frontMatter(tide.text)).toMatchObject({
      title: TIDE,
      authors: ['Morrow, Ada', 'Oyelaran, Ken'],
      tags: ['clocks', 'no: radio'],
      state: 'inbox',
      source: { file: DUMP_FILE_NAME },
    });
    expect(tide.text).toContain(`\n## Note\n\n${NOTE}\n`);
    expect(frontMatter(fileOf(exported, LEDGER).text)).toMatchObject({ state: 'queued' });
    expect(fileOf(exported, LEDGER).text).toContain(PAPERS[1]?.abstract ?? '');
    const index = exported.get('index.md') ?? '';
    for (const title of [TIDE, LEDGER]) expect(index).toContain(encodeURI(fileOf(exported, title).name));
  });

  test('writes all papers when asked to', async ({ desk, room }) => {
    const dialog = await room.openExport();
    await dialog.take('All papers');
    await expect(dialog.outcome).toContainText('12 papers and an index');
    await dialog.write();
    await expect(dialog.outcome).toContainText('13 files written.');
    const exported = readFolder(desk.exportFolder);
    for (const title of TITLES) expect(fileOf(exported, title).text).toContain('## Abstract');
  });

  test('writes nothing twice, and only what changed', async ({ desk, room }) => {
    await workOnTwoPapers(room);
    let dialog = await room.openExport();
    await dialog.write();
    await dialog.done();
    const before = readFolder(desk.exportFolder);
    const untouched = join(desk.exportFolder, fileOf(before, TIDE).name);
    const writtenAt = statSync(untouched).mtimeMs;

    dialog = await room.openExport();
    await expect(dialog.outcome).toContainText('Nothing to write: 3 files are up to date.');
    await room.press('Escape');
    await room.paper.isMarked('Queued');
    await room.paper.addTag('by post');
    dialog = await room.openExport();
    await expect(dialog.outcome).toContainText('2 files to write, 1 up to date.');
    await dialog.write();
    await expect(dialog.outcome).toContainText('2 files written, 1 up to date.');
    expect(statSync(untouched).mtimeMs).toBe(writtenAt);
    expect(frontMatter(fileOf(readFolder(desk.exportFolder), LEDGER).text).tags).toEqual(['by post']);
  });

  test('leaves alone what the reader changed and what it did not write', async ({ desk, room }) => {
    await workOnTwoPapers(room);
    const foreign = join(desk.exportFolder, 'index.md');
    writeFileSync(foreign, 'my own index\n');
    let dialog = await room.openExport();
    await expect(dialog.outcome).toContainText('1 file will be left alone');
    await expect(dialog.outcome).toContainText('it is not one of Lectern’s');
    await dialog.write();
    await dialog.done();
    expect(readFileSync(foreign, 'utf8')).toBe('my own index\n');

    const changed = join(desk.exportFolder, fileOf(onlyPapers(desk.exportFolder), LEDGER).name);
    appendFileSync(changed, '\nmy own last line\n');
    const before = readFileSync(changed, 'utf8');
    await room.paper.addTag('parcels');
    dialog = await room.openExport();
    await expect(dialog.outcome).toContainText('you changed it since the last export');
    await dialog.write();
    expect(readFileSync(changed, 'utf8')).toBe(before);
    const beside = [...onlyPapers(desk.exportFolder)].filter(([, text]) => text.includes('parcels"'));
    expect(beside).toHaveLength(1);
  });

  test('gives the same files as the command line', async ({ desk, room }) => {
    await workOnTwoPapers(room);
    const dialog = await room.openExport();
    await dialog.write();
    await expect(dialog.outcome).toContainText('3 files written.');
    await desk.stop();
    const folder = join(desk.folder, 'from the command line');
    await desk.ask('export', folder);
    expect(readFolder(folder)).toEqual(readFolder(desk.exportFolder));
    const again = await desk.ask<{ readonly written: number; readonly unchanged: number }>('export', folder);
    expect(again).toMatchObject({ written: 0, unchanged: 3 });
  });

  test('is also a download', async ({ desk, room }) => {
    await workOnTwoPapers(room);
    const dialog = await room.openExport();
    const download = await dialog.downloadZip();
    await expect(dialog.outcome).toContainText('is among your downloads');
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const zip = join(desk.folder, 'downloaded.zip');
    await download.saveAs(zip);
    await dialog.done();
    const zipped = readZip(zip);
    expect(fileOf(zipped, TIDE).text).toContain(NOTE);

    const second = await room.openExport();
    await second.write();
    await expect(second.outcome).toContainText('3 files written.');
    expect(new Map([...zipped].sort())).toEqual(new Map([...readFolder(desk.exportFolder)].sort()));
  });

  test.describe('without a folder', () => {
    test.use({ hasExportFolder: false });

    test('is a download only', async ({ room }) => {
      await room.open(READING);
      const dialog = await room.openExport();
      await expect(dialog.dialog.getByRole('button', { name: 'Write the files' })).toBeHidden();
      const download = await dialog.downloadZip();
      expect(readZip(await download.path()).size).toBe(13);
      await expect(dialog.outcome).toContainText('12 papers and an index.');
    });
  });
});

/** The folder without an index that is not Lectern's. */
function onlyPapers(folder: string) {
  return new Map([...readFolder(folder)].filter(([, text]) => text.startsWith('---\n')));
}
