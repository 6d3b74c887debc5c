// What the reader changes in a preview before it is imported, and takes back again.

import { DUMP_FILE_NAME, dump, PAPERS, TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import type { ImportPreview } from '../pages/import-preview.ts';

test.use({ library: 'none' });

const [TIDE, LEDGER, READING] = [TITLES[0] ?? '', TITLES[1] ?? '', TITLES[2] ?? ''];

test.describe('an edit of the preview', () => {
  let preview: ImportPreview;

  test.beforeEach(async ({ desk, room }) => {
    preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, dump()));
    await preview.adds({ found: 12, new: 12 });
    await preview.select(TIDE);
  });

  test('rejects a record, and the others are imported', async ({ room }) => {
    await preview.edit('reject');
    await preview.adds({ found: 12, new: 11, rejected: 1 });
    await preview.says('Record 1 rejected.');
    await expect(preview.record(TIDE)).toContainText('rejected');
    await preview.commit('Import 11 papers');
    await room.listsExactly(TITLES.slice(1));
  });

  test('rejects a whole selection and takes it in again', async () => {
    await preview.record(READING).click({ modifiers: ['Shift'] });
    await preview.edit('reject');
    await preview.adds({ found: 12, new: 9, rejected: 3 });
    await preview.edit('reject');
    await preview.says('3 records taken in again.');
    await preview.adds({ found: 12, new: 12 });
  });

  test('lists only the records of one part of the sum', async () => {
    await preview.edit('reject');
    await preview.adds({ found: 12, new: 11, rejected: 1 });
    await preview.term('rejected').click();
    await expect(preview.records).toHaveCount(1);
    await expect(preview.records).toContainText(TIDE);
    await preview.term('found').click();
    await expect(preview.records).toHaveCount(12);
  });

  test('splits a record at a line and joins the parts again', async () => {
    await preview.chooseLine('Ada Morrow, Ken Oyelaran');
    await preview.withLine('Split here');
    await preview.adds({ found: 13, new: 13 });
    await preview.says('Record 1 split at line 10.');
    await expect(preview.records.nth(1)).toContainText('Ada Morrow, Ken Oyelaran');

    await preview.select(TIDE);
    await preview.edit('join');
    await preview.adds({ found: 12, new: 12 });
    await expect.poll(() => preview.highlightedLines()).toEqual([9, 10, 11]);
  });

  test('joins a record with the next', async ({ room }) => {
    await preview.edit('join');
    await preview.adds({ found: 11, new: 11 });
    await preview.says('Records 1 and 2 joined.');
    await expect.poll(() => preview.highlightedLines()).toEqual([9, 10, 11, 13, 14]);
    await preview.commit('Import 11 papers');
    await room.open(TIDE);
    await expect(room.paper.region).toContainText('A library that lends by post knows where a book is');
  });

  test('swaps title and abstract', async ({ room }) => {
    await preview.select(LEDGER);
    await preview.edit('swap');
    await preview.says('Title and abstract of record 2 swapped.');
    await preview.commit();
    await room.open(PAPERS[1]?.abstract ?? '');
  });

  test('takes an ignored line back as a record of its own', async ({ room }) => {
    await preview.showIgnoredLines();
    await preview.ignoredLines.filter({ hasText: 'Subscribe' }).click();
    await preview.withLine('As new record');
    await preview.adds({ found: 13, new: 13 });
    await preview.says('Line 5 taken back.');
    await expect(preview.records.first()).toContainText('Subscribe');
    await preview.commit('Import 13 papers');
    await expect(room.row('Subscribe')).toBeVisible();
  });

  test('takes an ignored line back into the record above it', async ({ room }) => {
    await preview.showIgnoredLines();
    await preview.ignoredLines.filter({ hasText: 'Previous' }).click();
    await preview.withLine('Into record above');
    await preview.says('Line 51 taken back.');
    await preview.adds({ found: 12, new: 12 });
    await preview.commit();
    await room.open(TITLES.at(-1) ?? '');
    await expect(room.paper.region).toContainText('Previous 1 2 3 Next');
  });

  test('leaves a line out', async ({ room }) => {
    await preview.chooseLine('Ada Morrow, Ken Oyelaran');
    await preview.withLine('Leave out');
    await preview.says('Line 10 left out.');
    await expect(preview.sum).toContainText('6 lines not imported');
    await preview.commit();
    await room.open(TIDE);
    await expect(room.paper.region).toContainText('no authors given');
  });

  test('is taken back, one at a time, by button and by key', async () => {
    await expect(preview.screen.getByRole('button', { name: 'take back' })).toBeDisabled();
    await preview.edit('reject');
    await preview.adds({ found: 12, new: 11, rejected: 1 });
    await preview.select(LEDGER);
    await preview.edit('join');
    await preview.adds({ found: 11, new: 10, rejected: 1 });

    await preview.page.keyboard.press('ControlOrMeta+z');
    await preview.adds({ found: 12, new: 11, rejected: 1 });
    await preview.says('Last edit taken back.');
    await preview.edit('take back');
    await preview.adds({ found: 12, new: 12 });
    await expect(preview.screen.getByRole('button', { name: 'take back' })).toBeDisabled();
  });

  test('is not thrown away without a question', async ({ room }) => {
    await preview.edit('reject');
    await preview.adds({ found: 12, new: 11, rejected: 1 });
    await preview.page.keyboard.press('Escape');
    const question = preview.page.getByRole('alertdialog', { name: 'Leave without importing?' });
    await question.getByRole('button', { name: 'Go on' }).click();
    await expect(question).toBeHidden();
    await preview.adds({ found: 12, new: 11, rejected: 1 });

    await preview.page.keyboard.press('Escape');
    await question.getByRole('button', { name: 'Leave' }).click();
    await expect(preview.screen).toBeHidden();
    await expect(room.welcome).toBeVisible();
  });

  test('needs no pointer', async ({ room }) => {
    const { keyboard } = preview.page;
    await keyboard.press('j');
    await keyboard.press('j');
    await expect(preview.record(READING)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('x');
    await preview.adds({ found: 12, new: 11, rejected: 1 });
    await keyboard.press('k');
    await keyboard.press('m');
    await preview.adds({ found: 11, new: 11 });
    await keyboard.press('z');
    await preview.adds({ found: 12, new: 11, rejected: 1 });
    await keyboard.press('ControlOrMeta+Enter');
    await expect(preview.screen).toBeHidden();
    await room.listsExactly(TITLES.filter((title) => title !== READING));
  });
});

