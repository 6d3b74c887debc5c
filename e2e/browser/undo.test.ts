// Undo and redo: one step at a time, by key, said in words, and over a restart.

import type { InfoAnswer, PaperAnswer } from '../fixtures/answers.ts';
import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const PAPER = TITLES[4] ?? '';

test.describe('undo', () => {
  test('takes steps back by key, the newest first, and makes them again', async ({ room }) => {
    await room.open(PAPER);
    await room.paper.addTag('hedges');
    await room.paper.write('Try it in winter.');
    await room.focusList();
    await room.press('d');
    await room.paper.isMarked('Read');

    await room.press('ControlOrMeta+z');
    await room.messages.says('Undone: marked 1 paper as Read');
    await room.paper.isMarked('Inbox');
    await room.press('ControlOrMeta+z');
    await room.messages.says(/^Undone: changed the note/);
    await expect(room.paper.editor).not.toContainText('winter');
    await room.press('ControlOrMeta+z');
    await room.messages.says('Undone: tagged 1 paper with “hedges”');
    await expect(room.paper.tag('hedges')).toBeHidden();

    await room.press('ControlOrMeta+Shift+z');
    await expect(room.paper.tag('hedges')).toBeVisible();
    await room.press('ControlOrMeta+y');
    await expect(room.paper.editor).toContainText('winter');
    await room.press('ControlOrMeta+Shift+z');
    await room.paper.isMarked('Read');
    await room.press('ControlOrMeta+Shift+z');
    await room.messages.says('There is nothing to redo');
  });

  test('is typing undo inside the note', async ({ room }) => {
    await room.open(PAPER);
    await room.paper.addTag('hedges');
    await room.paper.write('keep this');
    await room.paper.editor.click();
    await room.press('ControlOrMeta+z');
    await expect(room.paper.editor).not.toContainText('keep this');
    await expect(room.paper.tag('hedges')).toBeVisible();
    await expect(room.messages.message(/^Undone/)).toBeHidden();
  });

  test('survives a restart, in the interface and on the command line', async ({ desk, room, openWindow }) => {
    await room.open(PAPER);
    await room.paper.addTag('hedges');
    await room.focusList();
    await room.press('q');
    await room.paper.isMarked('Queued');
    await desk.stop();

    await desk.start();
    const next = new ReadingRoom(await openWindow());
    await next.open(PAPER);
    await next.paper.isMarked('Queued');
    await next.focusList();
    await next.press('ControlOrMeta+z');
    await next.paper.isMarked('Inbox');
    await desk.stop();

    await desk.ask('undo');
    const tagged = await desk.ask<PaperAnswer[]>('papers');
    expect(tagged.flatMap(({ tags }) => tags)).toEqual([]);
    await desk.ask('redo');
    await desk.ask('redo');
    const paper = (await desk.ask<PaperAnswer[]>('papers')).find(({ title }) => title === PAPER);
    expect(paper).toMatchObject({ tags: ['hedges'], state: 'queued' });
    const { ok } = await desk.ask<{ readonly ok: boolean }>('verify');
    expect(ok).toBe(true);
  });

  test('of the import empties the library again', async ({ desk, room }) => {
    await room.focusList();
    await room.press('ControlOrMeta+z');
    await room.messages.says(/^Undone: imported 12 papers/);
    await expect(room.welcome).toBeVisible();
    await room.press('ControlOrMeta+z');
    await room.messages.says('There is nothing to undo');
    await room.press('ControlOrMeta+Shift+z');
    await room.listsExactly(TITLES);
    await desk.stop();
    expect((await desk.ask<InfoAnswer>('info')).counts.papers).toBe(12);
  });
});
