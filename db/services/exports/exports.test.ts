// Markdown export into folders that other people's files live in (trust.md X5-X7, X13-X15).

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { LinkTypeId, PaperId } from '#shared/contract/ids.ts';
import { insertPaper } from '../../store/papers.ts';
import { openTestEngine } from '../../testing/client.testing.ts';
import { record } from '../../testing/record.testing.ts';

async function engineWith(titles: readonly string[]) {
  const engine = openTestEngine();
  const step = { kind: 'import', count: titles.length, subject: null } as const;
  await engine.context.library.write(step, (tx) =>
    titles.map((title) => insertPaper(tx, record(title, `About ${title}.`))),
  );
  const target = join(engine.folder, 'out');
  mkdirSync(target);
  const folder = engine.exportFolder(target);
  const write = (scope: 'all' | 'touched' = 'all', check = false) =>
    engine.client.exports.toFolder({ folder, scope, check });
  const names = () =>
    readdirSync(target)
      .filter((name) => !name.startsWith('.'))
      .sort();
  return { ...engine, target, write, names };
}

describe('exports.toFolder', () => {
  it('writes one file a paper and an index, and the same bytes again', async () => {
    const { write, names, target } = await engineWith(['First', 'Second']);
    expect(await write()).toEqual({ files: 3, written: 3, unchanged: 0, conflicts: [], stale: [] });
    expect(names()).toEqual(['First.md', 'Second.md', 'index.md']);
    const before = names().map((name) => [
      name,
      readFileSync(join(target, name)),
      statSync(join(target, name)).mtimeMs,
    ]);
    expect(await write()).toMatchObject({ written: 0, unchanged: 3 });
    expect(
      names().map((name) => [name, readFileSync(join(target, name)), statSync(join(target, name)).mtimeMs]),
    ).toEqual(before);
  });

  it('leaves untouched papers out unless asked for all', async () => {
    const { write, client, names } = await engineWith(['First', 'Second']);
    const { rows } = await client.papers.list({});
    await client.notes.save({ paperId: rows[1]?.id, body: 'A note.', baseVersion: 0 } as never);
    expect(await write('touched')).toMatchObject({ files: 2 });
    expect(names()).toEqual(['Second.md', 'index.md']);
  });

  it('only says what it would do when checking', async () => {
    const { write, names } = await engineWith(['First']);
    expect(await write('all', true)).toMatchObject({ files: 2, written: 2 });
    expect(names()).toEqual([]);
  });

  it('never overwrites a file it did not write, be it file, folder or link (X6)', async () => {
    const { write, target, names, folder } = await engineWith(['First', 'Second', 'Third']);
    writeFileSync(join(target, 'First.md'), 'mine');
    mkdirSync(join(target, 'second.md'));
    writeFileSync(join(folder, 'outside.md'), 'outside');
    symlinkSync(join(folder, 'outside.md'), join(target, 'Third.md'));
    writeFileSync(join(target, 'index.md'), 'my own index');
    const report = await write();
    expect(report).toMatchObject({
      written: 4,
      conflicts: [{ name: 'index.md', reason: 'foreign', wroteInstead: 'index (Lectern).md' }],
    });
    expect(readFileSync(join(target, 'First.md'), 'utf8')).toBe('mine');
    expect(readFileSync(join(target, 'index.md'), 'utf8')).toBe('my own index');
    expect(readFileSync(join(folder, 'outside.md'), 'utf8')).toBe('outside');
    expect(lstatSync(join(target, 'Third.md')).isSymbolicLink()).toBe(true);
    expect(names().filter((name) => /^(First|Second|Third) \(/.test(name))).toHaveLength(3);
    expect(await write()).toMatchObject({ written: 0 });
  });

  it('keeps what the reader changed since, writes beside it, and says so (X7)', async () => {
    const { write, target, client, names } = await engineWith(['First']);
    await write();
    writeFileSync(join(target, 'First.md'), 'my edit');
    expect(await write()).toMatchObject({
      conflicts: [{ name: 'First.md', reason: 'changed', wroteInstead: 'First (Lectern).md' }],
    });
    const [row] = (await client.papers.list({})).rows;
    await client.notes.save({ paperId: row?.id, body: 'new', baseVersion: 0 } as never);
    expect(await write()).toMatchObject({
      written: 1,
      conflicts: [{ name: 'First.md', reason: 'changed', wroteInstead: 'First (Lectern).md' }],
    });
    expect(readFileSync(join(target, 'First.md'), 'utf8')).toBe('my edit');
    expect(names()).toEqual(['First (Lectern).md', 'First.md', 'index.md']);
  });

  it('updates its own files when the library changed', async () => {
    const { write, target, client } = await engineWith(['First']);
    await write();
    const [row] = (await client.papers.list({})).rows;
    await client.tags.add({ papers: { ids: [row?.id] }, name: 'norm' } as never);
    expect(await write()).toMatchObject({ written: 2, unchanged: 0, conflicts: [] });
    expect(readFileSync(join(target, 'First.md'), 'utf8')).toContain('- "norm"');
  });

  it('gives titles that are one file somewhere different names (X5)', async () => {
    const { write, names } = await engineWith(['Straße', 'STRASSE', 'é', 'e\u0301', 'CON', 'a/b', '']);
    expect(await write()).toMatchObject({ files: 8, written: 8 });
    const keys = names().map((name) => name.normalize('NFC').toLowerCase().replaceAll('ß', 'ss'));
    expect(new Set(keys).size).toBe(8);
  });

  it.each([
    ['a missing folder', 'missing', (target: string) => join(target, 'nowhere')],
    ['the folder of the library (X15)', 'library-folder', (_: string, folder: string) => join(folder, 'library')],
  ])('refuses %s', async (_, reason, where) => {
    const { client, exportFolder, target, folder } = await engineWith(['First']);
    const refused = client.exports.toFolder({ folder: exportFolder(where(target, folder)), scope: 'all' });
    await expect(refused).rejects.toMatchObject({ value: { code: 'EXPORT_REFUSED', details: { reason } } });
  });

  it('refuses the export of another library', async () => {
    const one = await engineWith(['First']);
    await one.write();
    const two = await engineWith(['Second']);
    const refused = two.client.exports.toFolder({ folder: two.exportFolder(one.target), scope: 'all' });
    await expect(refused).rejects.toMatchObject({ value: { details: { reason: 'other-library' } } });
  });

  it('clears what a killed export left and goes on (X14)', async () => {
    const { write, target } = await engineWith(['First']);
    writeFileSync(join(target, '.lectern-tmp-abc'), 'half');
    await write();
    expect(existsSync(join(target, '.lectern-tmp-abc'))).toBe(false);
  });

  it('runs two exports one after the other (X15)', async () => {
    const { write } = await engineWith(['First', 'Second']);
    const [one, two] = await Promise.all([write(), write()]);
    expect(one).toMatchObject({ written: 3 });
    expect(two).toMatchObject({ written: 0, unchanged: 3 });
  });

  it('names what is no longer part of the export and leaves it', async () => {
    const { write, client, names } = await engineWith(['First', 'Second']);
    const { rows } = await client.papers.list({});
    await client.papers.setState({ papers: { ids: [rows[0]?.id] }, state: 'read' } as never);
    await write('touched');
    await client.papers.setState({ papers: { ids: [rows[0]?.id] }, state: 'inbox' } as never);
    expect(await write('touched')).toMatchObject({ stale: ['First.md'] });
    expect(names()).toContain('First.md');
  });
});

describe('exports.toZip', () => {
  it('holds the same files as a folder, and the same bytes every time', async () => {
    const { client, told, target, write } = await engineWith(['First', 'Straße']);
    await write();
    const made = [await client.exports.toZip({ scope: 'all' }), await client.exports.toZip({ scope: 'all' })];
    const zips = told.flatMap((message) => (message.type === 'download-ready' ? [readFileSync(message.path)] : []));
    expect(made[0]).toMatchObject({ name: 'test.zip', files: 3, sizeBytes: zips[0]?.length });
    expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true);
    const files = unzipSync(zips[0] ?? new Uint8Array());
    expect(Object.keys(files).sort()).toEqual(['First.md', 'Straße.md', 'index.md']);
    expect(Buffer.from(files['First.md'] ?? []).equals(readFileSync(join(target, 'First.md')))).toBe(true);
  });
});

