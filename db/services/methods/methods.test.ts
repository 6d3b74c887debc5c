// Methods through the contract: make, rename, tag, split, delete; each step comes back to the byte.

import { describe, expect, it } from 'vitest';
import type { MethodId } from '#shared/contract/ids.ts';
import { methodEnd, openMethodsEngine, paperEnd } from '../../testing/methods.testing.ts';
import { expectUndoable } from '../../testing/undo.testing.ts';

describe('methods.create', () => {
  it('makes a method with its names and its introducing paper', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    const id = await expectUndoable(engine, () =>
      engine.method('RMSNorm', {
        aliases: ['RMS norm'],
        expansion: 'root mean square normalisation',
        introducedBy: paper(0),
      }),
    );
    expect(await client.methods.get({ id })).toMatchObject({
      name: 'RMSNorm',
      aliases: ['RMS norm'],
      introducedBy: { id: paper(0), title: 'RMSNorm' },
      mentions: [{ paperId: paper(0), role: 'introduces', field: null }],
      paperCount: 1,
    });
    expect(await client.methods.ofPaper({ paperId: paper(0) })).toMatchObject([{ id, role: 'introduces' }]);
  });

  it('may have no paper of ours', async () => {
    const engine = await openMethodsEngine();
    const id = await engine.method('vLLM');
    expect(await engine.client.methods.get({ id })).toMatchObject({ introducedBy: null, paperCount: 0, mentions: [] });
  });

  it.each([['a\nb'], ['   '], ['x'.repeat(201)]])('refuses the name %j', async (name) => {
    const engine = await openMethodsEngine();
    await expect(engine.method(name)).rejects.toThrow();
  });
});

describe('the rows of papers', () => {
  it('name at most three methods of a paper, those it introduces first', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    for (const name of ['LayerNorm', 'ImageNet', 'Adam'])
      await client.methods.mention({ id: await engine.method(name), paperId: paper(0), role: 'mentions' });
    await engine.method('RMSNorm', { introducedBy: paper(0) });
    const { rows } = await client.papers.list({});
    expect(rows.map(({ methods }) => methods)).toEqual([['RMSNorm', 'LayerNorm', 'ImageNet'], [], []]);
  });
});

describe('methods.list', () => {
  it('finds by name, alias and expansion, whatever the case or accents, best fit first', async () => {
    const engine = await openMethodsEngine();
    await engine.method('Pre-Norm');
    await engine.method('BatchNorm', { aliases: ['Nörm of batches'] });
    await engine.method('Norm');
    await engine.method('Adam', { expansion: 'adaptive moments without a norm' });
    await engine.method('SGD');
    const { methods, total } = await engine.client.methods.list({ filter: { text: 'norm' } });
    expect(total).toBe(4);
    expect(methods.map(({ name }) => name)).toEqual(['Norm', 'BatchNorm', 'Adam', 'Pre-Norm']);
  });

  it('filters by kind, tag, links and paper, sorts and pages', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    const a = await engine.method('A', { introducedBy: paper(0) });
    const b = await engine.method('B');
    const c = await engine.method('C');
    await client.methods.update({ id: c, kind: 'dataset' });
    await client.methods.tag({ ids: [a, b], name: 'norm' });
    await engine.link('extends', methodEnd(b), methodEnd(a));
    const names = async (filter: Parameters<typeof client.methods.list>[0]['filter']) =>
      (await client.methods.list({ filter })).methods.map(({ name }) => name);
    expect(await names({ kinds: ['dataset'] })).toEqual(['C']);
    const tagId = (await client.methods.get({ id: a })).tags[0]?.id;
    expect(await names({ tagIds: tagId ? [tagId] : [] })).toEqual(['A', 'B']);
    expect(await names({ hasLinks: false })).toEqual(['C']);
    expect(await names({ hasLinks: true })).toEqual(['A', 'B']);
    expect(await names({ paperId: paper(0) })).toEqual(['A']);
    const sorted = await client.methods.list({
      sort: { by: 'papers', direction: 'descending' },
      offset: 0,
      limit: 1,
    });
    expect(sorted).toMatchObject({ total: 3, methods: [{ name: 'A' }] });
  });
});

