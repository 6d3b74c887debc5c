// What stands around the picture of the graph, by I and a letter.

import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { GraphPlace } from '../pages/graph-place.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

test.beforeEach(({ watch }) => {
  // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
  watch.allow(/GPU stall due to ReadPixels/);
});

/** Every paper of the library; nothing is linked. */
async function looseGraph(room: ReadingRoom): Promise<GraphPlace> {
  const graph = new GraphPlace(room.page);
  await room.focusList();
  await room.press('g');
  await room.press('g');
  await room.page.getByRole('button', { name: 'Show what has no link' }).press('Enter');
  await graph.shows(`${TITLES.length} nodes`);
  await graph.isSettled();
  return graph;
}

test('the tools, the views and the export of the graph have keys', async ({ room }) => {
  const { page } = room;
  const graph = await looseGraph(room);

  const inPicture = async (key: string) => {
    await room.press('i');
    await room.press(key);
  };
  for (const [key, tool] of [
    ['r', 'Draw round nodes'],
    ['l', 'Draw links'],
    ['m', 'Move the picture'],
  ] as const) {
    await inPicture(key);
    await expect(page.getByRole('button', { name: tool })).toHaveAttribute('aria-pressed', 'true');
  }
  for (const [key, tool] of [
    ['n', 'Nearer'],
    ['f', 'Farther'],
    ['w', 'Show everything'],
    ['a', 'Arrange anew'],
  ] as const) {
    await inPicture(key);
    await expect(page.getByRole('button', { name: tool })).toBeFocused();
  }
  await graph.isSettled();
  for (const [key, shown] of [
    ['s', page.getByRole('menu', { name: 'Whole library' })],
    ['v', page.getByRole('dialog', { name: 'Named views' })],
    ['e', page.getByRole('menu', { name: 'Export graph' })],
  ] as const) {
    await inPicture(key);
    await expect(shown).toBeVisible();
    await room.press('Escape');
    await expect(shown).toBeHidden();
  }
});

test('a named view brings back its filter and its pins, by key alone, and is undone', async ({ room }) => {
  const { page } = room;
  const graph = await looseGraph(room);
  await graph.openTab('List');
  const pin = async (title: string, pinned: boolean) => {
    await graph.list.focus();
    await graph.goTo(title);
    await graph.list.press('p');
    const row = expect(graph.row(title).first());
    await (pinned ? row : row.not).toHaveAccessibleName(/pinned/);
  };
  const [first = '', second = ''] = TITLES;
  await pin(first, true);
  await room.press('i');
  await room.press('v');
  const views = page.getByRole('dialog', { name: 'Named views' });
  await views.getByRole('textbox', { name: 'Keep this view as' }).fill('Orchard');
  await room.press('Enter');
  await room.messages.says('Saved the view “Orchard”');
  await room.press('Escape');

  await pin(first, false);
  await pin(second, true);
  await room.press('i');
  await room.press('v');
  await views.getByRole('button', { name: 'Orchard', exact: true }).press('Enter');
  await room.messages.says('Pinned as in the view “Orchard”');
  await expect(graph.row(first).first()).toHaveAccessibleName(/pinned/);
  await expect(graph.row(second).first()).not.toHaveAccessibleName(/pinned/);
  await graph.list.focus();
  await room.press('ControlOrMeta+z');
  await room.messages.says('Undone: pinned as in the view “Orchard”');
  await expect(graph.row(second).first()).toHaveAccessibleName(/pinned/);
});
