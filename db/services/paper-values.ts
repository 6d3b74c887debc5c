// Rows of the store as values of the contract.

import type { Paper, PaperRow } from '#shared/contract/papers.ts';
import type { IdentifierScheme } from '#shared/domain/identifier.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';
import type { FoundUrl, UrlFlag, UrlKind } from '#shared/domain/record.ts';
import { findRepairs } from '#shared/text/repairs.ts';
import { findUrls } from '#shared/text/urls.ts';
import { encodeId } from '../sqlite/ids.ts';
import type { ProvenanceRow } from '../store/imports.ts';
import type { PaperListRow } from '../store/paper-list.ts';
import type { PaperDetailRow } from '../store/papers.ts';

export function toPaperRow(row: PaperListRow): PaperRow {
  return {
    id: encodeId(row.id),
    title: row.title,
    titleRepairs: [...findRepairs(row.title)],
    authors: row.authors,
    authorCount: row.author_count,
    year: row.year,
    containerTitle: row.container_title,
    // The column's CHECK admits nothing else; the contract parses every answer once more.
    state: row.state as ReadingState,
    tags: row.tags.map(({ id, name }) => ({ id: encodeId(id), name })),
    methods: row.methods,
    hasNote: row.has_note === 1,
    addedAt: row.added_at,
    trashedAt: row.deleted_at,
    ...(row.abstract_start === null ? {} : { abstractStart: withRepairs(row.abstract_start) }),
  };
}

function withRepairs(text: string): NonNullable<PaperRow['abstractStart']> {
  return { text, repairs: [...findRepairs(text)] };
}

export function toPaper(row: PaperListRow, detail: PaperDetailRow, provenance: readonly ProvenanceRow[]): Paper {
  const { issued_year: year, issued_month: month, issued_day: day } = detail;
  return {
    ...toPaperRow(row),
    allAuthors: detail.authors,
    abstract: detail.abstract,
    abstractRepairs: [...findRepairs(detail.abstract)],
    issued: year === null ? null : { year, month, day },
    listingDate: detail.listing_date,
    sourceKey: row.source_key,
    titleAliases: detail.title_aliases,
    identifiers: detail.identifiers.map(({ scheme, value }) => ({ scheme: scheme as IdentifierScheme, value })),
    keywords: detail.keywords,
    abstractUrls: findUrls(detail.abstract).map((url) => ({ ...url, flags: [...url.flags] })),
    links: detail.urls.map(toStoredUrl),
    noteId: detail.note_id === null ? null : encodeId(detail.note_id),
    provenance: provenance.map(toProvenance),
  };
}

function toStoredUrl(row: PaperDetailRow['urls'][number]): Paper['links'][number] {
  const found: FoundUrl = {
    url: row.url,
    asPrinted: row.as_printed,
    kind: row.kind as UrlKind,
    flags: JSON.parse(row.flags) as UrlFlag[],
    start: 0,
    end: row.as_printed.length,
  };
  return { ...found, flags: [...found.flags] };
}

function toProvenance(row: ProvenanceRow): Paper['provenance'][number] {
  return {
    importId: encodeId(row.import_id),
    importedAt: row.imported_at,
    fileName: row.file_name,
    sha256: row.sha256,
    format: row.format,
    index: row.position,
    sourceKey: row.source_key,
    span: { start: row.span_start, end: row.span_end },
    firstLine: row.first_line,
    lastLine: row.last_line,
    rule: row.rule,
    confidence: row.confidence,
    warnings: row.warnings as Paper['provenance'][number]['warnings'],
  };
}
