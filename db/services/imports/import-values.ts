// Stored imports as values of the contract.

import type { ImportRecord, ImportSummary, RecordDecision } from '#shared/contract/imports.ts';
import type { IgnoredReason, RecordWarning } from '#shared/domain/record.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { encodeId } from '../../sqlite/ids.ts';
import { filesOfImport, type ImportRecordRow, type ImportRow } from '../../store/imports.ts';

export function toImportSummary(db: ReadDb, row: ImportRow): ImportSummary {
  return {
    id: encodeId(row.id),
    importedAt: row.imported_at,
    origin: row.origin,
    undoneAt: row.undone_at,
    counts: {
      found: row.found_count,
      new: row.new_count,
      duplicate: row.duplicate_count,
      near: row.near_count,
      rejected: row.rejected_count,
    },
    files: filesOfImport(db, row.id).map((file) => ({
      name: file.name,
      sha256: file.sha256,
      sizeBytes: file.size_bytes,
      format: file.format,
      encoding: file.encoding,
      ignored: file.ignored,
    })),
  };
}

export function toImportRecord(row: ImportRecordRow): ImportRecord {
  return {
    file: row.file,
    index: row.position,
    title: row.title,
    decision: row.decision as RecordDecision,
    paperId: row.paper_id === null ? null : encodeId(row.paper_id),
    span: { start: row.span_start, end: row.span_end },
    firstLine: row.first_line,
    lastLine: row.last_line,
    rule: row.rule,
    confidence: row.confidence,
    warnings: row.warnings as RecordWarning[],
  };
}

export function toIgnoredLine(row: {
  readonly file: number;
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}) {
  return { file: row.file, line: row.line, text: row.text, reason: row.reason as IgnoredReason };
}
