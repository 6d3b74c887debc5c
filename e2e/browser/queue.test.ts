// The queue: put in, put in order by dragging and by key, read from the top, one key a paper.

import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

const [A, B, C, D] = [TITLES[0] ?? '', TITLES[1] ?? '', TITLES[2] ?? '', TITLES[3] ?? ''];

function rows(room: ReadingRoom) {
  return room.page.getByRole('listbox', { name: 'Queue' }).getByRole('option');
}

async function isInOrder(room: ReadingRoom, titles: readonly string[]): Promise<void> {
  await expect(rows(room)).toContainText([...titles]);
  await expect(rows(room)).toHaveCount(titles.length);
}

/** Puts papers in by their key, and goes there. */
async function queue(room: ReadingRoom, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await room.open(title);
    await room.focusList();
    await room.press('q');
    await room.paper.isMarked('Queued');
  }
  await room.messages.close();
  await room.place('Queue').click();
  await isInOrder(room, titles);
}

test.describe('the queue', () => {
  test('is put in order by dragging, and undone', async ({ room }) => {
    const { page } = room;
    await queue(room, [A, B, C]);
    const row = rows(room).filter({ hasText: C });
    const [from, to] = [await row.boundingBox(), await rows(room).first().boundingBox()];
    if (from === null || to === null) throw new Error('a row is nowhere');
    await page.mouse.move(from.x + from.width - 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y - 10, { steps: 4 });
    await page.mouse.move(to.x + 40, to.y + 4, { steps: 6 });
    await page.mouse.up();
    await isInOrder(room, [C, A, B]);
    await page.getByRole('listbox', { name: 'Queue' }).focus();
    await room.press('ControlOrMeta+z');
    await isInOrder(room, [A, B, C]);
  });

  test('is put in order, read and left by key alone, with its progress beside it', async ({ room }) => {
    const { page } = room;
    await queue(room, [A, B, C]);
    const list = page.getByRole('listbox', { name: 'Queue' });
    await list.focus();
    await room.press('Home');
    await room.paper.shows(A);
    await room.press('Alt+ArrowDown');
    await isInOrder(room, [B, A, C]);
    await room.press('Alt+Shift+ArrowDown');
    await isInOrder(room, [B, C, A]);
    await room.press('Alt+Shift+ArrowUp');
    await isInOrder(room, [A, B, C]);

    const progress = page.getByRole('meter', { name: 'Papers decided' });
    await expect(progress).toHaveAttribute('aria-valuetext', '0 of 12 decided');
    await room.press('n');
    await isInOrder(room, [B, C]);
    await room.paper.shows(B);
    await room.press('Shift+n');
    await isInOrder(room, [C]);
    await room.paper.shows(C);
    await expect(progress).toHaveAttribute('aria-valuetext', '2 of 12 decided');
    await expect(room.place('Read')).toHaveText(/1$/);
    await expect(room.place('Skipped')).toHaveText(/1$/);
    await room.press('n');
    await expect(page.getByRole('heading', { name: 'Nothing is waiting to be read' })).toBeVisible();
    await expect(progress).toHaveAttribute('aria-valuetext', '3 of 12 decided');
  });

  test('takes a paper at its front, from wherever it is open', async ({ room }) => {
    await queue(room, [A, B]);
    await room.place('Library').click();
    await room.open(D);
    await room.focusList();
    await room.press('Shift+q');
    await expect(room.place('Queue')).toHaveText(/3$/);
    await room.place('Queue').click();
    await isInOrder(room, [D, A, B]);
  });
});
