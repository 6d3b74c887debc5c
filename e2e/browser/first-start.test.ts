// The first start: an empty library explains itself and offers the sample.

import { expect, test } from '../fixtures/test.ts';

test.use({ library: 'none' });

test.describe('the first start', () => {
  test('explains itself and offers the ways to begin', async ({ room }) => {
    await expect(room.welcome).toBeVisible();
    const { page } = room;
    for (const name of [/^Choose files/, /^Paste text/, /^Try the sample library/]) {
      await expect(page.getByRole('main').getByRole('button', { name })).toBeVisible();
    }
    await room.counts(0);
  });

  test('imports the sample library, and takes it out again with one undo', async ({ room }) => {
    await room.page.getByRole('button', { name: 'Try the sample library' }).click();
    const preview = room.preview();
    await preview.adds({ found: 71, new: 71 });
    await preview.commit('Import 71 papers');
    await room.messages.says('71 papers imported');
    await room.counts(71);
    await expect(room.listCount).toHaveText('71 papers');
    await expect(room.rows.first()).toContainText('Batch Normalization');

    await room.messages.accept('71 papers imported', 'Undo');
    await expect(room.welcome).toBeVisible();
    await room.counts(0);
  });

  test('shows the whole library after the first import', async ({ room }) => {
    await room.page.getByRole('button', { name: 'Try the sample library' }).click();
    await room.preview().commit('Import 71 papers');
    await expect(room.listCount).toHaveText('71 papers');
    await expect(room.place('Library')).toHaveAttribute('aria-current', 'page');
    await expect(room.page.getByRole('button', { name: 'Show the whole library' })).toBeHidden();
  });
});
