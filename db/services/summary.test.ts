// What several papers have in common, and how abstracts begin.

import { describe, expect, it } from 'vitest';
import { insertPaper } from '../store/papers.ts';
import { openTestEngine } from '../testing/client.testing.ts';
import { record } from '../testing/record.testing.ts';

const ABSTRACT = `It costs \\$5 -- no more. ${'More of the same. '.repeat(60)}`;

async function engineWith(count: number) {
  const engine = openTestEngine();
  await engine.context.library.write({ kind: 'import', count, subject: null }, (tx) => {
    for (let index = 0; index < count; index += 1) insertPaper(tx, record(`Paper ${index}`, ABSTRACT));
  });
  const { rows } = await engine.client.papers.list({ limit: 500 });
  return { client: engine.client, ids: rows.map(({ id }) => id) };
}

describe('papers.summary', () => {
  it('counts states and tags of papers chosen one by one or by a filter', async () => {
    const { client, ids } = await engineWith(5);
    await client.papers.setState({ papers: { ids: ids.slice(0, 2) }, state: 'read' });
    await client.tags.add({ papers: { ids: ids.slice(1, 4) }, name: 'norm' });
    await client.tags.add({ papers: { ids: ids.slice(1, 2) }, name: 'batch' });
    const some = await client.papers.summary({ papers: { ids: ids.slice(0, 3) } });
    expect(some).toMatchObject({ count: 3, states: { inbox: 1, read: 2, queued: 0 } });
    expect(some.tags.map(({ name, count }) => [name, count])).toEqual([
      ['norm', 2],
      ['batch', 1],
    ]);
    const unread = await client.papers.summary({ papers: { filter: { states: ['inbox'] }, except: ids.slice(4) } });
    expect(unread).toMatchObject({ count: 2, states: { inbox: 2, read: 0 }, tags: [{ name: 'norm', count: 2 }] });
  });
});

describe('the start of an abstract', () => {
  it('comes only when asked for, with its repairs', async () => {
    const { client } = await engineWith(1);
    expect((await client.papers.list({})).rows[0]).not.toHaveProperty('abstractStart');
    const start = (await client.papers.list({ withAbstract: true })).rows[0]?.abstractStart;
    expect(start?.text).toBe(ABSTRACT.slice(0, 400));
    expect(start?.repairs.length).toBeGreaterThan(0);
    const { hits } = await client.search.query({ query: 'paper', withAbstract: true });
    expect(hits[0]?.paper.abstractStart?.text).toBe(start?.text);
  });
});

describe('the trash', () => {
  it('is listed with what was moved there last first', async () => {
    const { client, ids } = await engineWith(3);
    for (const id of [1, 0, 2].map((index) => ids[index])) {
      if (id !== undefined) await client.papers.trash({ papers: { ids: [id] } });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const { rows } = await client.papers.list({ filter: { trashed: true } });
    expect(rows.map(({ title }) => title)).toEqual(['Paper 2', 'Paper 0', 'Paper 1']);
  });
});