describe('methods.update', () => {
  it('keeps an old name as an alias, and drops the alias that became the name', async () => {
    const engine = await openMethodsEngine();
    const { client } = engine;
    const id = await engine.method('BIRD', { aliases: ['Bird'] });
    await expectUndoable(engine, () => client.methods.update({ id, name: 'BIRD-Bench' }));
    expect(await client.methods.get({ id })).toMatchObject({ name: 'BIRD-Bench', aliases: ['Bird', 'BIRD'] });
    await expectUndoable(engine, () => client.methods.update({ id, name: 'BIRD' }));
    expect(await client.methods.get({ id })).toMatchObject({ name: 'BIRD', aliases: ['Bird', 'BIRD-Bench'] });
  });

  it('sets aliases and the introducing paper, and leaves what is absent', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    const id = await engine.method('LayerNorm', { aliases: ['LN', 'Layer norm'], introducedBy: paper(0) });
    await expectUndoable(engine, () => client.methods.update({ id, aliases: ['LN'], introducedBy: paper(1) }));
    const method = await client.methods.get({ id });
    expect(method).toMatchObject({ aliases: ['LN'], introducedBy: { id: paper(1) }, kind: 'method' });
    await expectUndoable(engine, () => client.methods.update({ id, introducedBy: null }));
    const { introducedBy, mentions } = await client.methods.get({ id });
    expect(introducedBy).toBeNull();
    expect(mentions.map(({ role }) => role)).toEqual(['mentions', 'mentions']);
  });

  it('changes nothing where nothing differs', async () => {
    const engine = await openMethodsEngine();
    const id = await engine.method('Adam');
    const { revision } = engine.context.library;
    expect(await engine.client.methods.update({ id, name: 'Adam', kind: 'method' })).toEqual({ revision });
  });
});

describe('methods.mention and unmention', () => {
  it('give a paper a role, and take it away with the introduction', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    const id = await engine.method('LayerNorm');
    await expectUndoable(engine, () => client.methods.mention({ id, paperId: paper(2), role: 'mentions' }));
    await expectUndoable(engine, () => client.methods.mention({ id, paperId: paper(1), role: 'introduces' }));
    expect(await client.methods.get({ id })).toMatchObject({ introducedBy: { id: paper(1) }, paperCount: 2 });
    await expectUndoable(engine, () => client.methods.unmention({ id, paperId: paper(1) }));
    expect(await client.methods.get({ id })).toMatchObject({ introducedBy: null, paperCount: 1 });
  });
});

describe('methods.split', () => {
  it('makes two of one form: aliases and papers go over, links stay', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    const orca = await engine.method('Orca', { aliases: ['Orca 2', 'ORCA'] });
    await client.methods.mention({ id: orca, paperId: paper(0), role: 'mentions' });
    await client.methods.mention({ id: orca, paperId: paper(1), role: 'introduces' });
    await engine.link('related', methodEnd(orca), paperEnd(paper(2)));
    const { id } = await expectUndoable(engine, () =>
      client.methods.split({ id: orca, name: 'Orca', kind: 'software', aliases: ['ORCA'], paperIds: [paper(1)] }),
    );
    expect(await client.methods.get({ id: orca })).toMatchObject({
      aliases: ['Orca 2'],
      introducedBy: null,
      linkCount: 1,
      mentions: [{ paperId: paper(0) }],
    });
    expect(await client.methods.get({ id })).toMatchObject({
      name: 'Orca',
      kind: 'software',
      aliases: ['ORCA'],
      introducedBy: { id: paper(1) },
      linkCount: 0,
    });
    expect((await client.methods.list({ filter: { text: 'orca' } })).total).toBe(2);
  });

  it('refuses an alias the method does not have, and changes nothing', async () => {
    const engine = await openMethodsEngine();
    const id = await engine.method('Orca');
    const { revision } = engine.context.library;
    const split = engine.client.methods.split({ id, name: 'B', kind: 'method', aliases: ['nope'], paperIds: [] });
    await expect(split).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(engine.context.library.revision).toBe(revision);
  });
});

describe('methods.delete', () => {
  it('takes links, mentions, names, tags, note and pin along; one undo brings all back', async () => {
    const engine = await openMethodsEngine();
    const { client, paper } = engine;
    const a = await engine.method('A', { aliases: ['a1'], introducedBy: paper(0) });
    const b = await engine.method('B');
    const c = await engine.method('C');
    await engine.link('uses', methodEnd(a), methodEnd(b), [engine.quote(0, 'We introduce RMSNorm.')], { tags: ['t'] });
    await engine.link('related', methodEnd(b), methodEnd(c));
    await client.methods.tag({ ids: [a, b], name: 'norm' });
    await client.graph.pin({ node: { kind: 'method', methodId: a }, x: 1, y: 2 });
    await expectUndoable(engine, () => client.methods.delete({ ids: [a, b] }));
    expect((await client.methods.list({})).methods.map(({ name }) => name)).toEqual(['C']);
    expect((await client.links.list({})).total).toBe(0);
    await client.history.undo();
    expect((await client.links.list({})).total).toBe(2);
  });

  it('names a method that is not there', async () => {
    const engine = await openMethodsEngine();
    const deleted = engine.client.methods.delete({ ids: ['zzz' as MethodId] });
    await expect(deleted).rejects.toMatchObject({ code: 'NOT_FOUND', value: { details: { kind: 'method' } } });
  });
});
