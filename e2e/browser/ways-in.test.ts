// Every way into the library gives the same papers, and the same file twice gives nothing new.

import type { ImportAnswer, InfoAnswer, PaperAnswer } from '../fixtures/answers.ts';
import type { Desk } from '../fixtures/desk.ts';
import { DUMP_FILE_NAME, dump, TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';

/** Everything of the papers but what differs between two imports by nature: ids and the name of the file. */
async function papersOf(desk: Desk): Promise<unknown> {
  const papers = await desk.ask<PaperAnswer[]>('papers');
  return papers.map(({ id: _, provenance, ...paper }) => ({
    ...paper,
    provenance: provenance.map(({ sha256, index, firstLine, lastLine }) => ({ sha256, index, firstLine, lastLine })),
  }));
}

test.describe('the same bytes', () => {
  test.use({ library: 'none' });

  for (const way of ['dropped', 'chosen', 'pasted'] as const) {
    test(`give the same papers ${way} as on the command line`, async ({ desk, room }) => {
      const file = desk.file(DUMP_FILE_NAME, dump());
      const ways = {
        dropped: () => room.dropForPreview(file),
        chosen: () => room.choose(file),
        pasted: () => room.paste(dump()),
      };
      const preview = await ways[way]();
      await preview.adds({ found: 12, new: 12 });
      await preview.commit();
      await room.listsExactly(TITLES);
      await desk.stop();
      const papers = await papersOf(desk);
      await desk.ask('undo');
      await desk.ask('import', file);
      expect(papers).toEqual(await papersOf(desk));
    });
  }

  test('are recognised on the command line after they were dropped', async ({ desk, room }) => {
    const file = desk.file(DUMP_FILE_NAME, dump());
    await (await room.dropForPreview(file)).commit();
    await room.counts(12);
    await desk.stop();
    const { counts, importId } = await desk.ask<ImportAnswer>('import', file);
    expect(importId).toBeNull();
    expect(counts).toEqual({ found: 12, new: 0, duplicate: 12, near: 0, rejected: 0 });
  });
});

test.describe('a file that was imported before', () => {
  test('adds nothing, and the preview says so', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file('the same again.txt', dump()));
    await preview.adds({ found: 12, 'already here': 12 });
    await expect(preview.screen).toContainText(
      /This file was imported on .+ Nothing new: 12 papers are already here\./,
    );
    await preview.says('nothing would change');
    await preview.commit('Done');
    await room.listsExactly(TITLES);
    await desk.stop();
    const { revision, counts } = await desk.ask<InfoAnswer>('info');
    expect({ revision, papers: counts.papers, imports: counts.imports }).toEqual({
      revision: 1,
      papers: 12,
      imports: 1,
    });
  });

  test('with other bytes around the same papers is kept as a source of them', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file('another page.txt', `trending\n\n${dump()}`));
    await preview.adds({ found: 12, 'already here': 12 });
    await preview.commit('Keep as a source');
    await room.messages.says('Noted as another source; no papers added');
    await room.counts(12);
    await expect(room.paper.region.getByText(/^imported .+ from/)).toHaveCount(2);
  });

  test('with some papers more adds only those', async ({ desk, room }) => {
    const more = dump([
      {
        title: 'Lantern: finding typing errors by the light they throw',
        abstract:
          'Typing errors make a text a little brighter, since they leave more of the page white. We measure this light and find the errors by it. The method is of no practical use, but on 40 pages it finds every tenth error, which is more than we expected, and it never disturbs a text that has none.',
      },
    ]);
    const preview = await room.dropForPreview(
      desk.file('longer page.txt', dump().replace('Previous  1  2  3  Next\n', more)),
    );
    await preview.adds({ found: 13, new: 1, 'already here': 12 });
    await preview.commit('Import 1 paper');
    await room.counts(13);
    await room.messages.says('1 paper imported');
    // A library that has papers shows those that are new, until one goes on.
    await expect(room.listCount).toHaveText('1 paper');
    await room.paper.shows('Lantern: finding typing errors by the light they throw');
  });
});
