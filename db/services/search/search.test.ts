// Methods found by words and names, and questions about links answered, through the contract.

import { describe, expect, it } from 'vitest';
import { methodEnd, openMethodsEngine, paperEnd } from '../../testing/methods.testing.ts';

/** A chain of links between methods: A outperforms B, B extends C, D is an alternative to B, E stands alone. */
async function chain() {
  const engine = await openMethodsEngine();
  const { client, paper, link, method } = engine;
  const [a, b, c, d] = [
    await method('Alpha', { introducedBy: paper(0), aliases: ['Alpha One'] }),
    await method('Beta'),
    await method('Gamma Two'),
    await method('Delta'),
  ];
  await method('Epsilon');
  await link('outperforms', methodEnd(a), methodEnd(b), [engine.quote(0, 'RMSNorm outperforms LayerNorm.')]);
  await link('extends', methodEnd(b), methodEnd(c), [], { tags: ['norm layers'] });
  await link('alternative-to', methodEnd(d), methodEnd(b));
  await link('surveys', paperEnd(paper(2)), methodEnd(c));
  const ask = async (query: string) => {
    const found = await client.search.methods({ query });
    return {
      asked: found.asked,
      methods: found.methods.hits.map((hit) => hit.method.name),
      links: found.links.links.map((made) => `${made.source.name} ${made.type.name} ${made.target.name}`),
      unknown: found.unknownNames,
    };
  };
  const papers = async (query: string) => (await client.search.query({ query })).hits.map((hit) => hit.paper.title);
  return { ...engine, a, b, c, d, ask, papers };
}

describe('search.methods by words', () => {
  it('finds names, aliases, descriptions, tags and notes at once after each edit', async () => {
    const { client, ask, b } = await chain();
    await client.notes.save({ methodId: b, body: 'Speculative decoding in short.', baseVersion: 0 });
    await client.methods.update({ id: b, description: 'A zebra among methods.' });
    await client.methods.tag({ ids: [b], name: 'stripes' });
    for (const query of ['beta', 'speculating', 'zebra', 'tag:stripes', 'note:decoding', 'bet*'])
      expect([query, (await ask(query)).methods]).toEqual([query, ['Beta']]);
    const { methods } = await client.search.methods({ query: 'decoding' });
    expect(methods.hits[0]?.snippet).toMatchObject({ field: 'note', text: 'Speculative decoding in short.' });
    const [tag] = (await client.methods.get({ id: b })).tags;
    await client.tags.rename({ tagId: tag?.id as never, name: 'dots' });
    expect((await ask('tag:stripes')).methods).toEqual([]);
    expect((await ask('tag:dots')).methods).toEqual(['Beta']);
    await client.methods.delete({ ids: [b] });
    expect((await ask('zebra')).methods).toEqual([]);
    await client.history.undo();
    expect((await ask('zebra')).methods).toEqual(['Beta']);
  });

  it('puts the one called so first', async () => {
    const engine = await openMethodsEngine();
    await engine.method('Norm of norms and norm of norms');
    await engine.method('Norm');
    const { methods } = await engine.client.search.methods({ query: 'norm', limit: 1 });
    expect(methods).toMatchObject({ total: 2, hits: [{ method: { name: 'Norm' } }] });
  });

  it('takes no question for one when plain', async () => {
    const { client } = await chain();
    const found = await client.search.methods({ query: 'outperforms:Beta', plain: true });
    expect(found).toMatchObject({ asked: 'words', links: { total: 0 } });
  });
});

