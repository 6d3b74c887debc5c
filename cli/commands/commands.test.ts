// Every command that has an answer: its JSON keeps to the schema, and the main job works from a terminal.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { backupSchema } from '#shared/contract/backups.ts';
import {
  candidateAnswerSchema,
  exportAnswerSchema,
  importAnswerSchema,
  infoAnswerSchema,
  linkAnswerSchema,
  methodAnswerSchema,
  paperAnswerSchema,
  relatedAnswerSchema,
  restoreAnswerSchema,
  searchAnswerSchema,
  stepAnswerSchema,
  suggestionAnswerSchema,
  verifyAnswerSchema,
} from '#shared/contract/command-line.ts';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { openLibrary } from '../library-access.ts';
import { temporaryFolder } from '../testing/folders.testing.ts';
import { runLectern } from '../testing/run-lectern.testing.ts';

/** Each test starts several processes one after the other, and a later one builds on what an earlier one did. */
vi.setConfig({ testTimeout: 180_000 });

const TOTAL = SAMPLE_PAPERS.length;
const DUMP = `new\n\nSubscribe\n\n${SAMPLE_PAPERS.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n')}\n`;

// Every step is a process or several; on a busy machine each takes its seconds.
describe('the main job from a terminal', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const library = join(folder.path, 'library.lectern');
  const dump = join(folder.path, 'page.txt');
  writeFileSync(dump, DUMP);

  async function answer<Value>(schema: z.ZodType<Value>, ...args: string[]): Promise<Value> {
    const { code, out, err } = await runLectern([...args, '--json', '--library', library]);
    // A slow machine may say how far the papers have been read.
    const said = err.replaceAll(/^Reading papers .*\n/gm, '');
    expect({ args, code, err: said }).toEqual({ args, code: 0, err: '' });
    return schema.parse(JSON.parse(out));
  }

  it('previews without making a library', async () => {
    const dry = await answer(importAnswerSchema, 'import', dump, '--dry-run');
    expect(dry).toMatchObject({ importId: null, counts: { found: TOTAL, new: TOTAL } });
    expect(dry.files[0]?.ignored.map(({ line, text }) => [line, text])).toEqual([
      [1, 'new'],
      [3, 'Subscribe'],
    ]);
    expect(dry.records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
      SAMPLE_PAPERS.map(({ title, abstract }) => ({ title, abstract })),
    );
    expect(existsSync(library)).toBe(false);
  });

  it('imports, and adds nothing the second time', async () => {
    expect(await answer(importAnswerSchema, 'import', dump)).toMatchObject({ counts: { new: TOTAL, duplicate: 0 } });
    const before = readFileSync(library);
    expect(await answer(importAnswerSchema, 'import', dump, '--dry-run')).toMatchObject({
      counts: { duplicate: TOTAL },
    });
    expect(readFileSync(library).equals(before)).toBe(true);
    const again = await answer(importAnswerSchema, 'import', dump);
    expect(again).toMatchObject({ importId: null, counts: { found: TOTAL, new: 0, duplicate: TOTAL } });
  });

  it('lists, shows, searches', async () => {
    const papers = await answer(paperAnswerSchema.array(), 'papers');
    expect(papers.map(({ title }) => title)).toEqual(SAMPLE_PAPERS.map(({ title }) => title));
    expect(await answer(paperAnswerSchema, 'paper', papers[3]?.id ?? '')).toEqual(papers[3]);
    expect(await answer(paperAnswerSchema.array(), 'papers', '--limit', '2')).toHaveLength(2);
    const found = await answer(searchAnswerSchema, 'search', 'layer', 'normalization', '--limit', '5');
    expect(found.query).toBe('layer normalization');
    expect(found.hits).toHaveLength(5);
    expect(found.total).toBeGreaterThan(5);
  });

  it('answers a stream of queries line by line', async () => {
    const { code, out } = await runLectern(
      ['search', '--stdin', '--plain', '--library', library],
      {},
      'dropout\n+(\ndiffusion\n',
    );
    expect(code).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => searchAnswerSchema.parse(JSON.parse(line)));
    expect(answers.map(({ query }) => query)).toEqual(['dropout', '+(', 'diffusion']);
    expect(answers[0]?.hits[0]?.title.toLowerCase()).toContain('dropout');
  });

  it('finds papers like a paper, as a whole or in one facet', async () => {
    const [paper] = (await answer(searchAnswerSchema, 'search', 'title:batch', '+normalization')).hits;
    const id = paper?.id ?? '';
    const whole = await answer(relatedAnswerSchema, 'related', id, '--limit', '3');
    expect(whole.id).toBe(id);
    expect(whole.hits).toHaveLength(3);
    expect(whole.hits.map((hit) => hit.id)).not.toContain(id);
    expect(whole.hits[0]?.because.length).toBeGreaterThan(0);
    const facet = await answer(relatedAnswerSchema, 'related', id, '--facet', 'method');
    expect(facet.hits).not.toEqual(whole.hits);

    const ids = [id, whole.hits[0]?.id ?? ''];
    const { code, out } = await runLectern(
      ['related', '--stdin', '--limit', '3', '--library', library],
      {},
      `${ids.join('\n')}\n`,
    );
    expect(code).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => relatedAnswerSchema.parse(JSON.parse(line)));
    expect(answers.map((one) => one.id)).toEqual(ids);
    expect(answers[0]).toEqual(whole);
    expect((await runLectern(['related', 'nope', '--library', library])).code).toBe(1);
  });

  it('lists names found and links suggested, with their sentences', async () => {
    const candidates = await answer(candidateAnswerSchema.array(), 'methods', '--candidates');
    const papers = new Map((await answer(paperAnswerSchema.array(), 'papers')).map((paper) => [paper.id, paper]));
    const introduced = candidates.filter(({ role }) => role === 'introduces').map(({ name }) => name);
    expect(introduced).toContain('RMSNorm');
    for (const { paper, field, start, end, name } of candidates)
      expect(papers.get(paper)?.[field].slice(start, end).toLowerCase()).toContain(name.toLowerCase().slice(0, 2));
    expect(await answer(candidateAnswerSchema.array(), 'methods', '--candidates', '--limit', '2')).toEqual(
      candidates.slice(0, 2),
    );
    const suggested = await answer(suggestionAnswerSchema.array(), 'links', '--suggested');
    expect(suggested.length).toBeGreaterThan(5);
    for (const { paper, field, start, end, quote } of suggested.flatMap(({ evidence }) => evidence))
      expect(field === 'note' ? '' : papers.get(paper)?.[field].slice(start, end)).toBe(quote);
    const confidences = suggested.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
  });

  it('lists methods and links, and answers questions about them', async () => {
    expect(await answer(methodAnswerSchema.array(), 'methods')).toEqual([]);
    expect(await answer(linkAnswerSchema.array(), 'links')).toEqual([]);
    const { client, close } = await openLibrary(library);
    try {
      const [first] = (await client.suggestions.list({ whole: true })).suggestions;
      await client.suggestions.accept({ id: first?.id ?? '' });
    } finally {
      await close();
    }
    const [link, ...otherLinks] = await answer(linkAnswerSchema.array(), 'links');
    expect(otherLinks).toEqual([]);
    expect(link).toMatchObject({ lostEvidence: false, evidence: [{ kind: 'quote', inPlace: true }] });
    const methods = await answer(methodAnswerSchema.array(), 'methods');
    expect(methods.map(({ name }) => name)).toContain(link?.source.name);
    const asked = await answer(searchAnswerSchema, 'search', `${link?.type}:"${link?.target.name}"`);
    expect(asked.hits.filter(({ kind }) => kind !== 'paper')).toMatchObject([
      { kind: 'method', title: link?.source.name },
      { kind: 'link', id: link?.id },
    ]);
    const [named] = (await answer(searchAnswerSchema, 'search', link?.source.name ?? '')).hits;
    expect(named).toMatchObject({ kind: 'method', title: link?.source.name });
    await answer(stepAnswerSchema, 'undo');
    expect(await answer(methodAnswerSchema.array(), 'methods')).toEqual([]);
  });

  it('exports, and writes nothing new the second time', async () => {
    const target = join(folder.path, 'notes');
    expect(await answer(exportAnswerSchema, 'export', target, '--all')).toMatchObject({
      files: TOTAL + 1,
      written: TOTAL + 1,
    });
    const notes = readdirSync(target).filter((name) => name.endsWith('.md'));
    expect(notes).toHaveLength(TOTAL + 1);
    // What is taken out is as any program of the reader's would leave it; what stays in is the reader's alone (BH12).
    const modeOf = (path: string) => statSync(path).mode & 0o777;
    for (const name of notes) expect(modeOf(join(target, name))).toBe(0o666 & ~process.umask());
    expect(modeOf(target)).toBe(0o777 & ~process.umask());
    expect(modeOf(library)).toBe(0o600);
    expect(await answer(exportAnswerSchema, 'export', target, '--all')).toMatchObject({
      written: 0,
      unchanged: TOTAL + 1,
    });
    expect(await answer(exportAnswerSchema, 'export', target, '--check')).toMatchObject({ files: 1 });
  });

  it('backs up, goes back, and goes back on that', async () => {
    const made = await answer(backupSchema, 'backup');
    expect(await answer(backupSchema.array(), 'backup', '--list')).toEqual([made]);
    await answer(stepAnswerSchema, 'undo');
    const { before } = await answer(restoreAnswerSchema, 'restore', made.name);
    expect(await answer(infoAnswerSchema, 'info')).toMatchObject({ counts: { papers: TOTAL } });
    await answer(restoreAnswerSchema, 'restore', before.name);
    expect(await answer(infoAnswerSchema, 'info')).toMatchObject({ counts: { papers: 0 } });
    await answer(restoreAnswerSchema, 'restore', made.name);
    const unknown = await runLectern(['restore', '../../etc/passwd', '--library', library]);
    expect(unknown.code).toBe(1);
  });

  it('undoes, redoes, undoes a whole import, verifies', async () => {
    expect(await answer(stepAnswerSchema, 'undo')).toMatchObject({
      done: 'undo',
      step: { kind: 'import', count: TOTAL },
    });
    expect(await answer(infoAnswerSchema, 'info')).toMatchObject({ counts: { papers: 0 } });
    expect(await answer(stepAnswerSchema, 'redo')).toMatchObject({ done: 'redo' });
    const papers = await answer(paperAnswerSchema.array(), 'papers', '--limit', '1');
    const importId = papers[0]?.provenance[0]?.importId ?? '';
    expect(await answer(stepAnswerSchema, 'undo', '--import', importId)).toMatchObject({ removed: TOTAL, kept: 0 });
    expect(await answer(verifyAnswerSchema, 'verify')).toMatchObject({ ok: true, problems: [] });
  });

  it.each([
    ['a PDF', 'paper.pdf', '%PDF-1.7\nxref', 'binary'],
    ['an empty file', 'empty.txt', '', 'empty'],
    ['a RIS file', 'export.ris', 'TY  - JOUR\nTI  - A\nAB  - B\nER  - \n', 'unsupported-format'],
  ])('refuses %s and changes nothing', async (_, name, content, reason) => {
    const file = join(folder.path, name);
    writeFileSync(file, content);
    const before = await answer(infoAnswerSchema, 'info');
    const { code, out, err } = await runLectern(['import', dump, file, '--json', '--library', library]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'FILE_REFUSED', details: { name, reason } } });
    expect(err).toContain(name);
    expect(await answer(infoAnswerSchema, 'info')).toEqual(before);
  });

  it('refuses a folder and a missing file', async () => {
    mkdirSync(join(folder.path, 'a folder'));
    for (const [name, reason] of [
      ['a folder', 'directory'],
      ['missing.txt', 'not-found'],
    ] as const) {
      const { code, out } = await runLectern(['import', join(folder.path, name), '--json', '--library', library]);
      expect([code, JSON.parse(out)]).toMatchObject([1, { error: { code: 'FILE_REFUSED', details: { reason } } }]);
    }
  });

  it('ends with 2 for wrong usage', async () => {
    for (const args of [
      ['import'],
      ['search'],
      ['related'],
      ['related', 'x', '--facet', 'nose'],
      ['papers', '--state', 'lost'],
      ['papers', '--limit', 'x'],
    ]) {
      expect([args, (await runLectern([...args, '--library', library])).code]).toEqual([args, 2]);
    }
  });
});
