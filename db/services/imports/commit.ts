// Writes a draft into the library: one transaction, every record traced to its bytes.

import type { ImportCounts } from '#shared/contract/imports.ts';
import type { Library, Written } from '../../library.ts';
import { refreshDerived } from '../../search/derived.ts';
import { decodeId } from '../../sqlite/ids.ts';
import type { WriteTransaction } from '../../sqlite/write-transaction.ts';
import { keepSourceFile } from '../../store/imports.ts';
import { insertPaper } from '../../store/papers.ts';
import type { Task } from '../../tasks.ts';
import { addsPaper, type DraftFile, decisionOf, mergesInto, type Proposal } from './draft.ts';
import type { Draft } from './drafts.ts';

/** Records written between two pauses. */
const BATCH = 100;

export interface Committed {
  /** Row id of the import; null when there was nothing to write. */
  readonly importId: number | null;
  readonly counts: ImportCounts;
}

/** Commits a draft matched against the present library. Cancelling leaves the library as it was. */
export async function commitDraft(library: Library, draft: Draft, task: Task): Promise<Written<Committed>> {
  const counts = draft.counts();
  if (hasNothingNew(draft)) return { value: { importId: null, counts }, revision: library.revision };
  const sources = await Promise.all(draft.state.files.map((file) => file.gzip));
  const added = draft.proposals.filter((proposal) => addsPaper(proposal, draft.choiceOf(proposal.key))).length;
  const subject = draft.state.files.map((file) => file.name).join(', ');
  return library.writePausing(
    { kind: 'import', count: added, subject },
    function* (tx) {
      const importId = tx.insert('import', {
        imported_at: tx.now,
        origin: draft.origin,
        undone_at: null,
        found_count: counts.found,
        new_count: counts.new,
        duplicate_count: counts.duplicate,
        near_count: counts.near,
        rejected_count: counts.rejected,
      });
      yield* writeFiles(tx, importId, draft, sources, task);
      return { importId, counts };
    },
    task.signal,
  );
}

/** The very same bytes again, with nothing to add or complete, leave no trace. */
function hasNothingNew(draft: Draft): boolean {
  const isWork = draft.proposals.some((proposal) => {
    const choice = draft.choiceOf(proposal.key);
    return addsPaper(proposal, choice) || mergesInto(proposal, choice);
  });
  return (
    !isWork && draft.state.files.every((file) => file.importedBefore !== null || file.reading.outcome === 'refused')
  );
}

function* writeFiles(
  tx: WriteTransaction,
  importId: number,
  draft: Draft,
  sources: readonly Uint8Array[],
  task: Task,
): Generator<void, void, void> {
  const paperOf = new Map<string, number>();
  const byFile = Map.groupBy(draft.proposals, (proposal) => proposal.file);
  let done = 0;
  let position = 0;
  for (const [index, file] of draft.state.files.entries()) {
    if (file.reading.outcome !== 'read') continue;
    const fileId = writeFile(tx, importId, position, file, sources[index] ?? new Uint8Array());
    position += 1;
    for (const proposal of byFile.get(index) ?? []) {
      writeRecord(tx, fileId, proposal, draft, paperOf);
      done += 1;
      if (done % BATCH === 0) {
        refreshDerived(tx);
        task.report('writing', done, draft.proposals.length);
        yield;
      }
    }
  }
}

function writeFile(
  tx: WriteTransaction,
  importId: number,
  position: number,
  file: DraftFile,
  source: Uint8Array,
): number {
  if (file.reading.outcome !== 'read') throw new Error('a refused file has nothing to write');
  const { decoded, parsed, corrections } = file.reading;
  const sourceFileId = keepSourceFile(tx, { sha256: file.sha256, sizeBytes: file.bytes.length, gzip: source });
  const fileId = tx.insert('import_file', {
    import_id: importId,
    source_file_id: sourceFileId,
    position,
    name: file.name,
    format: parsed.format,
    encoding: decoded.encoding,
    corrections: JSON.stringify(corrections),
  });
  for (const { line, text, reason, span } of parsed.ignored) {
    tx.insert('import_ignored_line', {
      import_file_id: fileId,
      line,
      span_start: span.start,
      span_end: span.end,
      text,
      reason,
    });
  }
  return fileId;
}

function writeRecord(
  tx: WriteTransaction,
  fileId: number,
  proposal: Proposal,
  draft: Draft,
  paperOf: Map<string, number>,
): void {
  const { record, key } = proposal;
  const choice = draft.choiceOf(key);
  const decision = decisionOf(proposal, choice);
  const paperId = addsPaper(proposal, choice)
    ? insertPaper(tx, record)
    : decision === 'rejected'
      ? null
      : matched(proposal, paperOf);
  if (paperId !== null) {
    paperOf.set(key, paperId);
    if (mergesInto(proposal, choice)) merge(tx, paperId, proposal);
  }
  const lines = record.parts.flatMap((part) => [part.firstLine, part.lastLine]);
  tx.insert('import_record', {
    import_file_id: fileId,
    position: record.index,
    paper_id: paperId,
    source_key: record.sourceKey,
    title: record.title,
    decision,
    choice,
    span_start: record.span.start,
    span_end: record.span.end,
    first_line: Math.min(...lines),
    last_line: Math.max(...lines),
    parts: JSON.stringify(record.parts),
    rule: record.rule,
    confidence: record.confidence,
    warnings: JSON.stringify(record.warnings),
  });
}

/** The paper a record is the same as: in the library, or made from an earlier record of this import. */
function matched({ match }: Proposal, paperOf: ReadonlyMap<string, number>): number | null {
  if (match?.paperId) return decodeId('paper', match.paperId);
  return match?.recordKey ? (paperOf.get(match.recordKey) ?? null) : null;
}

function merge(tx: WriteTransaction, paperId: number, { match, record }: Proposal): void {
  if (match?.reason === 'text-is-longer') tx.update('paper', paperId, { abstract: record.abstract });
  if (match?.reason === 'same-text-other-title') tx.insert('title_alias', { paper_id: paperId, title: record.title });
}