describe('questions about links', () => {
  it.each([
    ['outperforms:Beta', ['Alpha'], ['Alpha outperforms Beta']],
    ['outperforms:beta', ['Alpha'], ['Alpha outperforms Beta']],
    ['outperformed-by:Alpha', ['Beta'], ['Alpha outperforms Beta']],
    ['outperformed-by:"Alpha One"', ['Beta'], ['Alpha outperforms Beta']],
    ['outperformed-by:Alp', ['Beta'], ['Alpha outperforms Beta']],
    ['alternative-to:Delta', ['Beta'], ['Delta alternative-to Beta']],
    [
      'linked:Beta',
      ['Alpha', 'Gamma Two', 'Delta'],
      ['Alpha outperforms Beta', 'Beta extends Gamma Two', 'Delta alternative-to Beta'],
    ],
    ['linked:Beta -outperforms:Beta', ['Gamma Two', 'Delta'], ['Beta extends Gamma Two', 'Delta alternative-to Beta']],
    ['compared:Alpha', ['Beta'], ['Alpha outperforms Beta']],
    ['compared:Beta -compared:Alpha', ['Delta'], ['Delta alternative-to Beta']],
    ['compared:Alpha compared:Delta', ['Beta'], ['Alpha outperforms Beta', 'Delta alternative-to Beta']],
    ['linked:Beta delta', ['Delta'], ['Delta alternative-to Beta']],
    ['-linked:Beta', ['Epsilon'], []],
    ['links:none', ['Epsilon'], []],
  ])('things: %s', async (query, methods, links) => {
    const { ask } = await chain();
    expect(await ask(query)).toEqual({ asked: 'things', methods, links, unknown: [] });
  });

  it.each([
    ['type:extends', ['Beta extends Gamma Two']],
    ['type:extends tag:norm', ['Beta extends Gamma Two']],
    ['type:extends tag:speed', []],
    ['type:outperforms linked:Beta', ['Alpha outperforms Beta']],
    ['type:surveys linked:Beta', []],
    ['type:outperforms -linked:Beta', []],
    ['type:surveys -linked:Beta', ['A survey of norms surveys Gamma Two']],
    ['type:alternative-to delta', ['Delta alternative-to Beta']],
    ['-type:extends -type:surveys', ['Delta alternative-to Beta', 'Alpha outperforms Beta']],
  ])('links: %s', async (query, links) => {
    const { ask } = await chain();
    expect(await ask(query)).toMatchObject({ asked: 'links', links });
  });

  it('tells the links of a shortest path in order, and the papers on it', async () => {
    const { ask, papers } = await chain();
    expect(await ask('path:Alpha.."A survey of norms"')).toEqual({
      asked: 'path',
      methods: ['Alpha', 'Beta', 'Gamma Two'],
      links: ['Alpha outperforms Beta', 'Beta extends Gamma Two', 'A survey of norms surveys Gamma Two'],
      unknown: [],
    });
    expect(await papers('path:Alpha.."A survey of norms"')).toEqual(['A survey of norms', 'RMSNorm']);
    expect((await ask('path:Alpha..Epsilon')).links).toEqual([]);
    expect((await ask('path:Alpha..Alpha')).links).toEqual([]);
  });

  it('names what nothing is called', async () => {
    const { ask } = await chain();
    expect(await ask('outperforms:Nothing path:Zeta..Alpha')).toMatchObject({ asked: 'path', unknown: ['Zeta'] });
    expect(await ask('outperforms:Nothing')).toMatchObject({ methods: [], unknown: ['Nothing'] });
  });

  it('gives the papers that answer, or introduce what answers, to a list of papers, filtered and paged', async () => {
    const { client, papers, paper } = await chain();
    expect(await papers('outperforms:Beta')).toEqual(['RMSNorm']);
    expect(await papers('surveys:"Gamma Two"')).toEqual(['A survey of norms']);
    expect(await papers('linked:Epsilon')).toEqual([]);
    const filtered = await client.search.query({ query: 'outperforms:Beta', filter: { hasNote: true } });
    expect(filtered).toMatchObject({ total: 0, hits: [] });
    await client.papers.trash({ papers: { ids: [paper(0)] } });
    expect(await papers('outperforms:Beta')).toEqual([]);
    expect((await client.search.query({ query: 'type:surveys', offset: 1 })).hits).toEqual([]);
  });

  it('follows a link to the paper that introduces the method', async () => {
    const { link, ask, paper, d } = await chain();
    await link('uses', methodEnd(d), paperEnd(paper(0)));
    expect((await ask('uses:Alpha')).methods).toEqual(['Delta']);
  });
});