describe('methods and links in an export', () => {
  async function linkedEngine() {
    const engine = await engineWith(['RMSNorm', 'A survey']);
    const { client } = engine;
    const { rows } = await client.papers.list({ sort: { by: 'title', direction: 'descending' } });
    const paperId = rows[0]?.id as PaperId;
    const make = async (name: string, rest = {}) => (await client.methods.create({ name, kind: 'method', ...rest })).id;
    const rms = await make('RMSNorm', { aliases: ['RMS norm'], introducedBy: paperId });
    const layer = await make('LayerNorm');
    await make('Nobody links me');
    const types = await client.linkTypes.list();
    const typeId = (name: string) => types.find((type) => type.name === name)?.id as LinkTypeId;
    await client.links.create({
      typeId: typeId('extends'),
      source: { kind: 'method', id: rms },
      target: { kind: 'method', id: layer },
      tags: ['norm'],
      remark: 'no: "really"',
      evidence: [{ kind: 'quote', paperId, field: 'abstract', start: 0, end: 5 }, { kind: 'judgement' }],
    });
    await client.links.create({
      typeId: typeId('uses'),
      source: { kind: 'paper', id: paperId },
      target: { kind: 'method', id: layer },
    });
    await client.notes.save({ methodId: layer, body: 'My *note*.', baseVersion: 0 });
    const front = (name: string) => {
      const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(engine.target, name), 'utf8')) ?? [];
      return parse(yaml, { strict: true, version: '1.2' });
    };
    return { ...engine, rms, layer, paperId, front };
  }

  it('writes one file a method that has a note, tag or link, beside the papers, the same bytes again', async () => {
    const { write, names, target, front, rms, layer, paperId } = await linkedEngine();
    expect(await write('touched')).toMatchObject({ files: 4, written: 4, conflicts: [] });
    const methodFile = `RMSNorm (${rms}).md`;
    expect(names()).toEqual(['LayerNorm.md', methodFile, 'RMSNorm.md', 'index.md'].sort());
    expect(front(methodFile)).toEqual({
      lectern: 1,
      id: rms,
      method: 'RMSNorm',
      kind: 'method',
      aliases: ['RMS norm'],
      papers: [{ id: paperId, title: 'RMSNorm', role: 'introduces' }],
      links: [
        {
          type: 'extends',
          target: 'LayerNorm',
          kind: 'method',
          id: layer,
          tags: ['norm'],
          remark: 'no: "really"',
          evidence: [{ quote: 'About', paper: 'RMSNorm' }, { judgement: true }],
        },
      ],
    });
    expect(front('LayerNorm.md').links).toMatchObject([
      { type: 'extends', source: 'RMSNorm', kind: 'method' },
      { type: 'uses', source: 'RMSNorm', kind: 'paper' },
    ]);
    expect(front('RMSNorm.md')).toMatchObject({
      methods: [{ id: rms, name: 'RMSNorm', role: 'introduces' }],
      links: [{ type: 'uses', target: 'LayerNorm', kind: 'method', id: layer }],
    });
    expect(readFileSync(join(target, 'LayerNorm.md'), 'utf8')).toMatch(/# LayerNorm\n\n## Note\n\nMy \*note\*\.\n$/);
    const index = readFileSync(join(target, 'index.md'), 'utf8');
    expect(index).toContain('1 paper, 2 methods.');
    expect(index).toContain('## Methods\n\n- [LayerNorm](<LayerNorm.md>) · method\n');
    expect(await write('touched')).toMatchObject({ written: 0, unchanged: 4 });
    expect(await write('all')).toMatchObject({ files: 6 });
  });

  it('keeps a file of a method that the reader changed, and names that ours have, whoever comes later', async () => {
    const { write, target, client, names } = await linkedEngine();
    await write('touched');
    writeFileSync(join(target, 'LayerNorm.md'), 'mine');
    const { id } = await client.methods.create({ name: 'layernorm', kind: 'method' });
    await client.methods.tag({ ids: [id], name: 'x' });
    expect(await write('touched')).toMatchObject({
      conflicts: [{ name: 'LayerNorm.md', reason: 'changed', wroteInstead: 'LayerNorm (Lectern).md' }],
    });
    expect(readFileSync(join(target, 'LayerNorm.md'), 'utf8')).toBe('mine');
    expect(names()).toContain(`layernorm (${id}).md`);
  });

  it('leaves the index its name', async () => {
    const { write, names } = await engineWith(['index', 'Index']);
    expect(await write()).toMatchObject({ files: 3, written: 3, conflicts: [] });
    expect(names()).toContain('index.md');
  });
});
