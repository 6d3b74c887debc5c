// What importing would do, on the button and beside it; and what it did.

import type { ImportCounts, Preview } from '#shared/contract/imports.ts';
import { plural } from '../../../text/plural.ts';

/** What a commit of the preview would come to. */
export type Outcome =
  /** Papers are added or completed. */
  | 'import'
  /** Nothing is added, but other bytes than before say the same: worth keeping as a source. */
  | 'keep-source'
  /** The library would stay as it is. */
  | 'nothing';

/** Mirrors what the engine does: the very bytes of an earlier import, with nothing to add, leave no trace. */
export function outcomeOf({
  willAdd,
  willMerge,
  counts,
  files,
}: Pick<Preview, 'willAdd' | 'willMerge' | 'counts' | 'files'>): Outcome {
  if (willAdd + willMerge > 0) return 'import';
  const isAllKnown = files.every(({ importedBefore, refusal }) => importedBefore !== null || refusal !== null);
  return counts.duplicate > 0 && !isAllKnown ? 'keep-source' : 'nothing';
}

/** The words of the main button. */
export function commitLabel(preview: Preview): string {
  switch (outcomeOf(preview)) {
    case 'nothing':
      return 'Done';
    case 'keep-source':
      return 'Keep as a source';
    default:
      return preview.willAdd > 0
        ? `Import ${plural(preview.willAdd, 'paper')}`
        : `Complete ${plural(preview.willMerge, 'paper')}`;
  }
}

/** The sentence beside the button. */
export function commitHint(preview: Preview): string {
  const { willAdd, willMerge, counts } = preview;
  switch (outcomeOf(preview)) {
    case 'nothing':
      return nothingWords(counts);
    case 'keep-source':
      return `No new papers: ${allOf(counts.duplicate)} already here. This only notes the file as another source.`;
    default:
      return willAdd > 0 && willMerge > 0
        ? `${plural(willMerge, 'paper')} already here ${willMerge === 1 ? 'is' : 'are'} merged · you can undo this import at any time`
        : 'you can undo this import at any time';
  }
}

function nothingWords({ found, duplicate, rejected }: ImportCounts): string {
  if (found === 0) return 'No papers were found, so nothing would change.';
  if (rejected === found) return 'Everything is rejected, so nothing would change.';
  const rest = rejected > 0 ? `, ${rejected.toLocaleString('en-GB')} rejected` : '';
  return `Nothing new: ${rejected > 0 ? `${plural(duplicate, 'paper')} already here` : `${allOf(duplicate)} already here`}${rest}. Nothing would change.`;
}

function allOf(count: number): string {
  return count === 1 ? 'the paper is' : `all ${count.toLocaleString('en-GB')} papers are`;
}

/** "71 papers imported", after the fact. */
export function importedWords(willAdd: number, willMerge: number): string {
  if (willAdd > 0) return `${plural(willAdd, 'paper')} imported`;
  return willMerge > 0 ? `${plural(willMerge, 'paper')} completed` : 'Noted as another source; no papers added';
}
