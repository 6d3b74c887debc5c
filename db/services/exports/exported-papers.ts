// Gathers papers for an export, a few at a time.

import type { ExportScope } from '#shared/contract/exports.ts';
import type { IdentifierScheme } from '#shared/domain/identifier.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';
import type { ExportedPaper } from '#shared/formats/markdown/paper-file.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { encodeId } from '../../sqlite/ids.ts';
import { papersToExport } from '../../store/export.ts';
import { provenanceOf } from '../../store/imports.ts';
import { methodRows, methodsOfPaper } from '../../store/method-list.ts';
import { noteOfPaper } from '../../store/notes.ts';
import { type PaperListRow, papersById } from '../../store/paper-list.ts';
import { paperDetail } from '../../store/papers.ts';
import { exportedLinks } from './exported-links.ts';

const BATCH = 100;

/** Every paper of the scope with its place in the whole, in batches. */
export function* exportedPapers(
  db: ReadDb,
  scope: ExportScope,
): Generator<{ readonly papers: readonly ExportedPaper[]; readonly done: number; readonly total: number }> {
  const ids = papersToExport(db, scope);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const rows = new Map(papersById(db, batch).map((row) => [row.id, row]));
    const papers = batch.flatMap((id) => {
      const row = rows.get(id);
      const paper = row && toExported(db, row);
      return paper ? [paper] : [];
    });
    yield { papers, done: from + batch.length, total: ids.length };
  }
}

function toExported(db: ReadDb, row: PaperListRow): ExportedPaper | null {
  const detail = paperDetail(db, row.id);
  if (!detail) return null;
  const [origin] = provenanceOf(db, row.id);
  const { issued_year: year, issued_month: month, issued_day: day } = detail;
  return {
    id: encodeId(row.id),
    title: row.title,
    titleAliases: detail.title_aliases,
    authors: detail.authors,
    issued: year === null ? null : { year, month, day },
    containerTitle: row.container_title,
    identifiers: detail.identifiers.map(({ scheme, value }) => ({ scheme: scheme as IdentifierScheme, value })),
    keywords: detail.keywords,
    urls: detail.urls.map(({ url }) => url),
    tags: row.tags.map(({ name }) => name),
    state: row.state as ReadingState,
    methods: methodsIn(db, row.id),
    links: exportedLinks(db, { kind: 'paper', id: row.id }),
    abstract: detail.abstract,
    note: noteOfPaper(db, row.id)?.body ?? '',
    source: origin
      ? { file: origin.file_name, sha256: origin.sha256, firstLine: origin.first_line, lastLine: origin.last_line }
      : null,
  };
}

function methodsIn(db: ReadDb, paperId: number): ExportedPaper['methods'] {
  const found = methodsOfPaper(db, paperId);
  const roles = new Map(found.map(({ id, role }) => [id, role as MentionRole]));
  return methodRows(db, [...roles.keys()]).map(({ id, name }) => ({
    id: encodeId(id),
    name,
    role: roles.get(id) ?? 'mentions',
  }));
}