test.describe('records that look like papers of the library', () => {
  test.use({ library: 'dump' });

  const OTHER_TEXT =
    'We revisit clocks of sensors that sleep. Instead of a radio, this version listens to the hum of power lines, which is the same everywhere in a country. Errors stay below a tenth of a second where there are lines, and grow without bound where there are none, so the older method is kept as a fallback.';

  test('are compared side by side and kept as papers of their own', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file('revised.txt', dump([{ title: TIDE, abstract: OTHER_TEXT }])));
    await preview.adds({ found: 1, 'looks alike': 1 });
    await expect(preview.record(TIDE)).toContainText('same title, other text');
    await preview.edit('compare');
    const dialog = preview.page.getByRole('dialog', { name: 'Are these the same paper?' });
    await expect(dialog).toContainText('the hum of power lines');
    await expect(dialog).toContainText('the daily rhythm of temperature and light');
    await dialog.getByRole('button', { name: 'Own paper' }).click();
    await expect(preview.record(TIDE)).toContainText('own paper');
    await preview.commit('Import 1 paper');
    await room.counts(13);
  });

  test('are merged with them, keeping what was there', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file('revised.txt', dump([{ title: TIDE, abstract: OTHER_TEXT }])));
    await preview.adds({ found: 1, 'looks alike': 1 });
    await preview.edit('merge');
    await preview.says('Record 1 is merged with the paper it looks like.');
    await preview.commit(/^(Complete|Import|Keep)/);
    await room.counts(12);
    await room.open(TIDE);
    await expect(room.paper.region).toContainText('the daily rhythm of temperature and light');
    await expect(room.paper.region.getByText(/^imported .+ from/)).toHaveCount(2);
  });

  test('complete a text that was cut off', async ({ desk, room }) => {
    const longer = `${PAPERS[1]?.abstract ?? ''} The ledger has run unattended since, and has been audited twice without a finding.`;
    const preview = await room.dropForPreview(desk.file('longer.txt', dump([{ title: LEDGER, abstract: longer }])));
    await expect(preview.record(LEDGER)).toContainText('completes');
    await preview.commit('Complete 1 paper');
    await room.counts(12);
    await room.open(LEDGER);
    await expect(room.paper.region).toContainText('has been audited twice without a finding');
  });
});
