// The graph by pointer: what is under it, drags that pin, paths, a line drawn round nodes; what is taken away; no WebGL.

import type { Desk } from '../fixtures/desk.ts';
import { DUMP_FILE_NAME } from '../fixtures/dump.ts';
import { LOOM, LOOM_SENTENCE, methodsDump, THREAD } from '../fixtures/methods-dump.ts';
import { expect, test } from '../fixtures/test.ts';
import { GraphPicture } from '../pages/graph-picture.ts';
import { GraphPlace } from '../pages/graph-place.ts';
import { LinkDialog } from '../pages/link-dialog.ts';
import type { ReadingRoom } from '../pages/reading-room.ts';

test.use({ library: 'none' });

const KNOT = 'KnotNet: tying layers that drift apart';

test.beforeEach(({ watch }) => {
  // The driver's own remark on looking up what is under the pointer, where there is no graphics card.
  watch.allow(/GPU stall due to ReadPixels/);
});

/** Three papers of a family with the suggestions between them; nothing is accepted yet. */
async function suggestedGraph(desk: Desk, room: ReadingRoom): Promise<GraphPicture> {
  const preview = await room.dropForPreview(desk.file(DUMP_FILE_NAME, methodsDump()));
  await preview.commit();
  await room.messages.close();
  const graph = new GraphPlace(room.page);
  await room.place('Graph').click();
  await expect(room.page.getByRole('heading', { name: 'Nothing is linked yet' }).first()).toBeVisible();
  await room.page.getByRole('button', { name: 'Show suggested links' }).click();
  await graph.shows('3 nodes');
  await graph.isSettled();
  return new GraphPicture(graph);
}

test('says what is under the pointer, with the sentence a line rests on, and opens it beside', async ({
  desk,
  room,
}) => {
  const picture = await suggestedGraph(desk, room);
  const nodes = await picture.nodes();
  const [loom, thread] = [nodes.get(LOOM), nodes.get(THREAD)];
  if (loom === undefined || thread === undefined) throw new Error('the family is not drawn');
  await picture.hover(loom, LOOM);
  await picture.hover({ x: (loom.x + thread.x) / 2, y: (loom.y + thread.y) / 2 }, LOOM_SENTENCE);
  await expect(picture.card).toContainText('outperforms?');
  await room.page.mouse.click(loom.x, loom.y);
  await room.paper.shows(LOOM);
});

test('a drag pins and is undone; moving the picture moves no node', async ({ desk, room }) => {
  const picture = await suggestedGraph(desk, room);
  const { graph } = picture;
  const before = await graph.places();
  const knot = await picture.node(KNOT);
  const empty = { x: knot.x > 400 ? 260 : 800, y: 130 };
  await picture.drag([empty, { x: empty.x + 60, y: empty.y + 40 }]);
  expect(await graph.places()).toEqual(before);

  const from = await picture.node(KNOT);
  await picture.drag([from, { x: from.x - 40, y: from.y + 30 }]);
  await graph.openTab('List');
  await expect(graph.row(KNOT).first()).toHaveAccessibleName(/pinned/);
  const after = await graph.places();
  expect(after.filter(({ isPinned }) => isPinned).map(({ name }) => name)).toEqual([KNOT]);
  await room.press('ControlOrMeta+z');
  await room.messages.says(/^Undone: pinned/);
  await expect(graph.row(KNOT).first()).not.toHaveAccessibleName(/pinned/);
});

test('what is opened in the list comes into sight', async ({ desk, room }) => {
  const picture = await suggestedGraph(desk, room);
  const { graph } = picture;
  for (let step = 0; step < 6; step += 1) await picture.mode(/^Nearer/);
  await graph.openTab('List');
  await graph.list.focus();
  for (const name of [KNOT, LOOM]) {
    await graph.goTo(name);
    await graph.list.press('Enter');
    await room.paper.shows(name);
    await expect(async () => {
      const stage = await picture.stage.boundingBox();
      if (stage === null) throw new Error('the picture is not on screen');
      await picture.hover({ x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 }, name);
    }).toPass({ timeout: 40_000 });
    await graph.openTab('List');
    await graph.list.focus();
  }
});

