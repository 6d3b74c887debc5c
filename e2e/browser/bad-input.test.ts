// Files Lectern cannot read: each is declined with its own reason, and nothing changes.

import type { InfoAnswer } from '../fixtures/answers.ts';
import { BAD_FILES } from '../fixtures/bad-files.ts';
import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe('a file that cannot be read', () => {
  test('is declined with its own reason, and nothing changes', async ({ desk, room }) => {
    for (const { kind, name, content, says } of BAD_FILES) {
      await test.step(kind, async () => {
        const preview = await room.dropForPreview(desk.file(name, content));
        const reason = preview.screen.getByRole('alert');
        await expect(reason).toContainText('This file was not read');
        await expect(reason.getByRole('listitem')).toContainText(name);
        await expect(reason.getByRole('listitem')).toContainText(says);
        await expect(reason).toContainText('Nothing in the library was changed.');
        await reason.getByRole('button', { name: 'Close' }).click();
        await expect(preview.screen).toBeHidden();
      });
    }
    await room.listsExactly(TITLES);
    const { revision, counts } = await desk.ask<InfoAnswer>('info');
    expect({ revision, papers: counts.papers, imports: counts.imports }).toEqual({
      revision: 1,
      papers: 12,
      imports: 1,
    });
  });

  test('is listed among the others when several are dropped', async ({ desk, room }) => {
    const files = BAD_FILES.map(({ name, content }) => desk.file(name, content));
    const preview = await room.dropForPreview(files);
    const reasons = preview.screen.getByRole('alert').getByRole('listitem');
    await expect(reasons).toHaveCount(BAD_FILES.length);
    await expect(reasons).toContainText(BAD_FILES.map(({ says }) => says));
    await room.press('Escape');
    await expect(preview.screen).toBeHidden();
    await room.listsExactly(TITLES);
  });
});

test.describe('a file without papers', () => {
  test('is shown with its lines, and nothing is imported', async ({ desk, room }) => {
    const preview = await room.dropForPreview(desk.file('menu.txt', 'new\n\nSubscribe\n\nApr 17\n'));
    await preview.adds({ found: 0 });
    await expect(preview.screen.getByRole('heading', { name: 'No papers were found' })).toBeVisible();
    await preview.commit('Done');
    await desk.stop();
    expect((await desk.ask<InfoAnswer>('info')).revision).toBe(1);
  });
});

test.describe('on the command line', () => {
  test('they are declined too', async ({ desk }) => {
    for (const { kind, name, content } of BAD_FILES) {
      await test.step(kind, async () => {
        const { code, err } = await desk.run('import', desk.file(name, content));
        expect(code).toBe(1);
        expect(err).toContain(name);
      });
    }
    expect((await desk.ask<InfoAnswer>('info')).revision).toBe(1);
  });
});
