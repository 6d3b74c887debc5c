// A dropped file is looked over before anything changes: what was found, what was not, and where it stands.

import type { InfoAnswer } from '../fixtures/answers.ts';
import { DUMP_FILE_NAME, dump, FURNITURE_ABOVE, FURNITURE_BELOW, PAPERS, TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ library: 'none' });

test.describe('the preview of a dropped file', () => {
  test('adds up, lists every line left out with its reason, and changes nothing', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, dump()));
    await preview.adds({ found: 12, new: 12 });
    await expect(preview.screen).toContainText('nothing has changed yet');
    await expect(preview.records).toContainText([...TITLES]);

    await preview.showIgnoredLines();
    const left = [...FURNITURE_ABOVE, ...FURNITURE_BELOW];
    await expect(preview.ignoredLines).toContainText(left);
    await expect(preview.ignoredLines).toHaveCount(left.length);
    const reasons = left.map((line) => (line === 'Mar 3' ? 'date of the listing' : 'page furniture'));
    await expect(preview.ignoredLines).toContainText(reasons);

    await preview.cancel();
    await expect(room.welcome).toBeVisible();
    await desk.stop();
    const { revision, counts } = await desk.ask<InfoAnswer>('info');
    expect({ revision, papers: counts.papers, imports: counts.imports }).toEqual({
      revision: 0,
      papers: 0,
      imports: 0,
    });
  });

  test('shows the source lines of the record one presses', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, dump()));
    await expect.poll(() => preview.highlightedLines()).toEqual([9, 10, 11]);
    await preview.select('Sparse ledgers');
    await expect.poll(() => preview.highlightedLines()).toEqual([13, 14]);
    await preview.select('Small talk');
    await expect.poll(() => preview.highlightedLines()).toEqual([48, 49]);
    await expect(preview.line('Small talk')).toBeInViewport();
  });

  test('leads from a line to its record', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, dump()));
    await preview.chooseLine('A library that lends by post');
    await expect(preview.record('Sparse ledgers')).toHaveAttribute('aria-selected', 'true');
    await expect(preview.screen).toContainText('Line 14 · abstract of record 2');
  });

  test('becomes papers in one step with one undo', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, dump()));
    await preview.commit('Import 12 papers');
    await room.messages.says('12 papers imported');
    await room.listsExactly(TITLES);
    await room.paper.shows(PAPERS[0]?.title ?? '');

    await room.messages.accept('12 papers imported', 'Undo');
    await expect(room.welcome).toBeVisible();
    await room.messages.accept(/^Undone/, 'Redo');
    await room.listsExactly(TITLES);
  });
});

test.describe('a drag over the window', () => {
  test('shows where it will land', async ({ room: { page } }) => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['text'], 'page.txt'));
      return data;
    });
    const target = page.getByText('Drop to preview');
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await expect(target).toBeVisible();
    await page.dispatchEvent('body', 'dragleave', { dataTransfer: transfer });
    await expect(target).toBeHidden();
  });

  test('of text is previewed like a file', async ({ room }) => {
    await room.page.locator('body').drop({ data: { 'text/plain': dump() } });
    await room.preview().adds({ found: 12, new: 12 });
  });

  test('of an address is declined, and nothing is fetched', async ({ room }) => {
    const address = 'https://example.org/papers.html';
    await room.page.locator('body').drop({ data: { 'text/uri-list': address, 'text/plain': address } });
    await room.messages.says('An address cannot be imported');
    await expect(room.preview().screen).toBeHidden();
  });
});