test('two presses with Shift show the paths between; a line drawn round nodes selects them to tag and queue', async ({
  desk,
  room,
}) => {
  const picture = await suggestedGraph(desk, room);
  const nodes = await picture.nodes();
  await picture.mode(/^Draw round nodes/);
  const [xs, ys] = [[...nodes.values()].map(({ x }) => x), [...nodes.values()].map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - 30, Math.max(...xs) + 30];
  const [top, bottom] = [Math.min(...ys) - 30, Math.max(...ys) + 30];
  await picture.drag([
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
    { x: left, y: top + 5 },
  ]);
  await expect(picture.selection).toContainText('3 nodes selected');
  await picture.selection.getByRole('button', { name: 'Tag…' }).click();
  await room.page.getByRole('dialog', { name: 'Tag the selected nodes' }).getByRole('textbox').fill('family');
  await room.press('Enter');
  await expect(room.page.getByRole('button', { name: 'family 3', exact: true })).toBeVisible();
  await picture.selection.getByRole('button', { name: 'Queue 3 papers' }).click();
  await expect(room.place('Queued')).toHaveText(/3$/);
  await picture.selection.getByRole('button', { name: 'Clear' }).click();

  await picture.mode(/^Move the picture/);
  await room.messages.close();
  for (const name of [LOOM, THREAD]) {
    const { x, y } = await picture.node(name);
    await room.page.keyboard.down('Shift');
    await room.page.mouse.click(x, y);
    await room.page.keyboard.up('Shift');
  }
  // Suggestions are questions: no path goes along them.
  await expect(room.page.getByRole('tabpanel', { name: 'Paths' })).toContainText(/no path/i);
});

test('a line drawn from node to node links them', async ({ desk, room }) => {
  const picture = await suggestedGraph(desk, room);
  const nodes = await picture.nodes();
  const [loom, thread] = [nodes.get(LOOM), nodes.get(THREAD)];
  if (loom === undefined || thread === undefined) throw new Error('the family is not drawn');
  await picture.mode(/^Draw links/);
  await picture.drag([loom, thread]);
  const dialog = new LinkDialog(room.page);
  await expect(dialog.from).toHaveValue(LOOM);
  await expect(dialog.to).toHaveValue(THREAD);
  await dialog.chooseByKeys('extends');
  await picture.graph.openTab('Legend');
  await expect(picture.graph.type('extends')).toHaveText(/1$/);
  await room.press('ControlOrMeta+z');
  await room.messages.says(/^Undone: linked/);
});

test('is drawn anew when the graphics card forgets it', async ({ desk, room }) => {
  const picture = await suggestedGraph(desk, room);
  const canvases = room.page.locator('canvas');
  /** Whether each picture that has the card's memory has lost it. */
  const losses = (isTaken: boolean) =>
    canvases.evaluateAll((all, isTaken) => {
      const contexts = all.flatMap((canvas) => (canvas as HTMLCanvasElement).getContext('webgl2') ?? []);
      if (isTaken) for (const gl of contexts) gl.getExtension('WEBGL_lose_context')?.loseContext();
      return contexts.map((gl) => gl.isContextLost());
    }, isTaken);
  expect(await losses(true)).toContain(true);
  await expect.poll(() => losses(false)).not.toContain(true);
  await picture.graph.isSettled();
  await picture.hover(await picture.node(LOOM), LOOM);
});

test('is taken away in five formats, each what it says it is', async ({ browser, desk, room }) => {
  const { graph } = await suggestedGraph(desk, room);
  const png = await graph.file('PNG');
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  // Width and height, as its first chunk says.
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_000);
  expect(png.readUInt32BE(20)).toBeGreaterThan(100);
  const texts = {
    SVG: ['image/svg+xml', 'svg'],
    GraphML: ['application/xml', 'graphml'],
    GEXF: ['application/xml', 'gexf'],
  } as const;
  // A page of its own: Lectern's parses nothing.
  const reader = await browser.newPage();
  for (const [format, [type, root]] of Object.entries(texts)) {
    const text = (await graph.file(format as keyof typeof texts)).toString('utf8');
    const read = await reader.evaluate(
      ([xml, kind]) => {
        const { documentElement } = new DOMParser().parseFromString(xml, kind as DOMParserSupportedType);
        return { root: documentElement.localName, hasError: documentElement.querySelector('parsererror') !== null };
      },
      [text, type] as const,
    );
    expect(read, format).toEqual({ root, hasError: false });
    expect(text, format).toContain('LoomNet');
  }
  await reader.close();
  const canvas = JSON.parse((await graph.file('JSON Canvas')).toString('utf8'));
  expect(canvas.nodes).toHaveLength(3);
  expect(canvas.nodes[0]).toMatchObject({ type: 'text', width: expect.any(Number), height: expect.any(Number) });
  expect(canvas.edges.length).toBeGreaterThan(1);
});

test('without WebGL says so, and the list has everything', async ({ desk, room, openWindow, watch }) => {
  await suggestedGraph(desk, room);
  watch.allow(/WebGL/);
  await room.page.context().addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(own, this, [kind, ...rest]);
      },
    });
  });
  const page = await openWindow();
  const graph = new GraphPlace(page);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Graph' }).click();
  await expect(page.getByText('This window cannot draw pictures')).toBeVisible();
  await page.getByText('Suggested links', { exact: true }).click();
  await graph.shows('3 nodes');
  await graph.openTab('List');
  await expect(graph.row(LOOM).first()).toBeVisible();
});
