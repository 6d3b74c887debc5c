// Merging methods: whatever hung on the parts is found in the whole, or written in its note.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MethodId } from '#shared/contract/ids.ts';
import type { Endpoint } from '#shared/contract/links.ts';
import { decodeId } from '../../sqlite/ids.ts';
import { noteOfMethod, saveMethodNote } from '../../store/notes.ts';
import { METHOD_PAPERS, methodEnd, openMethodsEngine, paperEnd } from '../../testing/methods.testing.ts';
import { expectUndoable } from '../../testing/undo.testing.ts';

type Engine = Awaited<ReturnType<typeof openMethodsEngine>>;

function saveNote({ context }: Engine, id: MethodId, body: string) {
  const step = { kind: 'save-note', count: 1, subject: null } as const;
  return context.library.write(step, (tx) => saveMethodNote(tx, decodeId('method', id), body));
}

function noteOf({ context }: Engine, id: MethodId): string {
  return noteOfMethod(context.library.read, decodeId('method', id))?.body ?? '';
}

describe('methods.merge', () => {
  it('moves links, mentions, names, tags, note and pin, and joins links that then say the same', async () => {
    const engine = await openMethodsEngine();
    const { client, paper, quote } = engine;
    const into = await engine.method('RMSNorm', { introducedBy: paper(0) });
    const from = await engine.method('RMS Norm', { aliases: ['RmsNorm'], expansion: 'root mean square' });
    const other = await engine.method('LayerNorm');
    await client.methods.mention({ id: from, paperId: paper(2), role: 'mentions' });
    await client.methods.tag({ ids: [from], name: 'norm' });
    await client.graph.pin({ node: { kind: 'method', methodId: from }, x: 3, y: 4 });
    const older = await engine.link('extends', methodEnd(into), methodEnd(other), [quote(0, 'Unlike LayerNorm')]);
    await engine.link('extends', methodEnd(from), methodEnd(other), [quote(2, 'We compare')], {
      tags: ['checked'],
      remark: 'Says the same.',
    });
    await engine.link('uses', paperEnd(paper(1)), methodEnd(from));
    await saveNote(engine, from, 'Their note.');
    await expectUndoable(engine, () => client.methods.merge({ ids: [from], into }));

    const whole = await client.methods.get({ id: into });
    expect(whole).toMatchObject({
      name: 'RMSNorm',
      expansion: 'root mean square',
      introducedBy: { id: paper(0) },
      paperCount: 2,
      tags: [{ name: 'norm' }],
      hasNote: true,
    });
    expect(whole.aliases.toSorted()).toEqual(['RMS Norm', 'RmsNorm']);
    expect(whole.links).toHaveLength(2);
    const joined = await client.links.get({ id: older });
    expect(joined).toMatchObject({ tags: [{ name: 'checked' }], remark: 'Says the same.' });
    expect(joined.evidence.map((piece) => piece.kind === 'quote' && piece.quote)).toEqual([
      'Unlike LayerNorm',
      'We compare',
    ]);
    expect(noteOf(engine, into)).toBe('Their note.');
    expect(engine.context.library.read.count('SELECT count(*) FROM graph_pin')).toBe(1);
    await expect(client.methods.get({ id: from })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('writes what two merged methods said of each other into the note', async () => {
    const engine = await openMethodsEngine();
    const into = await engine.method('RMSNorm');
    const from = await engine.method('LayerNorm');
    await saveNote(engine, into, 'Mine.');
    await saveNote(engine, from, 'Theirs.');
    const evidence = [engine.quote(0, 'RMSNorm outperforms LayerNorm.')];
    await engine.link('outperforms', methodEnd(into), methodEnd(from), evidence, {
      tags: ['speed'],
      remark: 'Really?',
    });
    await engine.client.methods.merge({ ids: [from], into });
    const note = noteOf(engine, into);
    for (const words of ['Mine.', 'Theirs.', '## LayerNorm', 'RMSNorm outperforms LayerNorm', '#speed', 'Really?'])
      expect(note).toContain(words);
    expect((await engine.client.links.list({})).total).toBe(0);
  });

  it('changes nothing when merged with itself alone', async () => {
    const engine = await openMethodsEngine();
    const id = await engine.method('Adam');
    const { revision } = engine.context.library;
    expect(await engine.client.methods.merge({ ids: [id], into: id })).toEqual({ revision });
  });

  it('loses nothing of any parts', async () => {
    await fc.assert(fc.asyncProperty(scene, checkScene), { numRuns: 40 });
  });
});

/** Four methods with names, tags, notes, mentions and links among them and to papers; then some are merged. */
const METHODS = 4;
const methodAt = fc.nat(METHODS - 1);
const paperAt = fc.nat(METHOD_PAPERS.length - 1);
const endAt = fc.oneof(
  fc.record({ kind: fc.constant('method' as const), at: methodAt }),
  fc.record({ kind: fc.constant('paper' as const), at: paperAt }),
);
const scene = fc.record({
  methods: fc.array(
    fc.record({
      aliases: fc.uniqueArray(fc.constantFrom('a', 'b', 'B', 'c c'), { maxLength: 2 }),
      tags: fc.uniqueArray(fc.constantFrom('norm', 'speed'), { maxLength: 2 }),
      note: fc.constantFrom('', 'First note', '# Second\n\ntext\n'),
      mentions: fc.uniqueArray(paperAt, { maxLength: 2 }),
      introducedBy: fc.option(paperAt),
      expansion: fc.constantFrom(null, 'long form', 'other form'),
    }),
    { minLength: METHODS, maxLength: METHODS },
  ),
  links: fc.array(
    fc.record({
      type: fc.constantFrom('extends', 'related', 'outperforms'),
      source: endAt,
      target: endAt,
      from: fc.nat(6),
      quoted: paperAt,
      tag: fc.option(fc.constantFrom('checked', 'odd')),
      remark: fc.option(fc.constantFrom('One remark.', 'Two\nlines')),
    }),
    { maxLength: 8 },
  ),
  merged: fc.uniqueArray(methodAt, { minLength: 1, maxLength: METHODS }),
  into: methodAt,
});
type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

async function checkScene({ methods, links, merged, into }: Scene): Promise<void> {
  const engine = await openMethodsEngine();
  const { client, paper } = engine;
  const ids: MethodId[] = [];
  for (const [at, { aliases, tags, note, mentions, introducedBy, expansion }] of methods.entries()) {
    const id = await engine.method(`Method ${at}`, {
      aliases,
      ...(expansion === null ? {} : { expansion }),
      ...(introducedBy === null ? {} : { introducedBy: paper(introducedBy) }),
    });
    ids.push(id);
    for (const name of tags) await client.methods.tag({ ids: [id], name });
    for (const index of mentions) await client.methods.mention({ id, paperId: paper(index), role: 'mentions' });
    if (note !== '') await saveNote(engine, id, note);
  }
  const idAt = (at: number) => ids[at] as MethodId;
  const endOf = ({ kind, at }: { kind: 'method' | 'paper'; at: number }): Endpoint =>
    kind === 'method' ? methodEnd(idAt(at)) : paperEnd(paper(at));
  for (const { type, source, target, from, quoted, tag, remark } of links) {
    const words = METHOD_PAPERS[quoted]?.[1].slice(from, from + 12) ?? '';
    const made = engine.link(type, endOf(source), endOf(target), [engine.quote(quoted, words)], {
      ...(tag === null ? {} : { tags: [tag] }),
      ...(remark === null ? {} : { remark }),
    });
    await made.catch((error: { code: string }) => expect(['CONFLICT', 'BAD_INPUT']).toContain(error.code));
  }
  const parts = await Promise.all([...new Set([into, ...merged])].map((at) => client.methods.get({ id: idAt(at) })));
  const notes = parts.map(({ id }) => noteOf(engine, id));
  const linksBefore = (await client.links.list({ limit: 200 })).links;
  const merge = () => client.methods.merge({ ids: merged.map(idAt), into: idAt(into) });
  if (parts.length > 1) await expectUndoable(engine, merge);
  else await merge();

  const whole = await client.methods.get({ id: idAt(into) });
  const wholeNote = noteOf(engine, whole.id);
  const linksAfter = (await client.links.list({ limit: 200 })).links;
  const everything = JSON.stringify([whole, linksAfter]) + wholeNote;
  for (const part of parts) {
    for (const name of [part.name, ...part.aliases]) expect([whole.name, ...whole.aliases]).toContain(name);
    for (const { name } of part.tags) expect(whole.tags.map((tag) => tag.name)).toContain(name);
    for (const { paperId } of part.mentions)
      expect(whole.mentions.map((mention) => mention.paperId)).toContain(paperId);
    if (part.expansion !== null) expect(everything).toContain(part.expansion);
  }
  for (const note of notes) expect(wholeNote).toContain(note.trimEnd());
  // Every quote, tag and remark of every link is on a link still, or in the note.
  for (const link of linksBefore) {
    for (const piece of link.evidence) if (piece.kind === 'quote') expect(everything).toContain(piece.quote.trim());
    for (const { name } of link.tags) expect(everything).toContain(name);
    for (const line of link.remark?.split('\n') ?? []) expect(everything).toContain(line);
  }
  const members = new Set(parts.map(({ id }) => id));
  const moved = (end: (typeof linksBefore)[number]['source']) =>
    end.kind === 'method' && members.has(end.id) ? idAt(into) : end.id;
  const said = new Set(linksAfter.flatMap(sayings));
  for (const { type, source, target } of linksBefore) {
    if (moved(source) !== moved(target)) expect(said).toContain(`${moved(source)} ${type.name} ${moved(target)}`);
    else expect(wholeNote).toContain(type.label);
  }
}

function sayings({
  type,
  source,
  target,
}: {
  type: { name: string; isSymmetric: boolean };
  source: { id: string };
  target: { id: string };
}) {
  const forth = `${source.id} ${type.name} ${target.id}`;
  return type.isSymmetric ? [forth, `${target.id} ${type.name} ${source.id}`] : [forth];
}
