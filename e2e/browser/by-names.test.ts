// The whole job by what a screen reader says: every step finds its way by roles and names, and by nothing else.

import type { Page } from '@playwright/test';
import { dump, TITLES } from '../fixtures/dump.ts';
import { fileOf, readFolder } from '../fixtures/exported.ts';
import { expect, test } from '../fixtures/test.ts';

const READING = TITLES[2] ?? '';
const HEDGES = TITLES[4] ?? '';
const NOTE = 'Ask for the *recordings*.';

test.use({ library: 'none' });

/** Roles and names are all there is. */
function listenTo(page: Page) {
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const option = (name: string | RegExp) => page.getByRole('option', { name });
  const paper = page.getByRole('region', { name: 'Paper', exact: true });
  const heading = (name: string) => paper.getByRole('heading', { name, level: 1 });
  return { button, option, paper, heading, said: page.getByRole('region', { name: 'Messages' }) };
}

test('one does the whole job by names alone', async ({ desk, room: { page }, openWindow }) => {
  const { button, option, paper, heading, said } = listenTo(page);

  await test.step('import pasted text', async () => {
    await expect(page.getByRole('heading', { name: 'A quiet place to read abstracts' })).toBeVisible();
    await page.getByRole('banner').getByRole('button', { name: 'Import' }).click();
    await page.getByRole('menuitem', { name: 'Paste text…', exact: true }).click();
    await page.getByRole('textbox', { name: 'Text to import' }).fill(dump());
    await button('See what is in it').click();
    const preview = page.getByRole('dialog', { name: /^Import / });
    await expect(preview.getByRole('button', { name: '12 found' })).toBeVisible();
    await expect(preview.getByRole('option', { name: new RegExp(READING) }).first()).toBeVisible();
    await preview.getByRole('button', { name: 'Import 12 papers', exact: true }).click();
    await expect(said.getByRole('alertdialog', { name: '12 papers imported' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Papers' }).getByRole('status')).toHaveText('12 papers');
  });

  await test.step('read, write and tag', async () => {
    await page.getByRole('listbox', { name: 'Papers' }).getByRole('option', { name: READING }).click();
    await expect(heading(READING)).toBeVisible();
    const note = paper.getByRole('region', { name: 'Note' });
    await note.getByRole('textbox', { name: 'Note in Markdown' }).fill(NOTE);
    await expect(note.getByRole('status')).toHaveText('saved');
    await note.getByRole('tab', { name: 'Preview' }).click();
    await expect(note.getByRole('tabpanel', { name: 'Preview' }).getByRole('emphasis')).toHaveText('recordings');
    await paper.getByRole('combobox', { name: 'Add a tag' }).fill('screening');
    await page.keyboard.press('Enter');
    await expect(paper.getByRole('row', { name: 'screening' })).toBeVisible();
    await paper
      .getByRole('radiogroup', { name: 'Reading state' })
      .getByRole('radio', { name: 'Read', exact: true })
      .click();
    await expect(
      page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Read 1' }),
    ).toBeVisible();
  });

  await test.step('search', async () => {
    const field = page.getByRole('searchbox', { name: 'Search titles, abstracts, authors, methods, notes and tags' });
    await field.fill('hedgerow');
    await page.getByRole('listbox', { name: 'Hits' }).getByRole('option', { name: HEDGES }).click();
    await expect(heading(HEDGES)).toBeVisible();
    await field.fill('title:');
    await expect(page.getByRole('search').getByRole('alert')).toHaveText(/Write a word right behind the colon/);
    await button('Clear the search').click();
    await expect(option(READING)).toBeVisible();
  });

  await test.step('undo a trash', async () => {
    await paper.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Move to the trash', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Papers' }).getByRole('status')).toHaveText('11 papers');
    await said.getByRole('alertdialog', { name: /trash/ }).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('region', { name: 'Papers' }).getByRole('status')).toHaveText('12 papers');
  });

  await test.step('export', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export as Markdown' });
    const all = dialog.getByRole('radio', { name: /^All papers/ });
    await expect(all).toBeEnabled();
    await all.check({ force: true });
    await expect(dialog.getByRole('status')).toContainText('12 papers and an index');
    await dialog.getByRole('button', { name: 'Write the files', exact: true }).click();
    await expect(dialog.getByRole('status')).toContainText('13 files written.');
    await dialog.getByRole('button', { name: 'Done', exact: true }).click();
    expect(fileOf(readFolder(desk.exportFolder), READING).text).toContain(NOTE);
  });

  await test.step('close and open again', async () => {
    await desk.stop();
    await desk.start();
    const next = listenTo(await openWindow());
    await next.option(READING).click();
    await expect(next.heading(READING)).toBeVisible();
    await expect(next.paper.getByRole('textbox', { name: 'Note in Markdown' })).toHaveText(NOTE);
    await expect(next.paper.getByRole('row', { name: 'screening' })).toBeVisible();
    await expect(next.paper.getByRole('radio', { name: 'Read', exact: true })).toBeChecked();
  });
});
