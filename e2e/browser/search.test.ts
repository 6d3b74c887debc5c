// Search over titles, abstracts, authors, notes and tags: highlighted, and fresh after every change.

import { isStill } from '../fixtures/accessibility.ts';
import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';

const [TIDE, LEDGER, , LOOM] = TITLES;
const GRAVEL = TITLES[9] ?? '';

test.describe('a search', () => {
  test('finds words in titles and abstracts and marks them', async ({ room }) => {
    await room.search('LoomNet');
    await expect(room.hits).toHaveCount(2);
    await expect(room.hits.first()).toContainText(LOOM ?? '');
    await expect(room.marks(room.hits.first()).first()).toHaveText('LoomNet');
    const other = room.hits.filter({ hasText: GRAVEL });
    await expect(other).toContainText('Compared with LoomNet-style ensembles');
    await expect(room.marks(other)).toHaveText(/LoomNet/);
    await expect(room.listCount).toHaveText('2 hits');
  });

  test('finds authors, notes and tags as soon as they are there', async ({ room }) => {
    await room.search('Liddell');
    await expect(room.hits).toHaveCount(1);

    await room.search('');
    await room.open(LEDGER ?? '');
    await room.search('bumblebee');
    await expect(room.page.getByText('Nothing found for “bumblebee”')).toBeVisible();
    // The paper stays open beside a search that finds nothing, or is opened again.
    await room.search('');
    await room.open(LEDGER ?? '');
    await room.paper.write('A bumblebee would do it better.');
    await room.search('bumblebee');
    await expect(room.hits).toHaveCount(1);
    await expect(room.hits.first()).toContainText('your note');
    await expect(room.marks(room.hits.first())).toHaveText('bumblebee');

    await room.hits.first().click();
    await room.paper.shows(LEDGER ?? '');
    await room.paper.addTag('parcels');
    await room.search('tag:parcels');
    await expect(room.hits).toHaveCount(1);
    await room.paper.removeTag('parcels');
    await expect(room.page.getByText('Nothing found for “tag:parcels”')).toBeVisible();
  });

  test('follows a note while it is edited', async ({ room }) => {
    await room.open(LEDGER ?? '');
    await room.paper.write('first wording: marmalade');
    await room.search('marmalade');
    await expect(room.hits).toHaveCount(1);
    await room.hits.first().click();
    await room.paper.editor.fill('second wording: gooseberry');
    await expect(room.page.getByText('Nothing found for “marmalade”')).toBeVisible();
    await room.search('gooseberry');
    await expect(room.marks(room.hits.first())).toHaveText('gooseberry');
  });

  test('understands beginnings, slips, phrases and what must not be there', async ({ room }) => {
    const found = async (query: string, titles: readonly string[]) => {
      await room.search(query);
      await expect(room.listCount).toHaveText(`${titles.length} hit${titles.length === 1 ? '' : 's'}`);
      for (const title of titles) await expect(room.hits.filter({ hasText: title })).toBeVisible();
    };
    await found('vineyard*', [TIDE ?? '']);
    await found('vinyard~1', [TIDE ?? '']);
    await found('"sparse ledger"', [LEDGER ?? '']);
    await found('+loomnet -threads', [GRAVEL]);
    await found('title:loomnet', [LOOM ?? '']);
  });

  test('is reached and left by key', async ({ room }) => {
    await room.focusList();
    await room.press('/');
    await expect(room.searchField).toBeFocused();
    await room.page.keyboard.type('gravel');
    await expect(room.hits).toHaveCount(1);
    await room.press('ArrowDown');
    await room.paper.shows(GRAVEL);
    await expect(room.page.getByRole('listbox', { name: 'Hits' })).toBeFocused();
    await room.press('/');
    await room.press('Escape');
    await expect(room.searchField).toHaveValue('');
    await room.listsExactly(TITLES);
  });

  test('shows the best hits first, wherever among them the open paper is', async ({ room }) => {
    await room.page.setViewportSize({ width: 1280, height: 400 });
    await room.focusList();
    await room.press('End');
    await room.paper.shows(TITLES.at(-1) ?? '');
    await room.search('-hedgerow');
    await expect(room.listCount).toHaveText('11 hits');
    await isStill(room.page);
    const best = room.hits.and(room.page.locator('[aria-posinset="1"]'));
    await expect(best).toBeInViewport();
  });

  test('is answered or declined politely, whatever is typed', async ({ room }) => {
    const declined = room.page.getByRole('search').getByRole('alert');
    for (const query of STRANGE_QUERIES) {
      await test.step(query, async () => {
        await room.search(query);
        const nothing = room.page.getByText(`Nothing found for “${query.trim()}”`);
        const found = room.listCount.filter({ hasText: / hits?$/ });
        await expect(declined.or(nothing).or(found).first()).toBeVisible();
        await expect(room.page.getByText('Something went wrong')).toBeHidden();
        await room.search('gravel');
        await expect(room.hits).toHaveCount(1);
      });
    }
  });
});

/** Operators without operands, the syntax of the engine below, markup, and more words than anyone types (I40). */
const STRANGE_QUERIES = [
  '"',
  '" OR NEAR( *',
  'NEAR/2 AND NOT',
  '%_',
  '((((',
  '^',
  '*',
  '~',
  'a~9',
  'title:',
  'nothere:word',
  '-',
  '+',
  '\\',
  "'; DROP TABLE paper; --",
  '<img src=x onerror=alert(1)>',
  '\u202egravel',
  'word '.repeat(190).trim(),
];
