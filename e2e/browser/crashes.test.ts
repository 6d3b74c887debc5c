// A page that crashes, a window that is closed and a session that ends while a note is being typed (trust.md L15).

import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const PAPER = TITLES[2] ?? '';

test.describe('what is being typed', () => {
  test('is in the library while the typing goes on, and outlives the page', async ({ room, openWindow, watch }) => {
    watch.allow(/the page crashed/);
    const { page } = room;
    await room.open(PAPER);
    await room.paper.editor.click();
    // Without a pause long enough to be saved in: only the longest time without saving is at work.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    for (let word = 1; word <= 20; word += 1) {
      await page.keyboard.insertText(`word${word} `);
      await page.clock.runFor(200);
    }
    const next = new ReadingRoom(await openWindow());
    await next.open(PAPER);
    // Two seconds are ten words.
    await expect(next.paper.editor).toContainText('word1 word2 word3 word4 word5 word6 word7 word8 word9 word10');
    const crashed = page.waitForEvent('crash');
    const browser = await page.context().newCDPSession(page);
    browser.send('Page.crash').catch(() => undefined);
    await crashed;

    const after = new ReadingRoom(await openWindow());
    await after.open(PAPER);
    await expect(after.paper.editor).toContainText('word9 word10');
    await expect(after.paper.noteStatus).toHaveText('saved');
  });

  test('is saved when its window is closed at once', async ({ room, openWindow }) => {
    const next = new ReadingRoom(await openWindow('apart'));
    await next.open(PAPER);
    await room.open(PAPER);
    await room.paper.editor.click();
    await room.page.keyboard.insertText('typed and gone');
    await room.page.close();
    await expect(next.paper.editor).toContainText('typed and gone');
  });

  test('is saved when the session ends and the program is told to go', async ({ desk, room, openWindow, watch }) => {
    watch.allow(/WebSocket|ERR_CONNECTION/);
    await room.open(PAPER);
    await room.paper.editor.click();
    await room.page.keyboard.insertText('before the lights go out');
    await expect(room.paper.noteStatus).toHaveText('saved');
    await desk.server.stop();
    await desk.start();
    const next = new ReadingRoom(await openWindow());
    await next.open(PAPER);
    await expect(next.paper.editor).toContainText('before the lights go out');
    await expect(next.page.getByText('not closed in order')).toBeHidden();
  });
});
