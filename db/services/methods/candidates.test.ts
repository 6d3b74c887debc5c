// Names found in texts: accepted as methods, edited, refused for good.

import { describe, expect, it } from 'vitest';
import type { MethodId } from '#shared/contract/ids.ts';
import type { Candidate } from '#shared/contract/methods.ts';
import { openMethodsEngine } from '../../testing/methods.testing.ts';
import { expectUndoable } from '../../testing/undo.testing.ts';

const PAPERS = [
  [
    'SwiftNorm: normalisation without a mean',
    'We propose SwiftNorm, a normaliser that leaves out the mean. SwiftNorm outperforms LayerNorm on ImageNet.',
  ],
  ['Wide layers', 'Our layers are wide. We compare with SwiftNorm and with LayerNorm on WMT14.'],
] as const;

/** An engine that has read its papers: candidates of one paper are answered from what was read so far. */
async function openRead(papers: Parameters<typeof openMethodsEngine>[0]) {
  const engine = await openMethodsEngine(papers);
  await readAll(engine);
  return engine;
}

/** Candidates over the whole library wait until every paper has been read. */
function readAll({ client }: Pick<Awaited<ReturnType<typeof openMethodsEngine>>, 'client'>) {
  return client.methods.allCandidates({ limit: 1 });
}

