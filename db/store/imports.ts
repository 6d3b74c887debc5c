// SQL for imports: their files, records, ignored lines and source bytes.

import { z } from 'zod';
import { nextRowId, putRow } from '../sqlite/bookkeeping.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';

const json = z.string().transform((text): unknown => JSON.parse(text));

const provenanceRow = z.object({
  import_id: z.number(),
  imported_at: z.string(),
  file_name: z.string(),
  sha256: z.string(),
  format: z.string(),
  position: z.number(),
  source_key: z.string().nullable(),
  span_start: z.number(),
  span_end: z.number(),
  first_line: z.number(),
  last_line: z.number(),
  rule: z.string(),
  confidence: z.number(),
  warnings: json,
});
export type ProvenanceRow = z.infer<typeof provenanceRow>;

/** Every import that brought or recognised a paper, oldest first. */
export function provenanceOf(db: ReadDb, paperId: number): ProvenanceRow[] {
  return db.all(
    provenanceRow,
    `SELECT f.import_id, i.imported_at, f.name AS file_name, lower(hex(s.sha256)) AS sha256, f.format,
       r.position, r.source_key, r.span_start, r.span_end, r.first_line, r.last_line, r.rule, r.confidence, r.warnings
     FROM import_record r
     JOIN import_file f ON f.id = r.import_file_id
     JOIN import i ON i.id = f.import_id
     JOIN source_file s ON s.id = f.source_file_id
     WHERE r.paper_id = ? ORDER BY r.id`,
    paperId,
  );
}

const importRow = z.object({
  id: z.number(),
  imported_at: z.string(),
  origin: z.string(),
  undone_at: z.string().nullable(),
  found_count: z.number(),
  new_count: z.number(),
  duplicate_count: z.number(),
  near_count: z.number(),
  rejected_count: z.number(),
});
export type ImportRow = z.infer<typeof importRow>;

const IMPORT_COLUMNS =
  'id, imported_at, origin, undone_at, found_count, new_count, duplicate_count, near_count, rejected_count';

export function countImports(db: ReadDb): number {
  return db.count('SELECT count(*) FROM import');
}

export function listImports(db: ReadDb, offset: number, limit: number): ImportRow[] {
  return db.all(importRow, `SELECT ${IMPORT_COLUMNS} FROM import ORDER BY id DESC LIMIT ? OFFSET ?`, limit, offset);
}

export function importById(db: ReadDb, id: number): ImportRow | null {
  return db.one(importRow, `SELECT ${IMPORT_COLUMNS} FROM import WHERE id = ?`, id);
}

const importFileRow = z.object({
  id: z.number(),
  position: z.number(),
  name: z.string(),
  sha256: z.string(),
  size_bytes: z.number(),
  format: z.string(),
  encoding: z.string(),
  ignored: z.number(),
});
export type ImportFileRow = z.infer<typeof importFileRow>;

export function filesOfImport(db: ReadDb, importId: number): ImportFileRow[] {
  return db.all(
    importFileRow,
    `SELECT f.id, f.position, f.name, lower(hex(s.sha256)) AS sha256, s.size_bytes, f.format, f.encoding,
       (SELECT count(*) FROM import_ignored_line l WHERE l.import_file_id = f.id) AS ignored
     FROM import_file f JOIN source_file s ON s.id = f.source_file_id WHERE f.import_id = ? ORDER BY f.position`,
    importId,
  );
}

const importRecordRow = z.object({
  file: z.number(),
  position: z.number(),
  title: z.string(),
  decision: z.string(),
  paper_id: z.number().nullable(),
  span_start: z.number(),
  span_end: z.number(),
  first_line: z.number(),
  last_line: z.number(),
  rule: z.string(),
  confidence: z.number(),
  warnings: json,
});
export type ImportRecordRow = z.infer<typeof importRecordRow>;

const RECORDS_OF_IMPORT = 'FROM import_record r JOIN import_file f ON f.id = r.import_file_id WHERE f.import_id = ?';

export function countImportRecords(db: ReadDb, importId: number): number {
  return db.count(`SELECT count(*) ${RECORDS_OF_IMPORT}`, importId);
}

export function listImportRecords(db: ReadDb, importId: number, offset: number, limit: number): ImportRecordRow[] {
  return db.all(
    importRecordRow,
    `SELECT f.position AS file, r.position, r.title, r.decision, r.paper_id, r.span_start, r.span_end, r.first_line,
       r.last_line, r.rule, r.confidence, r.warnings
     ${RECORDS_OF_IMPORT} ORDER BY f.position, r.position LIMIT ? OFFSET ?`,
    importId,
    limit,
    offset,
  );
}

const ignoredRow = z.object({ file: z.number(), line: z.number(), text: z.string(), reason: z.string() });
const IGNORED_OF_IMPORT =
  'FROM import_ignored_line l JOIN import_file f ON f.id = l.import_file_id WHERE f.import_id = ?';

