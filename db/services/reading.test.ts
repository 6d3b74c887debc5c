// Notes, tags, states and search through the contract.

import { describe, expect, it } from 'vitest';
import type { PaperId, TagId } from '#shared/contract/ids.ts';
import { insertPaper } from '../store/papers.ts';
import { openTestEngine } from '../testing/client.testing.ts';
import { record } from '../testing/record.testing.ts';

async function engineWith(titles: readonly string[]) {
  const engine = openTestEngine();
  const step = { kind: 'import', count: titles.length, subject: null } as const;
  await engine.context.library.write(step, (tx) =>
    titles.map((title) => insertPaper(tx, record(title, `About ${title}.`))),
  );
  const { rows } = await engine.client.papers.list({});
  return { ...engine, ids: rows.map(({ id }) => id) as [PaperId, ...PaperId[]] };
}

describe('notes.save', () => {
  it('keeps the text exactly and counts versions', async () => {
    const { client, ids } = await engineWith(['First']);
    const body = '  # Note\r\n\r\n*text*  \n';
    const { note } = await client.notes.save({ paperId: ids[0], body, baseVersion: 0 });
    expect(note).toMatchObject({ body, version: 1 });
    expect(await client.notes.get({ paperId: ids[0] })).toMatchObject({ body, version: 1 });
  });

  it('refuses to overwrite what someone else saved meanwhile, and gives it back', async () => {
    const { client, ids } = await engineWith(['First']);
    await client.notes.save({ paperId: ids[0], body: 'one', baseVersion: 0 });
    const late = client.notes.save({ paperId: ids[0], body: 'two', baseVersion: 0 });
    await expect(late).rejects.toMatchObject({ value: { code: 'CONFLICT', details: { current: 'one' } } });
  });

  it('takes an emptied note for no note, but keeps what stood there', async () => {
    const { client, context, ids } = await engineWith(['First']);
    await client.notes.save({ paperId: ids[0], body: 'one', baseVersion: 0 });
    await client.notes.save({ paperId: ids[0], body: '', baseVersion: 1 });
    expect((await client.papers.get({ id: ids[0] })).hasNote).toBe(false);
    expect(context.library.read.count("SELECT count(*) FROM note_revision WHERE body = 'one'")).toBe(1);
  });

  it('undoes a run of typing in one step', async () => {
    const { client, ids } = await engineWith(['First']);
    for (let i = 0; i < 5; i += 1)
      await client.notes.save({ paperId: ids[0], body: 'x'.repeat(i + 1), baseVersion: i });
    const { step } = await client.history.undo();
    expect(step).toMatchObject({ kind: 'save-note', subject: 'First' });
    expect((await client.notes.get({ paperId: ids[0] })).body).toBe('');
  });
});

describe('tags', () => {
  it('are one tag whatever their case, and count their papers', async () => {
    const { client, ids } = await engineWith(['First', 'Second']);
    await client.tags.add({ papers: { ids: [ids[0]] }, name: 'Norm Layers' });
    await client.tags.add({ papers: { ids: ids }, name: 'norm layers' });
    expect(await client.tags.list()).toMatchObject([{ name: 'Norm Layers', paperCount: 2 }]);
    expect((await client.papers.list({ filter: { tagIds: [(await client.tags.list())[0]?.id as TagId] } })).total).toBe(
      2,
    );
  });

  it('merge when one is renamed to another, and come apart again on undo', async () => {
    const { client, ids } = await engineWith(['First', 'Second']);
    const { tagId } = await client.tags.add({ papers: { ids: [ids[0]] }, name: 'a' });
    await client.tags.add({ papers: { ids: ids }, name: 'b' });
    await client.tags.rename({ tagId, name: 'B' });
    expect(await client.tags.list()).toMatchObject([{ name: 'b', paperCount: 2 }]);
    await client.history.undo();
    expect(await client.tags.list()).toMatchObject([
      { name: 'a', paperCount: 1 },
      { name: 'b', paperCount: 2 },
    ]);
  });

  it('refuse names with line breaks and unknown papers', async () => {
    const { client, ids } = await engineWith(['First']);
    await expect(client.tags.add({ papers: { ids: [ids[0]] }, name: 'a\nb' })).rejects.toThrow();
    await expect(client.tags.add({ papers: { ids: ['zzz' as PaperId] }, name: 'a' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('papers.list', () => {
  it('sorts, filters and pages', async () => {
    const { client, ids } = await engineWith(['Beta', 'alpha', 'Gamma']);
    const titles = async (sort: 'title' | 'state', direction: 'ascending' | 'descending') =>
      (await client.papers.list({ sort: { by: sort, direction } })).rows.map(({ title }) => title);
    expect(await titles('title', 'ascending')).toEqual(['alpha', 'Beta', 'Gamma']);
    expect(await titles('title', 'descending')).toEqual(['Gamma', 'Beta', 'alpha']);
    await client.papers.setState({ papers: { ids: [ids[2] as PaperId] }, state: 'reading' });
    expect(await titles('state', 'ascending')).toEqual(['Gamma', 'Beta', 'alpha']);
    expect((await client.papers.list({ filter: { states: ['reading'] } })).total).toBe(1);
    expect((await client.papers.list({ filter: { hasNote: false }, offset: 2, limit: 5 })).rows).toHaveLength(1);
    expect((await client.library.info()).counts.states).toMatchObject({ inbox: 2, reading: 1 });
  });
});

describe('search.query', () => {
  it('finds by note and tag at once after the edit, with marks', async () => {
    const { client, ids } = await engineWith(['First', 'Second']);
    await client.notes.save({ paperId: ids[0], body: 'Compare with speculative decoding.', baseVersion: 0 });
    const { hits, total } = await client.search.query({ query: 'speculative' });
    expect(total).toBe(1);
    const [hit] = hits;
    expect(hit?.snippet?.field).toBe('note');
    expect(hit?.snippet?.marks.map(({ start, end }) => hit.snippet?.text.slice(start, end))).toEqual(['speculative']);
  });

  it('reorders by boost', async () => {
    const engine = openTestEngine();
    await engine.context.library.write({ kind: 'import', count: 2, subject: null }, (tx) => {
      insertPaper(tx, record('Red', 'red red red and a little blue paint on a large canvas'));
      insertPaper(tx, record('Blue', 'blue blue blue and a little red paint on a large canvas'));
    });
    const first = async (query: string) => (await engine.client.search.query({ query })).hits[0]?.paper.title;
    expect(await first('red blue^9')).toBe('Blue');
    expect(await first('red^9 blue')).toBe('Red');
  });

  it('says where a query breaks', async () => {
    const { client } = await engineWith(['First']);
    await expect(client.search.query({ query: 'norm~x' })).rejects.toMatchObject({ code: 'QUERY_INVALID' });
  });
});

describe('history', () => {
  it('names what undo and redo would do', async () => {
    const { client, ids } = await engineWith(['First']);
    await client.tags.add({ papers: { ids: [ids[0]] }, name: 'norm' });
    expect(await client.history.peek()).toMatchObject({
      undo: { kind: 'add-tag', subject: 'norm', count: 1 },
      redo: null,
    });
    await client.history.undo();
    expect(await client.history.peek()).toMatchObject({ undo: { kind: 'import' }, redo: { kind: 'add-tag' } });
  });
});
