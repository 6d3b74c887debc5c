// Tags and reading states: by pointer and by key, in the list, in the places, and in the library.

import type { PaperAnswer } from '../fixtures/answers.ts';
import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';

const [FIRST, SECOND, THIRD] = [TITLES[0] ?? '', TITLES[1] ?? '', TITLES[2] ?? ''];

test.describe('a tag', () => {
  test('is added, listed, and removed', async ({ desk, room }) => {
    await room.open(SECOND);
    await room.paper.addTag('lending');
    await room.paper.addTag('slow science');
    await expect(room.row(SECOND)).toContainText('#lending');
    await expect(room.places.getByRole('button', { name: 'slow science 1', exact: true })).toBeVisible();

    await room.paper.removeTag('slow science');
    await expect(room.paper.tag('slow science')).toBeHidden();
    await expect(room.row(SECOND)).not.toContainText('slow science');
    await desk.stop();
    const papers = await desk.ask<PaperAnswer[]>('papers', '--tag', 'lending');
    expect(papers.map(({ title, tags }) => ({ title, tags }))).toEqual([{ title: SECOND, tags: ['lending'] }]);
  });

  test('is given by dragging a paper onto it', async ({ room }) => {
    await room.open(FIRST);
    await room.paper.addTag('lending');
    await room.drag(SECOND, room.places.getByRole('button', { name: 'lending 1', exact: true }));
    await expect(room.row(SECOND)).toContainText('#lending');
    await room.press('ControlOrMeta+z');
    await expect(room.row(SECOND)).not.toContainText('#lending');
  });

  test('is completed from those there are, by key alone', async ({ room }) => {
    await room.open(SECOND);
    await room.paper.addTag('lending by post');
    await room.open(FIRST);
    await room.focusList();
    await room.press('t');
    await expect(room.paper.addTagField).toBeFocused();
    await room.page.keyboard.type('lend');
    await expect(room.page.getByRole('option', { name: /^lending by post/ })).toBeVisible();
    await room.press('ArrowDown');
    await room.press('Enter');
    await expect(room.paper.tag('lending by post')).toBeVisible();
    await expect(room.places.getByRole('button', { name: 'lending by post 2', exact: true })).toBeVisible();
  });

  test('narrows the library to its papers', async ({ room }) => {
    await room.open(SECOND);
    await room.paper.addTag('lending');
    await room.places.getByRole('button', { name: 'lending 1', exact: true }).click();
    await room.listsExactly([SECOND]);
    await room.page.getByRole('button', { name: 'Show the whole library' }).click();
    await room.listsExactly(TITLES);
  });

  test('is renamed into another, and deleted with an undo', async ({ room }) => {
    await room.open(FIRST);
    await room.paper.addTag('clocks');
    await room.open(SECOND);
    await room.paper.addTag('time');
    const more = (tag: string) => room.page.getByRole('button', { name: `More about the tag ${tag}` });

    await room.places.getByRole('button', { name: 'clocks 1', exact: true }).hover();
    await more('clocks').click();
    await room.page.getByRole('menuitem', { name: 'Rename…' }).click();
    const dialog = room.page.getByRole('dialog', { name: 'Rename “clocks”' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Time');
    await expect(dialog).toContainText('There is a tag “time” already.');
    await dialog.getByRole('button', { name: 'Merge the two' }).click();
    await expect(room.places.getByRole('button', { name: /^time 2$/i })).toBeVisible();

    await room.places.getByRole('button', { name: /^time 2$/i }).hover();
    await more('time').click();
    await room.page.getByRole('menuitem', { name: 'Delete the tag' }).click();
    await expect(room.row(FIRST)).not.toContainText(/#time/i);
    await room.messages.accept(/^Deleted the tag/, 'Undo');
    await expect(room.row(FIRST)).toContainText(/#time/i);
    await expect(room.row(SECOND)).toContainText(/#time/i);
  });
});

test.describe('a reading state', () => {
  test('is set by key, and counted in the places', async ({ desk, room }) => {
    await room.open(FIRST);
    await room.focusList();
    for (const [key, state] of [
      ['q', 'Queued'],
      ['r', 'Reading'],
      ['d', 'Read'],
      ['x', 'Skipped'],
      ['i', 'Inbox'],
      ['d', 'Read'],
    ] as const) {
      await room.press(key);
      await room.paper.isMarked(state);
      await expect(room.place(state)).toHaveText(new RegExp(`${state}1?[12]$`));
    }
    await expect(room.row(FIRST)).toContainText('read');
    await desk.stop();
    const papers = await desk.ask<PaperAnswer[]>('papers', '--state', 'read');
    expect(papers.map(({ title }) => title)).toEqual([FIRST]);
  });

  test('is set by pointer', async ({ room }) => {
    await room.open(THIRD);
    await room.paper.states.getByText('Queued').click();
    await room.paper.isMarked('Queued');
    await expect(room.row(THIRD)).toContainText('queued');
  });

  test('is set by dragging a paper to its place', async ({ room }) => {
    await room.open(FIRST);
    await room.drag(THIRD, room.place('Queued'));
    await expect(room.place('Queued')).toHaveText(/1$/);
    await room.place('Queued').click();
    await room.listsExactly([THIRD]);
  });

  test('narrows the library to its papers', async ({ room }) => {
    await room.open(FIRST);
    await room.focusList();
    await room.press('q');
    await room.press('j');
    await room.paper.shows(SECOND);
    await room.press('q');
    await room.paper.isMarked('Queued');
    await room.place('Queued').click();
    await room.listsExactly([FIRST, SECOND]);
    await room.place('Read').click();
    await expect(room.page.getByText('No papers are marked as read')).toBeVisible();
    await room.page.goBack();
    await room.listsExactly([FIRST, SECOND]);
  });
});
