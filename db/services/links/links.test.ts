// Links through the contract: make, turn, tag, evidence that follows its words or is told lost, undo.

import { describe, expect, it } from 'vitest';
import type { MethodId } from '#shared/contract/ids.ts';
import { decodeId } from '../../sqlite/ids.ts';
import { METHOD_PAPERS, methodEnd, openMethodsEngine, paperEnd } from '../../testing/methods.testing.ts';
import { expectUndoable } from '../../testing/undo.testing.ts';

type Engine = Awaited<ReturnType<typeof openMethodsEngine>>;

async function twoMethods() {
  const engine = await openMethodsEngine();
  const a = await engine.method('RMSNorm', { introducedBy: engine.paper(0) });
  const b = await engine.method('LayerNorm');
  return { ...engine, a, b };
}

function setAbstract({ context, paper }: Engine, index: number, abstract: string) {
  const step = { kind: 'import', count: 1, subject: null } as const;
  return context.library.write(step, (tx) => tx.update('paper', decodeId('paper', paper(index)), { abstract }));
}

describe('links.create', () => {
  it('makes a link with type, ends, tags, remark and the quoted words', async () => {
    const engine = await twoMethods();
    const { client, a, b, paper } = engine;
    const quote = engine.quote(0, 'RMSNorm outperforms LayerNorm.');
    const id = await expectUndoable(engine, () =>
      engine.link('outperforms', methodEnd(a), methodEnd(b), [quote, { kind: 'judgement' }], {
        tags: ['norm'],
        remark: 'On ImageNet',
      }),
    );
    expect(await client.links.get({ id })).toMatchObject({
      type: { name: 'outperforms' },
      source: { kind: 'method', id: a, name: 'RMSNorm', methodKind: 'method' },
      target: { kind: 'method', id: b, name: 'LayerNorm' },
      tags: [{ name: 'norm' }],
      remark: 'On ImageNet',
      evidence: [
        {
          kind: 'quote',
          paperId: paper(0),
          paperTitle: 'RMSNorm',
          quote: 'RMSNorm outperforms LayerNorm.',
          isInPlace: true,
        },
        { kind: 'judgement' },
      ],
      hasLostEvidence: false,
      suggestedBy: null,
    });
  });

  it('takes papers for ends too', async () => {
    const { client, link, paper, b } = await twoMethods();
    const id = await link('surveys', paperEnd(paper(2)), methodEnd(b));
    expect(await client.links.get({ id })).toMatchObject({
      source: { kind: 'paper', name: 'A survey of norms', isTrashed: false },
    });
    expect((await client.links.list({ filter: { endpoint: paperEnd(paper(2)) } })).total).toBe(1);
  });

  it('makes the methods it needs in the same change: one undo, one redo, told with it', async () => {
    const engine = await twoMethods();
    const { client, a, link } = engine;
    const names = async () => (await client.methods.list({})).methods.map(({ name }) => name).sort();
    await expectUndoable(engine, () => link('uses', methodEnd(a), { kind: 'new-method', name: 'ScaleNorm' }));
    expect(await names()).toEqual(['LayerNorm', 'RMSNorm', 'ScaleNorm']);
    expect((await client.history.peek()).undo).toMatchObject({
      kind: 'add-link',
      count: 2,
      subject: 'RMSNorm → ScaleNorm',
    });
    await client.history.undo();
    expect(await names()).toEqual(['LayerNorm', 'RMSNorm']);
  });

  it('accepts a name found in a paper in the same change, and makes nothing where the link is refused', async () => {
    const engine = await openMethodsEngine();
    const { client, context, paper, link } = engine;
    const found = { kind: 'candidate', paperId: paper(0), found: 'RMSNorm' } as const;
    const id = await expectUndoable(engine, () => link('uses', found, { kind: 'new-method', name: 'ScaleNorm' }));
    const { source } = await client.links.get({ id });
    expect(source).toMatchObject({ kind: 'method', name: 'RMSNorm' });
    expect((await client.history.peek()).undo).toMatchObject({ count: 3, subject: 'RMSNorm → ScaleNorm' });
    expect(await client.methods.ofPaper({ paperId: paper(0) })).toMatchObject([
      { name: 'RMSNorm', role: 'introduces' },
    ]);
    const { revision } = context.library;
    await expect(link('uses', found, { kind: 'new-method', name: 'X' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(context.library.revision).toBe(revision);
    expect((await client.methods.list({})).total).toBe(2);
  });

  it('refuses a double and names the link that is there', async () => {
    const { link, a, b } = await twoMethods();
    const id = await link('extends', methodEnd(a), methodEnd(b));
    await expect(link('extends', methodEnd(a), methodEnd(b))).rejects.toMatchObject({
      value: { code: 'CONFLICT', details: { kind: 'link', id, current: 'RMSNorm → LayerNorm' } },
    });
    await link('extends', methodEnd(b), methodEnd(a));
    await link('uses', methodEnd(a), methodEnd(b));
  });

  it('takes a symmetric link turned for a double', async () => {
    const { link, a, b } = await twoMethods();
    await link('alternative-to', methodEnd(a), methodEnd(b));
    await expect(link('alternative-to', methodEnd(b), methodEnd(a))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('refuses a thing linked to itself, an unknown end, and evidence without words', async () => {
    const { link, a, b, paper } = await twoMethods();
    await expect(link('uses', methodEnd(a), methodEnd(a))).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const unknown = link('uses', methodEnd(a), methodEnd('zz' as MethodId));
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const [start, end] of [
      [9_000, 9_010],
      [8, 9_000],
      [9, 9],
      [2, 3],
    ] as const) {
      const evidence = { kind: 'quote', paperId: paper(0), field: 'abstract', start, end } as const;
      await expect(link('uses', methodEnd(a), methodEnd(b), [evidence])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
  });
});

describe('links.update', () => {
  it('changes type, turns, and sets or takes away the remark', async () => {
    const engine = await twoMethods();
    const { client, a, b, type } = engine;
    const id = await engine.link('extends', methodEnd(a), methodEnd(b));
    await expectUndoable(engine, () =>
      client.links.update({ id, typeId: type('variant-of'), turn: true, remark: 'hm' }),
    );
    expect(await client.links.get({ id })).toMatchObject({
      type: { name: 'variant-of' },
      source: { id: b },
      target: { id: a },
      remark: 'hm',
    });
    await client.links.update({ id, remark: null });
    expect(await client.links.get({ id })).toMatchObject({ remark: null, type: { name: 'variant-of' } });
  });

  it('refuses to become what another link says', async () => {
    const { client, link, type, a, b } = await twoMethods();
    await link('extends', methodEnd(a), methodEnd(b));
    const uses = await link('uses', methodEnd(b), methodEnd(a));
    const changed = client.links.update({ id: uses, typeId: type('extends'), turn: true });
    await expect(changed).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('evidence of a link', () => {
  it('is added once, taken away by its index, and undone', async () => {
    const engine = await twoMethods();
    const { client, a, b, quote } = engine;
    const id = await engine.link('extends', methodEnd(a), methodEnd(b));
    const evidence = quote(0, 'Unlike LayerNorm');
    await expectUndoable(engine, () => client.links.addEvidence({ id, evidence }));
    const { revision } = engine.context.library;
    expect(await client.links.addEvidence({ id, evidence })).toEqual({ revision });
    await client.links.addEvidence({ id, evidence: { kind: 'judgement' } });
    await expectUndoable(engine, () => client.links.removeEvidence({ id, index: 0 }));
    expect((await client.links.get({ id })).evidence).toEqual([{ kind: 'judgement' }]);
    await expect(client.links.removeEvidence({ id, index: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('follows its words when the text before them grows, and is lost when they are gone', async () => {
    const engine = await twoMethods();
    const { client, a, b } = engine;
    const words = 'Unlike LayerNorm, RMSNorm leaves the mean out.';
    const id = await engine.link('extends', methodEnd(a), methodEnd(b), [engine.quote(0, words)]);
    const grown = `A longer beginning. ${METHOD_PAPERS[0][1].replace('leaves the', 'leaves\nthe')}`;
    await setAbstract(engine, 0, grown);
    const [piece] = (await client.links.get({ id })).evidence;
    expect(piece).toMatchObject({ isInPlace: true, quote: words });
    expect(piece?.kind === 'quote' && grown.slice(piece.start, piece.end).replace('\n', ' ')).toBe(words);
    expect((await client.links.list({ filter: { lostEvidence: true } })).total).toBe(0);

    await setAbstract(engine, 0, 'Another abstract.');
    expect(await client.links.get({ id })).toMatchObject({
      hasLostEvidence: true,
      evidence: [{ isInPlace: false, quote: words }],
    });
    expect((await client.links.list({ filter: { lostEvidence: true } })).links.map((link) => link.id)).toEqual([id]);
    expect((await client.links.list({ filter: { lostEvidence: false } })).total).toBe(0);
  });

  it('may be a sentence of the note', async () => {
    const engine = await twoMethods();
    const { client, a, b, paper } = engine;
    await client.notes.save({ paperId: paper(0), body: 'They say so on page 3.', baseVersion: 0 });
    const evidence = { kind: 'quote', paperId: paper(0), field: 'note', start: 0, end: 11 } as const;
    const id = await engine.link('extends', methodEnd(a), methodEnd(b), [evidence]);
    expect(await client.links.get({ id })).toMatchObject({ evidence: [{ quote: 'They say so', isInPlace: true }] });
    await client.notes.save({ paperId: paper(0), body: 'Never mind.', baseVersion: 1 });
    expect((await client.links.get({ id })).hasLostEvidence).toBe(true);
  });
});

describe('a paper that links refer to', () => {
  it('goes to the trash without taking them: they stay, marked as having lost their evidence', async () => {
    const engine = await twoMethods();
    const { client, a, b, paper } = engine;
    const quoted = await engine.link('extends', methodEnd(a), methodEnd(b), [engine.quote(0, 'We introduce RMSNorm.')]);
    const ended = await engine.link('uses', paperEnd(paper(0)), methodEnd(b));
    await expectUndoable(engine, () => client.papers.trash({ papers: { ids: [paper(0)] } }));
    expect(await client.links.get({ id: quoted })).toMatchObject({
      hasLostEvidence: true,
      evidence: [{ quote: 'We introduce RMSNorm.', isInPlace: false, paperTitle: 'RMSNorm' }],
    });
    expect(await client.links.get({ id: ended })).toMatchObject({ source: { isTrashed: true, name: 'RMSNorm' } });
    await client.papers.restore({ papers: { ids: [paper(0)] } });
    expect((await client.links.get({ id: quoted })).hasLostEvidence).toBe(false);
  });

  it('is kept when the trash is emptied, and counted, until nothing refers to it', async () => {
    const engine = await twoMethods();
    const { client, a, b, paper } = engine;
    const id = await engine.link('uses', methodEnd(a), methodEnd(b), [engine.quote(1, 'LayerNorm')]);
    await client.papers.trash({ papers: { ids: [paper(1), paper(2)] } });
    const purge = () => client.papers.purge({ papers: { filter: { trashed: true } } });
    expect(await purge()).toMatchObject({ changed: 1, kept: 1 });
    expect((await client.papers.list({ filter: { trashed: true } })).rows.map((row) => row.id)).toEqual([paper(1)]);
    expect((await client.links.get({ id })).evidence).toHaveLength(1);
    await client.links.delete({ ids: [id] });
    expect(await expectUndoable(engine, purge)).toMatchObject({ changed: 1, kept: 0 });
  });

  it('stays when its import is undone', async () => {
    const engine = await openMethodsEngine([]);
    const { client } = engine;
    const text = METHOD_PAPERS.map(([title, abstract]) => `${title} and ${title}\n\n${abstract.repeat(3)}`).join(
      '\n\n',
    );
    const preview = await client.imports.preview({ files: [engine.file('page.txt', text)] });
    const { importId, counts } = await client.imports.commit({ previewId: preview.id });
    if (!importId) throw new Error('nothing was imported');
    const [row] = (await client.papers.list({})).rows;
    if (!row) throw new Error('no paper');
    const a = await engine.method('A');
    await engine.link('uses', methodEnd(a), paperEnd(row.id));
    expect(await client.imports.undo({ id: importId })).toMatchObject({ removed: counts.new - 1, kept: 1 });
    expect((await client.links.list({})).links).toMatchObject([{ target: { id: row.id } }]);
  });
});

describe('links.tag, untag and delete', () => {
  it('are undone to the byte', async () => {
    const engine = await twoMethods();
    const { client, a, b } = engine;
    const first = await engine.link('extends', methodEnd(a), methodEnd(b), [engine.quote(0, 'RMSNorm')], {
      tags: ['x'],
    });
    const second = await engine.link('uses', methodEnd(a), methodEnd(b));
    await expectUndoable(engine, () => client.links.tag({ id: second, name: 'norm' }));
    const [tag] = (await client.links.get({ id: second })).tags;
    if (!tag) throw new Error('not tagged');
    expect((await client.links.list({ filter: { tagIds: [tag.id] } })).links.map(({ id }) => id)).toEqual([second]);
    await expectUndoable(engine, () => client.links.untag({ id: second, tagId: tag.id }));
    await expectUndoable(engine, () => client.links.delete({ ids: [first, second] }));
    expect((await client.links.list({})).total).toBe(0);
    await client.history.undo();
    expect((await client.methods.get({ id: a })).links).toHaveLength(2);
  });
});
