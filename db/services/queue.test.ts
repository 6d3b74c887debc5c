// The queue, the trash and commands on many papers at once.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperId } from '#shared/contract/ids.ts';
import { insertPaper } from '../store/papers.ts';
import { openTestEngine } from '../testing/client.testing.ts';
import { record } from '../testing/record.testing.ts';

async function engineWith(count: number) {
  const engine = openTestEngine();
  const titles = Array.from({ length: count }, (_, index) => `Paper ${index}`);
  await engine.context.library.write({ kind: 'import', count, subject: null }, (tx) =>
    titles.map((title, index) =>
      insertPaper(tx, record(title, '', { issued: { year: 2000 + index, month: null, day: null } })),
    ),
  );
  const { rows } = await engine.client.papers.list({ limit: 500 });
  const ids = rows.map(({ id }) => id);
  const queued = async () =>
    (await engine.client.queue.list({ limit: 500 })).rows.map(({ title }) => Number(title.slice(6)));
  return { ...engine, ids, queued, at: (index: number) => ids[index] as PaperId };
}

describe('queue', () => {
  it('keeps the order papers were put in, front or end, and their state with it', async () => {
    const { client, ids, at, queued } = await engineWith(5);
    await client.queue.add({ papers: { ids: [at(3), at(1)] } });
    await client.queue.add({ papers: { ids: [at(4)] }, at: 'front' });
    expect(await queued()).toEqual([4, 3, 1]);
    expect((await client.papers.get({ id: at(4) })).state).toBe('queued');
    expect(await client.queue.add({ papers: { ids } })).toMatchObject({ changed: 2 });
    expect((await client.queue.list({})).rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets a paper go when it was read, and keeps it while it is being read', async () => {
    const { client, at, queued } = await engineWith(3);
    await client.queue.add({ papers: { ids: [at(0), at(1)] } });
    await client.papers.setState({ papers: { ids: [at(0)] }, state: 'reading' });
    expect(await queued()).toEqual([0, 1]);
    await client.papers.setState({ papers: { ids: [at(0)] }, state: 'read' });
    expect(await queued()).toEqual([1]);
    await client.queue.remove({ papers: { ids: [at(1)] } });
    expect((await client.papers.get({ id: at(1) })).state).toBe('inbox');
    expect((await client.queue.list({})).progress).toEqual({ waiting: 0, reading: 0, decided: 1, total: 3 });
  });

  it('moves papers as an array would, however often', async () => {
    const size = 6;
    const move = fc.record({
      moved: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }),
      before: fc.option(fc.nat(size - 1)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40 }), async (moves) => {
        const { client, ids, at, queued } = await engineWith(size);
        await client.queue.add({ papers: { ids } });
        let model = Array.from({ length: size }, (_, index) => index);
        for (const { moved, before } of moves) {
          await client.queue.move({ ids: moved.map(at), before: before === null ? null : at(before) });
          const staying = model.filter((index) => !moved.includes(index));
          const found = before === null ? -1 : staying.indexOf(before);
          model = staying.toSpliced(found < 0 ? staying.length : found, 0, ...moved);
          expect(await queued()).toEqual(model);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('still moves after a hundred moves into one gap', async () => {
    const { client, ids, at, queued } = await engineWith(4);
    await client.queue.add({ papers: { ids } });
    for (let i = 0; i < 100; i += 1) await client.queue.move({ ids: [at(1 + (i % 2))], before: at(2 - (i % 2)) });
    expect(await queued()).toHaveLength(4);
    expect((await client.library.verify()).problems).toEqual([]);
  });

  it('is undone step by step', async () => {
    const { client, ids, at, queued } = await engineWith(3);
    await client.queue.add({ papers: { ids } });
    await client.queue.move({ ids: [at(2)], before: at(0) });
    expect(await queued()).toEqual([2, 0, 1]);
    await client.history.undo();
    expect(await queued()).toEqual([0, 1, 2]);
    await client.history.undo();
    expect(await queued()).toEqual([]);
  });
});

describe('the trash', () => {
  it('takes papers out of lists, counts, search and queue, and gives them back whole', async () => {
    const { client, at, queued } = await engineWith(3);
    await client.notes.save({ paperId: at(0), body: 'A note on skipping.', baseVersion: 0 });
    await client.queue.add({ papers: { ids: [at(0), at(1)] } });
    await client.papers.trash({ papers: { ids: [at(0)] } });
    expect((await client.papers.list({})).total).toBe(2);
    expect((await client.papers.list({ filter: { trashed: true } })).rows.map(({ id }) => id)).toEqual([at(0)]);
    expect((await client.search.query({ query: 'skipping' })).total).toBe(0);
    expect(await queued()).toEqual([1]);
    expect((await client.library.info()).counts).toMatchObject({ papers: 2, trashed: 1 });
    await client.papers.restore({ papers: { ids: [at(0)] } });
    expect((await client.search.query({ query: 'skipping' })).total).toBe(1);
    expect(await queued()).toEqual([1, 0]);
    expect((await client.papers.get({ id: at(0) })).trashedAt).toBeNull();
  });

  it('is emptied for good, until that is undone', async () => {
    const { client, at } = await engineWith(2);
    await client.notes.save({ paperId: at(0), body: 'A note.', baseVersion: 0 });
    expect(await client.papers.purge({ papers: { filter: { trashed: true } } })).toMatchObject({ changed: 0 });
    await client.papers.trash({ papers: { ids: [at(0)] } });
    expect(await client.papers.purge({ papers: { filter: { trashed: true } } })).toMatchObject({ changed: 1, kept: 0 });
    expect((await client.library.verify()).problems).toEqual([]);
    await client.history.undo();
    expect((await client.notes.get({ paperId: at(0) })).body).toBe('A note.');
    expect((await client.library.verify()).problems).toEqual([]);
  });
});

describe('commands on many papers', () => {
  it('take all that match a filter but a few', async () => {
    const { client, at } = await engineWith(250);
    const papers = { filter: { years: { from: 2000, to: 2199 } }, except: [at(0)] };
    expect(await client.tags.add({ papers, name: 'old' })).toMatchObject({ changed: 199 });
    expect(await client.tags.list()).toMatchObject([{ name: 'old', paperCount: 199 }]);
    await client.history.undo();
    expect(await client.tags.list()).toEqual([]);
  });

  it('are one step, and nothing when they are stopped', async () => {
    const { client, context } = await engineWith(400);
    const controller = new AbortController();
    const running = client.tags.add({ papers: { filter: {} }, name: 'all' }, { signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toThrow();
    expect(await client.tags.list()).toEqual([]);
    expect(context.library.revision).toBe(1);
  });
});

describe('papers.list', () => {
  it('filters by year, known or not, and counts years', async () => {
    const { client, context } = await engineWith(4);
    await context.library.write({ kind: 'import', count: 1, subject: null }, (tx) =>
      insertPaper(tx, record('No year')),
    );
    expect((await client.papers.list({ filter: { years: { from: 2001, to: 2002 } } })).total).toBe(2);
    expect((await client.papers.list({ filter: { years: 'unknown' } })).rows[0]?.title).toBe('No year');
    expect((await client.papers.years({})).map(({ year }) => year)).toEqual([2003, 2002, 2001, 2000, null]);
  });
});

describe('sorting', () => {
  it('by tag goes by the first of each paper, and puts those without any last', async () => {
    const { client, at } = await engineWith(4);
    await client.tags.add({ papers: { ids: [at(1), at(3)] }, name: 'winter' });
    await client.tags.add({ papers: { ids: [at(3)] }, name: 'bees' });
    const order = async (direction: 'ascending' | 'descending') =>
      (await client.papers.list({ sort: { by: 'tag', direction } })).rows.map(({ id }) => id);
    expect(await order('ascending')).toEqual([at(3), at(1), at(0), at(2)]);
    expect(await order('descending')).toEqual([at(1), at(3), at(0), at(2)]);
  });
});

describe('settings', () => {
  it('are kept, and are no steps to undo', async () => {
    const { client } = await engineWith(1);
    await client.settings.set({ theme: 'dark', panes: { places: 0.2, list: 0.3 } });
    expect(await client.settings.get()).toMatchObject({
      theme: 'dark',
      panes: { places: 0.2, list: 0.3 },
      density: 'comfortable',
    });
    expect((await client.history.peek()).undo).toMatchObject({ kind: 'import' });
  });
});
