// Importing through the contract: preview, choices, commit, the same file again, and taking it back.

import { appendFileSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { openTestEngine } from '../../testing/client.testing.ts';
import { ownedRows } from '../../testing/library.testing.ts';

const DUMP = `new\n\nSubscribe\n\n${SAMPLE_PAPERS.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n')}\n`;
const TOTAL = SAMPLE_PAPERS.length;
const NOTHING = { found: 0, new: 0, duplicate: 0, near: 0, rejected: 0 };

async function imported(engine: ReturnType<typeof openTestEngine>, text: string, name = 'page.txt') {
  const preview = await engine.client.imports.preview({ files: [engine.file(name, text)] });
  return { preview, ...(await engine.client.imports.commit({ previewId: preview.id })) };
}

describe('imports.preview', () => {
  it('changes nothing', async () => {
    const engine = openTestEngine();
    const before = ownedRows(engine.context.library.connection);
    const preview = await engine.client.imports.preview({ files: [engine.file('page.txt', DUMP)] });
    expect(preview.counts).toEqual({ ...NOTHING, found: TOTAL, new: TOTAL });
    expect(preview.willAdd).toBe(TOTAL);
    expect(ownedRows(engine.context.library.connection)).toEqual(before);
    expect(engine.context.library.revision).toBe(0);
  });

  it.each([
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'binary'],
    ['an empty file', '', 'empty'],
    ['a file of blanks', '\n \n\t\n', 'empty'],
    ['a RIS file', 'TY  - JOUR\nTI  - A title\nAB  - An abstract\nER  - \n', 'unsupported-format'],
  ])('refuses %s by name and goes on with the others', async (_, content, reason) => {
    const engine = openTestEngine();
    const files = [engine.file('bad.txt', content), engine.file('page.txt', DUMP)];
    const preview = await engine.client.imports.preview({ files });
    expect(preview.files[0]).toMatchObject({ name: 'bad.txt', refusal: { reason } });
    expect(preview.files[1]).toMatchObject({ refusal: null, found: TOTAL });
  });

  it('refuses folders, devices, missing and unreadable files (I51, I52)', async () => {
    const engine = openTestEngine();
    const folder = join(engine.folder, 'a folder');
    mkdirSync(folder);
    const files = [
      engine.grant(folder, 'a folder'),
      engine.grant('/dev/zero', 'zero'),
      engine.grant(join(engine.folder, 'gone.txt'), 'gone.txt'),
    ];
    const { files: read } = await engine.client.imports.preview({ files });
    expect(read.map(({ refusal }) => refusal?.reason)).toEqual(['directory', 'not-a-file', 'not-found']);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a file it may not read', async () => {
    const engine = openTestEngine();
    const path = join(engine.folder, 'secret.txt');
    writeFileSync(path, DUMP);
    chmodSync(path, 0o000);
    const { files } = await engine.client.imports.preview({ files: [engine.grant(path, 'secret.txt')] });
    expect(files[0]?.refusal?.reason).toBe('permission');
  });

  it('refuses a file that changes while it is read (I53)', async () => {
    const engine = openTestEngine();
    const path = join(engine.folder, 'growing.txt');
    writeFileSync(path, DUMP.repeat(200));
    const reading = engine.client.imports.preview({ files: [engine.grant(path, 'growing.txt')] });
    let isRead = false;
    const ended = reading.finally(() => {
      isRead = true;
    });
    // However late the reading begins, the file grows while it goes on.
    while (!isRead) {
      appendFileSync(path, 'more');
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { files } = await ended;
    expect(files[0]?.refusal?.reason).toBe('changed-while-reading');
  });

  it('can be cancelled, and forgets the draft', async () => {
    const engine = openTestEngine();
    const controller = new AbortController();
    const reading = engine.client.imports.preview(
      { files: [engine.file('page.txt', DUMP.repeat(100))] },
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(), 5);
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('counts copies inside one import once', async () => {
    const engine = openTestEngine();
    const preview = await engine.client.imports.preview({ files: [engine.file('twice.txt', `${DUMP}\n${DUMP}`)] });
    expect(preview.counts).toEqual({ ...NOTHING, found: 2 * TOTAL, new: TOTAL, duplicate: TOTAL });
  });

  it('reads a file again in an encoding the reader chose (I5)', async () => {
    const engine = openTestEngine();
    const bytes = Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0a]);
    const preview = await engine.client.imports.preview({ files: [engine.file('japanese.txt', bytes)] });
    const again = await engine.client.imports.setEncoding({ previewId: preview.id, file: 0, encoding: 'shift_jis' });
    expect(again.files[0]?.encoding).toBe('shift_jis');
    const { lines } = await engine.client.imports.previewLines({ previewId: preview.id, file: 0 });
    expect(lines[0]?.text).toBe('テスト');
  });
});

describe('imports.commit', () => {
  it('adds every paper in one step, in the order of the file, and traces each to its bytes', async () => {
    const engine = openTestEngine();
    const { importId, counts, revision } = await imported(engine, DUMP);
    expect(revision).toBe(1);
    expect(counts).toEqual({ ...NOTHING, found: TOTAL, new: TOTAL });
    const { total, rows } = await engine.client.papers.list({ limit: 500 });
    expect(total).toBe(TOTAL);
    expect(rows.map(({ title }) => title)).toEqual(SAMPLE_PAPERS.map(({ title }) => title));
    const paper = await engine.client.papers.get({ id: rows[5]?.id ?? '' } as never);
    expect(paper.abstract).toBe(SAMPLE_PAPERS[5]?.abstract);
    const [origin] = paper.provenance;
    expect(origin).toMatchObject({ importId, fileName: 'page.txt', index: 6 });
    const bytes = Buffer.from(DUMP, 'utf8').subarray(origin?.span.start, origin?.span.end).toString('utf8');
    expect(bytes).toBe(`${paper.title}\n\n${paper.abstract}`);
    const source = await engine.client.papers.source({ id: paper.id, importId: origin?.importId ?? '' } as never);
    expect(source.lines.filter(({ inRecord, text }) => inRecord && text !== '').map(({ text }) => text)).toEqual([
      paper.title,
      paper.abstract,
    ]);
  });

  it('keeps counts that reconcile, with the ignored lines', async () => {
    const engine = openTestEngine();
    const { importId } = await imported(engine, DUMP);
    const kept = await engine.client.imports.get({ id: importId } as never);
    expect(kept).toMatchObject({ counts: { found: TOTAL, new: TOTAL }, files: [{ name: 'page.txt', ignored: 2 }] });
    const ignored = await engine.client.imports.ignored({ id: importId } as never);
    expect(ignored.lines.map(({ text }) => text)).toEqual(['new', 'Subscribe']);
    const records = await engine.client.imports.records({ id: importId, limit: 500 } as never);
    expect(records.records).toHaveLength(TOTAL);
  });

  it('counts only the files it could read, so that each record names its own', async () => {
    const engine = openTestEngine();
    const files = [engine.file('bad.pdf', '%PDF-1.7'), engine.file('good.txt', DUMP)];
    const preview = await engine.client.imports.preview({ files });
    const { importId } = await engine.client.imports.commit({ previewId: preview.id });
    const kept = await engine.client.imports.get({ id: importId } as never);
    const { records } = await engine.client.imports.records({ id: importId, limit: 1 } as never);
    expect(kept.files[records[0]?.file ?? -1]?.name).toBe('good.txt');
  });

  it('adds nothing for the same file again, writes nothing, and says so', async () => {
    const engine = openTestEngine();
    await imported(engine, DUMP);
    const again = await imported(engine, DUMP);
    expect(again).toMatchObject({ importId: null, revision: 1, counts: { new: 0, duplicate: TOTAL } });
    expect(again.preview.files[0]?.importedBefore).not.toBeNull();
    expect((await engine.client.library.info()).counts).toMatchObject({ papers: TOTAL, imports: 1 });
  });

  it('keeps to what another window imported meanwhile', async () => {
    const engine = openTestEngine();
    const first = await engine.client.imports.preview({ files: [engine.file('a.txt', DUMP)] });
    const second = await engine.client.imports.preview({ files: [engine.file('b.txt', `${DUMP} `)] });
    await engine.client.imports.commit({ previewId: first.id });
    const { counts } = await engine.client.imports.commit({ previewId: second.id });
    expect(counts).toMatchObject({ new: 0, duplicate: TOTAL });
    expect((await engine.client.library.info()).counts.papers).toBe(TOTAL);
  });

  it('narrows the list to the papers an import added, not those it recognised', async () => {
    const engine = openTestEngine();
    await imported(engine, DUMP);
    const { importId } = await imported(
      engine,
      `${DUMP}\nOne more paper on quiet methods\n\n${SAMPLE_PAPERS[0]?.abstract.toUpperCase()} And more.\n`,
    );
    const { rows } = await engine.client.papers.list({ filter: { importId } } as never);
    expect(rows.map(({ title }) => title)).toEqual(['One more paper on quiet methods']);
  });

  it('completes a text that was cut off, and keeps the note (V9)', async () => {
    const engine = openTestEngine();
    const [paper] = SAMPLE_PAPERS;
    const cut = `${paper?.title}\n\n${paper?.abstract.slice(0, 300)}\n`;
    await imported(engine, cut, 'cut.txt');
    const [row] = (await engine.client.papers.list({})).rows;
    await engine.client.notes.save({ paperId: row?.id, body: 'mine', baseVersion: 0 } as never);
    const { counts } = await imported(engine, DUMP);
    expect(counts).toMatchObject({ new: TOTAL - 1, duplicate: 1 });
    const completed = await engine.client.papers.get({ id: row?.id } as never);
    expect(completed.abstract).toBe(paper?.abstract);
    expect(completed.hasNote).toBe(true);
  });

  it('asks about one title with two texts, and does what the reader says (V10)', async () => {
    const engine = openTestEngine();
    await imported(engine, DUMP);
    const [paper, other] = SAMPLE_PAPERS;
    const near = `${paper?.title}\n\n${other?.abstract.replaceAll('a', 'o')}\n`;
    const preview = await engine.client.imports.preview({ files: [engine.file('near.txt', near)] });
    expect(preview).toMatchObject({ counts: { found: 1, near: 1 }, willAdd: 1 });
    const [record] = (await engine.client.imports.previewRecords({ previewId: preview.id })).records;
    expect(record?.match).toMatchObject({ reason: 'same-title-other-text', title: paper?.title });
    const merged = await engine.client.imports.choose({
      previewId: preview.id,
      keys: [record?.key ?? ''],
      choice: 'merge',
    });
    expect(merged).toMatchObject({ willAdd: 0, willMerge: 1, counts: { near: 1 } });
    const rejected = await engine.client.imports.choose({
      previewId: preview.id,
      keys: [record?.key ?? ''],
      choice: 'reject',
    });
    expect(rejected).toMatchObject({ willAdd: 0, counts: { found: 1, near: 0, rejected: 1 } });
    expect(await engine.client.imports.takeBack({ previewId: preview.id })).toMatchObject({ willMerge: 1 });
    await engine.client.imports.takeBack({ previewId: preview.id });
    await engine.client.imports.commit({ previewId: preview.id });
    expect((await engine.client.library.info()).counts.papers).toBe(TOTAL + 1);
  });

  it('is undone and redone as one step', async () => {
    const engine = openTestEngine();
    await imported(engine, DUMP);
    const after = ownedRows(engine.context.library.connection);
    await engine.client.history.undo();
    expect((await engine.client.library.info()).counts).toMatchObject({ papers: 0, imports: 0 });
    expect((await engine.client.search.query({ query: 'normalization' })).total).toBe(0);
    await engine.client.history.redo();
    expect(ownedRows(engine.context.library.connection)).toEqual(after);
    expect((await engine.client.library.verify()).problems).toEqual([]);
  });

  it('rolls back when it is cancelled half-way (I57)', async () => {
    const engine = openTestEngine();
    const many = Array.from({ length: 30 }, (_, i) => DUMP.replaceAll('.', `${i}.`)).join('\n');
    const preview = await engine.client.imports.preview({ files: [engine.file('many.txt', many)] });
    const controller = new AbortController();
    const committing = engine.client.imports.commit({ previewId: preview.id }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(committing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await engine.client.library.info()).counts).toMatchObject({ papers: 0, imports: 0 });
    const { counts } = await engine.client.imports.commit({ previewId: preview.id });
    expect(counts.found).toBe(preview.counts.found);
  });
});

describe('imports.undo', () => {
  it('says beforehand what would go and what would stay', async () => {
    const engine = openTestEngine();
    const { importId } = await imported(engine, DUMP);
    const { rows } = await engine.client.papers.list({ limit: 1 });
    await engine.client.notes.save({ paperId: rows[0]?.id, body: 'mine', baseVersion: 0 } as never);
    const planned = await engine.client.imports.undoPlan({ id: importId } as never);
    expect(planned).toEqual({ removed: TOTAL - 1, kept: 1 });
    expect(await engine.client.imports.undo({ id: importId } as never)).toMatchObject(planned);
  });

  it('removes the papers nobody worked on and keeps the others', async () => {
    const engine = openTestEngine();
    const { importId } = await imported(engine, DUMP);
    const { rows } = await engine.client.papers.list({ limit: 3 });
    await engine.client.tags.add({ papers: { ids: [rows[0]?.id ?? ''] }, name: 'norm' } as never);
    await engine.client.papers.setState({ papers: { ids: [rows[1]?.id ?? ''] }, state: 'read' } as never);
    expect(await engine.client.imports.undo({ id: importId } as never)).toMatchObject({ removed: TOTAL - 2, kept: 2 });
    expect((await engine.client.library.info()).counts.papers).toBe(2);
    expect((await engine.client.imports.get({ id: importId } as never)).undoneAt).not.toBeNull();
    await engine.client.history.undo();
    expect((await engine.client.library.info()).counts.papers).toBe(TOTAL);
    expect((await engine.client.library.verify()).problems).toEqual([]);
  });

  it('lets the same file come in again', async () => {
    const engine = openTestEngine();
    const { importId } = await imported(engine, DUMP);
    await engine.client.imports.undo({ id: importId } as never);
    expect((await imported(engine, DUMP)).counts).toMatchObject({ new: TOTAL });
  });
});