export function countIgnoredLines(db: ReadDb, importId: number): number {
  return db.count(`SELECT count(*) ${IGNORED_OF_IMPORT}`, importId);
}

export function listIgnoredLines(
  db: ReadDb,
  importId: number,
  offset: number,
  limit: number,
): z.infer<typeof ignoredRow>[] {
  return db.all(
    ignoredRow,
    `SELECT f.position AS file, l.line, l.text, l.reason ${IGNORED_OF_IMPORT} ORDER BY f.position, l.line LIMIT ? OFFSET ?`,
    importId,
    limit,
    offset,
  );
}

/** The newest import, not undone, that brought exactly these bytes. */
export function importOfBytes(
  db: ReadDb,
  sha256: Uint8Array,
): { readonly id: number; readonly imported_at: string } | null {
  return db.one(
    z.object({ id: z.number(), imported_at: z.string() }),
    `SELECT i.id, i.imported_at FROM source_file s
     JOIN import_file f ON f.source_file_id = s.id JOIN import i ON i.id = f.import_id
     WHERE s.sha256 = ? AND i.undone_at IS NULL ORDER BY i.id DESC LIMIT 1`,
    sha256,
  );
}

const sourceRow = z.object({
  name: z.string(),
  encoding: z.string(),
  compression: z.string(),
  content: z.instanceof(Uint8Array),
  first_line: z.number(),
  last_line: z.number(),
});

/** The bytes a paper's record was read from, and which lines of them. */
export function sourceOfRecord(db: ReadDb, paperId: number, importId: number): z.infer<typeof sourceRow> | null {
  return db.one(
    sourceRow,
    `SELECT f.name, f.encoding, s.compression, s.content, r.first_line, r.last_line
     FROM import_record r JOIN import_file f ON f.id = r.import_file_id JOIN source_file s ON s.id = f.source_file_id
     WHERE r.paper_id = ? AND f.import_id = ? ORDER BY r.id LIMIT 1`,
    paperId,
    importId,
  );
}

/** Keeps a file's bytes, once for every distinct content. Outside the undo record: sources are never lost. */
export function keepSourceFile(
  tx: WriteTransaction,
  file: { readonly sha256: Uint8Array; readonly sizeBytes: number; readonly gzip: Uint8Array },
): number {
  const known = tx.db.count('SELECT id FROM source_file WHERE sha256 = ?', file.sha256);
  if (known !== 0) return known;
  const id = nextRowId(tx.db, 'source_file');
  const row = { sha256: file.sha256, size_bytes: file.sizeBytes, compression: 'gzip' };
  putRow(tx.db, 'source_file', id, row, { content: file.gzip });
  return id;
}

const paperIdRow = z.object({ id: z.number() });

/** Papers an import added, with whether the reader has worked on them since. */
export function papersAddedBy(db: ReadDb, importId: number): { readonly id: number; readonly worked_on: number }[] {
  return db.all(
    paperIdRow.extend({ worked_on: z.number() }),
    `WITH chosen (id) AS (VALUES (?))
     SELECT p.id,
       p.edited_at IS NOT NULL OR p.deleted_at IS NOT NULL
       OR EXISTS (SELECT 1 FROM note n WHERE n.paper_id = p.id)
       OR EXISTS (SELECT 1 FROM paper_tag t WHERE t.paper_id = p.id)
       OR EXISTS (SELECT 1 FROM reading_state s WHERE s.paper_id = p.id AND s.state <> 'inbox')
       OR EXISTS (SELECT 1 FROM queue_entry q WHERE q.paper_id = p.id)
       OR EXISTS (SELECT 1 FROM decision d WHERE d.paper_id = p.id)
       OR EXISTS (SELECT 1 FROM link l WHERE l.source_paper_id = p.id OR l.target_paper_id = p.id)
       OR EXISTS (SELECT 1 FROM evidence e WHERE e.paper_id = p.id)
       OR EXISTS (SELECT 1 FROM method m WHERE m.introduced_by = p.id)
       OR EXISTS (SELECT 1 FROM method_mention mm WHERE mm.paper_id = p.id)
       OR EXISTS (SELECT 1 FROM import_record o JOIN import_file f ON f.id = o.import_file_id JOIN import i ON i.id = f.import_id
                  WHERE o.paper_id = p.id AND f.import_id <> chosen.id AND i.undone_at IS NULL) AS worked_on
     FROM paper p, chosen WHERE p.id IN (
       SELECT r.paper_id FROM import_record r JOIN import_file f ON f.id = r.import_file_id
       WHERE f.import_id = chosen.id AND r.decision IN ('new', 'near') AND coalesce(r.choice, '') <> 'merge')`,
    importId,
  );
}
