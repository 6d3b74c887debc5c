// Several windows on one library, windows without a right to it, and a window whose server is gone.

import type { PaperAnswer } from '../fixtures/answers.ts';
import { DUMP_FILE_NAME, dump, TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const PAPER = TITLES[5] ?? '';

test.describe('two windows on one library', () => {
  test('see what the other changes', async ({ room, openWindow }) => {
    const other = new ReadingRoom(await openWindow());
    await room.open(PAPER);
    await other.open(PAPER);

    await room.paper.addTag('proofs');
    await expect(other.paper.tag('proofs')).toBeVisible();
    await expect(other.row(PAPER)).toContainText('#proofs');
    await other.focusList();
    await other.press('r');
    await room.paper.isMarked('Reading');
    await other.paper.write('Ask the author about the night shift.');
    await expect(room.paper.editor).toContainText('the night shift');
    await room.focusList();
    await room.press('ControlOrMeta+z');
    await expect(other.paper.editor).not.toContainText('the night shift');
  });

  test('and the command line see at once what any of them changes', async ({ desk, room, openWindow }) => {
    const other = new ReadingRoom(await openWindow());
    await other.isOpen();
    await room.open(PAPER);
    await room.focusList();

    const marked = other.row(PAPER).getByText('read', { exact: true }).waitFor();
    let from = performance.now();
    await room.press('d');
    await marked;
    const byTab = performance.now() - from;
    const papers = await desk.ask<PaperAnswer[]>('papers', '--state', 'read');
    expect(papers.map(({ title }) => title)).toEqual([PAPER]);

    const unmarked = other.row(PAPER).getByText('read', { exact: true }).waitFor({ state: 'hidden' });
    const ended = desk.ask('undo').then(() => {
      from = performance.now();
    });
    await Promise.all([ended, unmarked]);
    const byCommand = performance.now() - from;
    await room.paper.isMarked('Inbox');
    process.stdout.write(
      `A change was seen in another tab after ${byTab.toFixed(0)} ms, one of the command line ${byCommand.toFixed(0)} ms after it had ended.\n`,
    );
  });

  test('keep the text that is being typed in one while the other changes the library', async ({ room, openWindow }) => {
    const other = new ReadingRoom(await openWindow());
    await room.open(PAPER);
    await room.paper.editor.click();
    await room.page.keyboard.type('one two');
    await other.open(TITLES[0] ?? '');
    await other.paper.addTag('elsewhere');
    await room.page.keyboard.type(' three four');
    await room.paper.isSaved();
    await expect(room.paper.editor).toHaveText('one two three four');
  });

  test.describe('with nothing in it yet', () => {
    test.use({ library: 'none' });

    test('both show an import, and its undo', async ({ desk, room, openWindow }) => {
      const other = new ReadingRoom(await openWindow());
      await expect(other.welcome).toBeVisible();
      await (await room.dropForPreview(desk.file(DUMP_FILE_NAME, dump()))).commit();
      await other.listsExactly(TITLES);
      await other.focusList();
      await other.press('ControlOrMeta+z');
      await expect(room.welcome).toBeVisible();
    });
  });
});

test.describe('the address of a window', () => {
  test('opens one window, once', async ({ desk, room, openWindow, watch }) => {
    watch.allow(/Failed to load resource: the server responded with a status of 401/);
    const other = await openWindow('apart');
    const address = await desk.server.newAddress();
    await other.goto(address);
    await new ReadingRoom(other).isOpen();
    const third = await other.context().newPage();
    await third.goto(address);
    await expect(third.getByRole('heading', { name: 'This address was used before' })).toBeVisible();
    await expect(third.getByText(TITLES[0] ?? '')).toBeHidden();
    await room.isOpen();
  });

  test('is needed: the bare page shows nothing of the library', async ({ desk, room, context }) => {
    const stranger = await context.newPage();
    await stranger.goto(desk.server.origin);
    await expect(stranger.getByRole('heading', { name: 'Open this page through Lectern' })).toBeVisible();
    await expect(stranger.getByText(TITLES[0] ?? '')).toBeHidden();
    await room.isOpen();
  });

  test('holds no key once the page is open, and the page can be loaded again', async ({ room }) => {
    expect(new URL(room.page.url()).hash).toBe('');
    await room.page.reload();
    await room.listsExactly(TITLES);
  });
});

test.describe('a window whose server is gone', () => {
  test('says so, keeps what was typed, and forgets nothing that was saved', async ({
    desk,
    room,
    openWindow,
    watch,
  }) => {
    watch.allow(/WebSocket|ERR_CONNECTION/);
    await room.open(PAPER);
    await room.paper.write('saved before');
    await desk.crash();
    await expect(room.page.getByRole('alert').filter({ hasText: 'Try now' })).toBeVisible();
    await room.paper.editor.click();
    await room.page.keyboard.press('ControlOrMeta+End');
    await room.page.keyboard.insertText(' and typed after');
    await expect(room.paper.editor).toContainText('saved before and typed after');
    await expect(room.statusBar).toContainText('1 note not saved yet');

    await desk.start();
    const next = new ReadingRoom(await openWindow());
    await next.open(PAPER);
    await expect(next.paper.editor).toHaveText('saved before');
  });
});
