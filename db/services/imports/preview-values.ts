// Drafts as values of the contract: summaries, records and lines of a preview.

import type { ImportId } from '#shared/contract/ids.ts';
import type { Preview, PreviewLine, PreviewRecord, RecordDetail } from '#shared/contract/imports.ts';
import type { IgnoredLine, ParsedRecord, PartRole } from '#shared/domain/record.ts';
import type { ParsedFile } from '#shared/formats/parsed-file.ts';
import { findUrls } from '#shared/text/urls.ts';
import { addsPaper, type DraftFile, decisionOf, mergesInto, type Proposal, recordKey } from './draft.ts';
import type { Draft } from './drafts.ts';
import { ABSTRACT_START } from './propose.ts';

export function toPreview(draft: Draft): Preview {
  const chosen = draft.proposals.map((proposal) => [proposal, draft.choiceOf(proposal.key)] as const);
  return {
    id: draft.id,
    files: draft.state.files.map(toPreviewFile),
    counts: draft.counts(),
    willAdd: chosen.filter(([proposal, choice]) => addsPaper(proposal, choice)).length,
    willMerge: chosen.filter(([proposal, choice]) => mergesInto(proposal, choice)).length,
    edits: draft.edits,
  };
}

function toPreviewFile(file: DraftFile): Preview['files'][number] {
  const { reading, importedBefore } = file;
  const parsed = reading.outcome === 'read' ? reading.parsed : null;
  const decoded = reading.outcome === 'read' ? reading.decoded : null;
  return {
    name: file.name,
    sha256: Buffer.from(file.sha256).toString('hex'),
    sizeBytes: file.bytes.length,
    format: parsed?.format ?? null,
    encoding: decoded?.encoding ?? null,
    notices: (decoded?.notices ?? []).map(({ code, firstLine, count }) => ({ code, line: firstLine, count })),
    refusal: reading.outcome === 'refused' ? reading.refusal : null,
    lineCount: parsed?.lines.length ?? 0,
    found: parsed?.records.length ?? 0,
    ignored: parsed?.ignored.length ?? 0,
    importedBefore: importedBefore && { importId: importedBefore.importId as ImportId, at: importedBefore.at },
  };
}

export function toPreviewRecord(draft: Draft, proposal: Proposal): PreviewRecord {
  const { record, key, file, match } = proposal;
  const choice = draft.choiceOf(key);
  const lines = record.parts.flatMap((part) => [part.firstLine, part.lastLine]);
  return {
    key,
    file,
    index: record.index,
    title: record.title,
    abstractStart: record.abstract.slice(0, ABSTRACT_START),
    authors: [...record.authors],
    decision: decisionOf(proposal, choice),
    match,
    choice,
    rule: record.rule,
    confidence: record.confidence,
    warnings: [...record.warnings],
    firstLine: Math.min(...lines),
    lastLine: Math.max(...lines),
    span: record.span,
  };
}

/** A record with everything its file says of it. */
export function toRecordDetail(draft: Draft, proposal: Proposal): RecordDetail {
  const { record, file, match } = proposal;
  const urls = [...record.links, ...findUrls(record.abstract)];
  return {
    file,
    index: record.index,
    sourceKey: record.sourceKey,
    title: record.title,
    abstract: record.abstract,
    authors: [...record.authors],
    issued: record.issued,
    listingDate: record.listingDate,
    containerTitle: record.containerTitle,
    identifiers: [...record.identifiers],
    urls: urls.map((url) => ({ ...url, flags: [...url.flags] })),
    keywords: [...record.keywords],
    decision: decisionOf(proposal, draft.choiceOf(proposal.key)),
    match,
    rule: record.rule,
    confidence: record.confidence,
    span: record.span,
    warnings: [...record.warnings],
  };
}

interface LineUse {
  readonly role: PartRole | 'ignored';
  readonly record: ParsedRecord | null;
  readonly ignored: IgnoredLine | null;
}

/** What became of each line, by 1-based number; made once a reading. */
const usesByFile = new WeakMap<ParsedFile, ReadonlyMap<number, LineUse>>();

function lineUses(parsed: ParsedFile): ReadonlyMap<number, LineUse> {
  const known = usesByFile.get(parsed);
  if (known) return known;
  const uses = new Map<number, LineUse>();
  for (const record of parsed.records) {
    for (const { role, firstLine, lastLine } of record.parts) {
      for (let line = firstLine; line <= lastLine; line += 1) {
        // A line may hold several parts (title and abstract apart by a tab); its first says what it is.
        if (!uses.has(line)) uses.set(line, { role, record, ignored: null });
      }
    }
  }
  for (const ignored of parsed.ignored) uses.set(ignored.line, { role: 'ignored', record: null, ignored });
  usesByFile.set(parsed, uses);
  return uses;
}

/** A page of a file's lines, each with what it became; `onlyIgnored` leaves out all that became something. */
export function toPreviewLines(
  file: number,
  parsed: ParsedFile,
  page: { readonly offset: number; readonly limit: number; readonly onlyIgnored: boolean },
): { readonly total: number; readonly lines: PreviewLine[] } {
  const { offset, limit, onlyIgnored } = page;
  const uses = lineUses(parsed);
  const lines = onlyIgnored ? parsed.lines.filter(({ number }) => uses.get(number)?.role === 'ignored') : parsed.lines;
  return {
    total: lines.length,
    lines: lines.slice(offset, offset + limit).map(({ number, text }) => {
      const use = text.trim() === '' ? undefined : uses.get(number);
      return {
        number,
        text,
        role: use?.role ?? 'blank',
        recordKey: use?.record ? recordKey(file, use.record) : null,
        recordIndex: use?.record?.index ?? null,
        reason: use?.ignored?.reason ?? null,
      };
    }),
  };
}
