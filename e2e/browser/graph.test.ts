// The graph: linked, filtered and pinned by key alone, and the same picture after a restart.

import { TITLES } from '../fixtures/dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { GraphPlace } from '../pages/graph-place.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

const [FIRST, SECOND, THIRD] = [TITLES[0] ?? '', TITLES[1] ?? '', TITLES[2] ?? ''];

test.beforeEach(({ watch }) => {
  // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
  watch.allow(/GPU stall due to ReadPixels/);
});

/** Three papers linked in a row, made in the graph itself. */
async function linkedGraph(room: ReadingRoom): Promise<GraphPlace> {
  const graph = new GraphPlace(room.page);
  await room.focusList();
  await room.press('g');
  await room.press('g');
  await expect(room.page.getByRole('heading', { name: 'Nothing is linked yet' }).first()).toBeVisible();
  await room.page.getByRole('button', { name: 'Show what has no link' }).press('Enter');
  await graph.shows(`${TITLES.length} nodes`);
  await graph.isSettled();
  await graph.openTab('List');
  await graph.list.focus();
  await graph.link(FIRST, 'extends', SECOND);
  await graph.link(SECOND, 'outperforms', THIRD);
  await expect(graph.row(SECOND).first()).toHaveAccessibleName(/2 links/);
  return graph;
}

test('links are made by key, counted, and filtered by type', async ({ room }) => {
  const graph = await linkedGraph(room);
  await graph.goTo(SECOND);
  await graph.list.press('ArrowRight');
  await expect(graph.rows.filter({ hasText: `outperforms ${THIRD}` })).toBeVisible();
  await expect(graph.rows.filter({ hasText: `extended by ${FIRST}` })).toBeVisible();

  await graph.openTab('Legend');
  await expect(graph.type('extends')).toHaveText(/1$/);
  await room.page.getByText('What has no link').click();
  await graph.shows('3 nodes');
  await graph.type('extends').press('Enter');
  await graph.shows('2 nodes');
  await expect(graph.type('extends')).toHaveAttribute('aria-pressed', 'false');
  await graph.type('extends').press('Enter');
  await graph.shows('3 nodes');
});

test('a pin is kept, undone, and the picture is the same after a restart', async ({
  desk,
  room,
  openWindow,
  watch,
}) => {
  const graph = await linkedGraph(room);
  await graph.goTo(SECOND);
  await graph.list.press('p');
  await expect(graph.row(SECOND).first()).toHaveAccessibleName(/pinned/);
  await room.press('ControlOrMeta+z');
  await room.messages.says(/^Undone: pinned/);
  await expect(graph.row(SECOND).first()).not.toHaveAccessibleName(/pinned/);
  await graph.list.focus();
  await graph.goTo(SECOND);
  await graph.list.press('p');
  await expect(graph.row(SECOND).first()).toHaveAccessibleName(/pinned/);
  await graph.isSettled();
  const before = await graph.places();
  expect(before).toHaveLength(TITLES.length);
  expect(before.filter(({ isPinned }) => isPinned).map(({ name }) => name)).toEqual([SECOND]);

  await desk.stop();
  watch.allow(/WebSocket|ERR_CONNECTION/);
  await desk.start();
  const page = await openWindow();
  const again = new GraphPlace(page);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Graph' }).click();
  await again.shows('3 nodes');
  await again.showWhole();
  await page.getByText('What has no link').click();
  await again.shows(`${TITLES.length} nodes`);
  await again.isSettled();
  expect(await again.places()).toEqual(before);
});

test('the list alone leads through the graph: open, around, paths, search', async ({ room }) => {
  const graph = await linkedGraph(room);
  await graph.goTo(FIRST);
  await graph.list.press('x');
  await graph.goTo(THIRD);
  await graph.list.press('x');
  const paths = room.page.getByRole('tabpanel', { name: 'Paths' });
  await expect(paths.getByRole('listitem')).toContainText([/extends.*outperforms/]);
  await paths.getByRole('button', { name: 'Back to the whole picture' }).press('Enter');

  await graph.openTab('List');
  await graph.list.focus();
  await graph.goTo(FIRST);
  await graph.list.press('a');
  await graph.shows('3 nodes');
  await graph.list.press('Enter');
  await room.paper.shows(FIRST);
  await graph.search.fill(THIRD.slice(0, 12));
  await expect(graph.count).toContainText('1 found');
  await graph.openTab('List');
  await expect(graph.rows).toHaveCount(1);
});

test('a paper leads to what is around it', async ({ room }) => {
  const graph = await linkedGraph(room);
  await room.place('Library').click();
  await room.open(THIRD);
  await room.paper.region.getByRole('button', { name: 'More', exact: true }).click();
  await room.page.getByRole('menuitem', { name: 'Show in the graph' }).click();
  await graph.shows('3 nodes');
  await expect(room.page.getByRole('button', { name: /^Around .* 2 steps/ })).toBeVisible();
  await graph.openTab('Open');
  await room.paper.shows(THIRD);
});
