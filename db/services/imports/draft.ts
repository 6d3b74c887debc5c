// A draft: what was read from the files of one import, and what the reader said of it, before anything is written.

import type { FileRefusal } from '#shared/contract/errors.ts';
import type { ImportCounts, RecordChoice, RecordDecision, RecordMatch } from '#shared/contract/imports.ts';
import type { ParsedRecord } from '#shared/domain/record.ts';
import type { Correction } from '#shared/formats/abstract-dump/corrections.ts';
import type { DecodedText } from '#shared/formats/decode.ts';
import type { ParsedFile } from '#shared/formats/parsed-file.ts';

/** What could be read of a file, or why nothing could. */
export type Reading =
  | {
      readonly outcome: 'read';
      readonly decoded: Pick<DecodedText, 'encoding' | 'notices'>;
      readonly parsed: ParsedFile;
      readonly corrections: readonly Correction[];
    }
  | { readonly outcome: 'refused'; readonly refusal: FileRefusal };

export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
  /** The bytes as the library will keep them; made on another thread while the reader looks at the preview. */
  readonly gzip: Promise<Uint8Array>;
  readonly reading: Reading;
  readonly importedBefore: { readonly importId: string; readonly at: string } | null;
}

/** Files and choices at one moment; every edit makes a new one, so that the last can be taken back. */
export interface DraftState {
  readonly files: readonly DraftFile[];
  readonly choices: ReadonlyMap<string, RecordChoice>;
}

/** What Lectern proposes for one record. */
export interface Proposal {
  readonly key: string;
  readonly file: number;
  readonly record: ParsedRecord;
  readonly decision: 'new' | 'duplicate' | 'near';
  readonly match: RecordMatch | null;
  readonly matchedAbstract: string | null;
}

/** Names a record by the file and line it begins at; survives corrections elsewhere in the file. */
export function recordKey(file: number, record: ParsedRecord): string {
  const firstLine = Math.min(...record.parts.map((part) => part.firstLine));
  return `${file}:${firstLine}`;
}

/** The proposal after the reader's choice. */
export function decisionOf(proposal: Proposal, choice: RecordChoice | null): RecordDecision {
  if (choice === 'reject') return 'rejected';
  // A record imported in spite of what it resembles is a new paper; a near one stays counted as near.
  if (choice === 'import' && proposal.decision === 'duplicate') return 'new';
  return proposal.decision;
}

/** Whether a record becomes a paper of its own. */
export function addsPaper(proposal: Proposal, choice: RecordChoice | null): boolean {
  const decision = decisionOf(proposal, choice);
  return decision === 'new' || (decision === 'near' && choice !== 'merge');
}

/** Whether a record changes the paper it is the same as: completes its text, or gives it another title. */
export function mergesInto(proposal: Proposal, choice: RecordChoice | null): boolean {
  const decision = decisionOf(proposal, choice);
  return (
    (decision === 'duplicate' && proposal.match?.reason === 'text-is-longer') ||
    (decision === 'near' && choice === 'merge')
  );
}

export function countProposals(
  proposals: readonly Proposal[],
  choices: ReadonlyMap<string, RecordChoice>,
): ImportCounts {
  const counts = { found: proposals.length, new: 0, duplicate: 0, near: 0, rejected: 0 };
  for (const proposal of proposals) counts[decisionOf(proposal, choices.get(proposal.key) ?? null)] += 1;
  return counts;
}