function named(candidates: readonly Candidate[], name: string): Candidate {
  const found = candidates.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no candidate ${name} among ${candidates.map((other) => other.name).join(', ')}`);
  return found;
}

describe('methods.candidates', () => {
  it('says where each name is, those introduced first', async () => {
    const { client, paper } = await openRead(PAPERS);
    const candidates = await client.methods.candidates({ paperId: paper(0) });
    expect(candidates[0]).toMatchObject({ name: 'SwiftNorm', role: 'introduces', method: null });
    expect(named(candidates, 'LayerNorm').role).toBe('mentions');
    for (const { field, start, end, quote, name } of candidates) {
      const text = PAPERS[0][field === 'title' ? 0 : 1];
      expect(text.slice(start, end)).toContain(name);
      expect(text).toContain(quote);
    }
  });

  it('knows the method a name stands for', async () => {
    const engine = await openRead(PAPERS);
    const id = await engine.method('LN', { aliases: ['LayerNorm'] });
    const candidates = await engine.client.methods.candidates({ paperId: engine.paper(0) });
    expect(named(candidates, 'LayerNorm').method).toEqual({ id, name: 'LN' });
  });

  it('are listed over all papers, by confidence and role', async () => {
    const { client } = await openRead(PAPERS);
    const { total, candidates } = await client.methods.allCandidates({});
    expect(candidates).toHaveLength(total);
    expect(new Set(candidates.map(({ paperId }) => paperId)).size).toBe(2);
    const confidences = candidates.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    const introduced = await client.methods.allCandidates({ role: 'introduces' });
    expect(introduced.candidates.map(({ name }) => name)).toEqual(['SwiftNorm']);
    expect((await client.methods.allCandidates({ minConfidence: 1 })).total).toBeLessThan(total);
  });
});

describe('methods.accept', () => {
  it('makes the method with its place in the text, and the candidate is gone', async () => {
    const engine = await openRead(PAPERS);
    const { client, paper } = engine;
    const accept = () => client.methods.accept({ paperId: paper(0), accepted: [{ found: 'SwiftNorm' }] });
    const { ids } = await expectUndoable(engine, accept);
    const [id] = ids;
    if (!id) throw new Error('nothing accepted');
    const method = await client.methods.get({ id });
    expect(method).toMatchObject({ name: 'SwiftNorm', introducedBy: { id: paper(0) }, suggestedBy: 'candidate' });
    expect(method.mentions).toMatchObject([{ role: 'introduces', field: 'abstract', start: 11, end: 20 }]);
    const left = await client.methods.candidates({ paperId: paper(0) });
    expect(left.map(({ name }) => name)).not.toContain('SwiftNorm');
    await client.history.undo();
    expect((await client.methods.candidates({ paperId: paper(0) })).map(({ name }) => name)).toContain('SwiftNorm');
  });

  it('takes the method of that name for another paper, and keeps the form found as an alias of an edited name', async () => {
    const { client, paper } = await openRead(PAPERS);
    const accepted = [{ found: 'SwiftNorm', name: 'Swift normalisation', kind: 'software' as const }];
    const [first] = (await client.methods.accept({ paperId: paper(0), accepted })).ids;
    const [second] = (await client.methods.accept({ paperId: paper(1), accepted: [{ found: 'SwiftNorm' }] })).ids;
    expect(second).toBe(first);
    if (!first) throw new Error('nothing accepted');
    expect(await client.methods.get({ id: first })).toMatchObject({
      name: 'Swift normalisation',
      kind: 'software',
      aliases: ['SwiftNorm'],
      paperCount: 2,
    });
  });

  it('makes another method of a taken name when told so, and means it in that paper from then on', async () => {
    const engine = await openRead(PAPERS);
    const { client, paper } = engine;
    const known = await engine.method('SwiftNorm');
    const accepted = [{ found: 'SwiftNorm', methodId: null }];
    const [other] = (await client.methods.accept({ paperId: paper(1), accepted })).ids;
    expect(other).not.toBe(known);
    expect(named(await client.methods.candidates({ paperId: paper(0) }), 'SwiftNorm').method?.id).toBe(known);
    const third = await client.methods.accept({
      paperId: paper(0),
      accepted: [{ found: 'SwiftNorm', methodId: known }],
    });
    expect(third.ids).toEqual([known]);
    expect((await client.methods.list({ filter: { text: 'SwiftNorm' } })).total).toBe(2);
  });

  it('keeps an expansion only where it says more than the name', async () => {
    const { client, paper } = await openRead([
      ['Slate norms', 'We propose Slate Norm Scaling (SNS), which scales slate. SNS outperforms LayerNorm.'],
    ]);
    const [found] = await client.methods.candidates({ paperId: paper(0) });
    expect(found).toMatchObject({ name: 'SNS', expansion: 'Slate Norm Scaling' });
    const accept = async (name: string) => {
      const accepted = [{ found: 'SNS', name, methodId: null }];
      const [id] = (await client.methods.accept({ paperId: paper(0), accepted })).ids;
      const method = await client.methods.get({ id: id as MethodId });
      await client.history.undo();
      return method.expansion;
    };
    expect(await accept('SNS')).toBe('Slate Norm Scaling');
    expect(await accept('slate norm scaling')).toBeNull();
  });

  it('names a candidate that is not there, and changes nothing', async () => {
    const { client, context, paper } = await openRead(PAPERS);
    const { revision } = context.library;
    const accept = client.methods.accept({ paperId: paper(0), accepted: [{ found: 'SwiftNorm' }, { found: 'Nope' }] });
    await expect(accept).rejects.toMatchObject({
      value: { code: 'NOT_FOUND', details: { kind: 'candidate', id: 'Nope' } },
    });
    expect(context.library.revision).toBe(revision);
  });
});

describe('methods.acceptAll', () => {
  it('accepts from a confidence upwards in one step, one method for a name of two papers', async () => {
    const engine = await openRead(PAPERS);
    const { client } = engine;
    const { total } = await client.methods.allCandidates({});
    const { accepted } = await expectUndoable(engine, () =>
      client.methods.acceptAll({ paperId: null, minConfidence: 0 }),
    );
    expect(accepted).toBe(total);
    expect((await client.methods.allCandidates({})).total).toBe(0);
    const { methods } = await client.methods.list({ filter: { text: 'SwiftNorm' } });
    expect(methods).toMatchObject([{ paperCount: 2 }]);
  });

  it('keeps to one paper and one role', async () => {
    const { client, paper } = await openRead(PAPERS);
    await client.methods.acceptAll({ paperId: paper(0), minConfidence: 0, role: 'introduces' });
    expect((await client.methods.list({})).methods.map(({ name }) => name)).toEqual(['SwiftNorm']);
  });
});

describe('methods.refuse', () => {
  it('is final for that name in that paper, and for no other', async () => {
    const engine = await openRead(PAPERS);
    const { client, paper } = engine;
    await expectUndoable(engine, () => client.methods.refuse({ paperId: paper(0), names: ['LayerNorm'] }));
    const namesOf = async (at: number) =>
      (await client.methods.candidates({ paperId: paper(at) })).map(({ name }) => name);
    expect(await namesOf(0)).not.toContain('LayerNorm');
    expect(await namesOf(1)).toContain('LayerNorm');
    await client.history.undo();
    expect(await namesOf(0)).toContain('LayerNorm');
  });

  it('lasts when the import is undone and the file imported again', async () => {
    const { client, file } = await openRead([]);
    const text = PAPERS.map(([title, abstract]) => `${title}\n\n${abstract} ${abstract}`).join('\n\n');
    const importText = async () => {
      const preview = await client.imports.preview({ files: [file('page.txt', text)] });
      const { importId } = await client.imports.commit({ previewId: preview.id });
      const { rows } = await client.papers.list({});
      const row = rows.find(({ title }) => title === PAPERS[0][0]);
      if (!importId || !row) throw new Error('nothing was imported');
      await readAll({ client });
      return { importId, paperId: row.id };
    };
    const first = await importText();
    expect(named(await client.methods.candidates(first), 'LayerNorm')).toBeDefined();
    await client.methods.refuse({ paperId: first.paperId, names: ['LayerNorm'] });
    await client.imports.undo({ id: first.importId });
    const second = await importText();
    expect(second.paperId).not.toBe(first.paperId);
    const names = (await client.methods.candidates(second)).map(({ name }) => name);
    expect(names).toContain('SwiftNorm');
    expect(names).not.toContain('LayerNorm');
  });
});
