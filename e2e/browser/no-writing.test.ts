// A library nothing can be written into: said so, readable, and gone on with as soon as writing works (trust.md L10).

import { TITLES } from '../fixtures/dump.ts';
import { whyNoOwnDisk } from '../fixtures/own-disk.ts';
import { expect, test } from '../fixtures/test.ts';
import { ReadingRoom } from '../pages/reading-room.ts';

const reason = whyNoOwnDisk();
const [PAPER = '', OTHER = ''] = TITLES;

test.describe('a library', () => {
  test.skip(reason !== null, reason ?? '');

  test('in a folder for reading only can be read and searched, and says that it cannot be written to', async ({
    desk,
    openWindow,
  }) => {
    await desk.start({ ownDisk: 'read-only' });
    const room = new ReadingRoom(await openWindow());
    await room.listsExactly(TITLES);
    const banner = room.page.getByRole('alert').filter({ hasText: 'open for reading only' });
    await expect(banner).toContainText('Its folder or file cannot be written to.');
    await room.open(PAPER);
    await room.paper.editor.click();
    await room.page.keyboard.insertText('nobody would save this');
    await expect(room.paper.editor).not.toContainText('nobody would save this');
    await expect(room.paper.editor).toContainText('The library is open for reading only.');
    await room.search('layer');
    await expect(room.hits.first()).toBeVisible();
    await banner.getByRole('button', { name: 'Try again' }).click();
    await room.messages.says('Still nothing can be written');
    await expect(banner).toBeVisible();
  });

  test('on a full disk keeps what was saved and what is typed, and goes on once there is room', async ({
    desk,
    openWindow,
  }) => {
    await desk.start({ ownDisk: 'small' });
    const room = new ReadingRoom(await openWindow());
    await room.open(PAPER);
    await room.paper.write('Saved while there was room.');
    desk.smallDisk.fill();

    await room.paper.editor.click();
    await room.press('ControlOrMeta+End');
    await room.page.keyboard.insertText(` ${'Typed on a full disk. '.repeat(400)}`);
    const banner = room.page.getByRole('alert').filter({ hasText: 'The disk is full' });
    await expect(banner).toContainText('Everything saved before is there and can be read.');
    await expect(room.paper.note).toContainText('Not saved, kept here');
    await room.open(OTHER);
    await room.open(PAPER);
    await expect(room.paper.editor).toContainText('Typed on a full disk.');
    await banner.getByRole('button', { name: 'Try again' }).click();
    await room.messages.says('Still nothing can be written');

    desk.smallDisk.makeRoom();
    await room.messages.says('The library can be written to again');
    await expect(banner).toHaveCount(0);
    await room.paper.isSaved();
    await room.paper.addTag('room again');
    await room.page.reload();
    await room.isOpen();
    await room.open(PAPER);
    await expect(room.paper.editor).toContainText('Saved while there was room.');
    await expect(room.paper.editor).toContainText('Typed on a full disk.');
    await expect(room.paper.tag('room again')).toBeVisible();
  });
});
