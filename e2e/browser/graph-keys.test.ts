// What stands around the picture of the graph, by I and a letter.

import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { GraphPlace } from '../pages/graph-place.ts';

test('the tools, the views and the export of the graph have keys', async ({ room, watch }) => {
  watch.allow(/GPU stall due to ReadPixels/);
  const { page } = room;
  const graph = new GraphPlace(page);
  await room.focusList();
  await room.press('g');
  await room.press('g');
  await page.getByRole('button', { name: 'Show what has no link' }).press('Enter');
  await graph.shows(`${TITLES.length} nodes`);
  await graph.isSettled();

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
