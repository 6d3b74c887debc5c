// The note under a paper: saved as it is typed, shown as it reads, never lost and never overwritten unseen.

import type { SearchAnswer } from '../fixtures/answers.ts';
import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const PAPER = TITLES[3] ?? '';

test.describe('a note', () => {
  test('is in the library within a second of the last key', async ({ room, openWindow }) => {
    const other = new ReadingRoom(await openWindow('apart'));
    await other.open(PAPER);
    await room.open(PAPER);
    await expect(room.paper.editor).toBeVisible();
    // From here on the page's clock stands still, however slow the machine.
    await room.page.clock.install();
    await room.page.clock.pauseAt(Date.now() + 60_000);
    await room.paper.editor.click();
    await room.page.keyboard.type('weave');
    await expect(room.paper.noteStatus).toHaveText('saving…');
    await room.page.clock.runFor(1_000);

    await expect(other.paper.editor).toContainText('weave');
    await expect(room.paper.noteStatus).toHaveText('saved');
  });

  test('once saved survives a crash, and is there at the next start', async ({ desk, room, openWindow, watch }) => {
    watch.allow(/WebSocket|ERR_CONNECTION/);
    await room.open(PAPER);
    await room.paper.write('Compare with **Gravel**: both are rebuilt from threads.');
    await desk.crash();
    const { hits } = await desk.ask<SearchAnswer>('search', 'threads', 'gravel');
    expect(hits.map(({ title }) => title)).toContain(PAPER);

    await desk.start();
    const next = new ReadingRoom(await openWindow());
    await next.open(PAPER);
    await expect(next.paper.editor).toContainText('both are rebuilt from threads');
  });

  test('is shown as it reads', async ({ room }) => {
    const { paper } = room;
    await room.open(PAPER);
    await paper.write(
      '# Weaving\n\nA *thread* costs $x^2$.\n\n- [ ] measure\n- done\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<projektor> stays.',
    );
    await paper.showPreview();
    await expect(paper.preview.getByRole('heading', { name: 'Weaving' })).toBeVisible();
    await expect(paper.preview.locator('em')).toHaveText('thread');
    await expect(paper.preview.getByRole('math').first()).toBeAttached();
    await expect(paper.preview.getByRole('listitem')).toHaveCount(2);
    await expect(paper.preview.getByRole('cell')).toHaveText(['1', '2']);
    await expect(paper.preview).toContainText('<projektor> stays.');
    await paper.showEditor();
    await expect(paper.editor).toContainText('# Weaving');
  });

  test('marks its paper in the list, and not any more when it is emptied', async ({ room }) => {
    await room.open(PAPER);
    await room.paper.write('short');
    await expect(room.row(PAPER).getByLabel('has a note')).toBeVisible();
    await expect(room.statusBar).toContainText('1 note');
    await room.paper.editor.fill('');
    await expect(room.row(PAPER).getByLabel('has a note')).toBeHidden();
  });

  test('is saved when one goes on to the next paper at once', async ({ room }) => {
    await room.open(PAPER);
    await room.paper.editor.click();
    await room.page.keyboard.insertText('half a thought');
    await room.row(TITLES[0] ?? '').click();
    await room.paper.shows(TITLES[0] ?? '');
    await expect(room.row(PAPER).getByLabel('has a note')).toBeVisible();
    await room.open(PAPER);
    await expect(room.paper.editor).toContainText('half a thought');
  });

  test('written in two windows at once keeps both texts', async ({ room, openWindow }) => {
    const other = new ReadingRoom(await openWindow('apart'));
    await other.open(PAPER);
    await room.open(PAPER);
    await expect(other.paper.editor).toBeVisible();
    // The other window has typed and not saved yet when this one saves.
    await other.page.clock.install();
    await other.page.clock.pauseAt(Date.now() + 60_000);
    await other.paper.editor.click();
    await other.page.keyboard.type('theirs');
    await room.paper.write('ours');
    await other.page.clock.runFor(1_000);

    const conflict = other.paper.note.getByRole('alert');
    await expect(conflict).toContainText('This note was changed in another window');
    await expect(conflict).toContainText('ours');
    await conflict.getByRole('button', { name: 'Keep both' }).click();
    await expect(room.paper.editor).toContainText('theirs');
    await expect(room.paper.editor).toContainText('ours');
  });
});
