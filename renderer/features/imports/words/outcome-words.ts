// What importing would do, on the button and beside it; and what it did.

import type { Preview } from '#shared/contract/imports.ts';
import { shortDate } from '../../../text/dates.ts';
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
  const { willAdd, willMerge } = preview;
  switch (outcomeOf(preview)) {
    case 'nothing':
      return 'nothing would change';
    case 'keep-source':
      return 'this only notes the file as another source';
    default:
      return willAdd > 0 && willMerge > 0
        ? `${willMerge.toLocaleString('en-GB')} merged into papers already here`
        : 'you can undo this import at any time';
  }
}

/** Said plainly above the preview when no paper would be added or completed; null otherwise. */
export function nothingNewWords(preview: Preview): string | null {
  const { found, duplicate, rejected } = preview.counts;
  if (outcomeOf(preview) === 'import' || found === rejected) return null;
  const before = preview.files.find(({ importedBefore }) => importedBefore !== null)?.importedBefore;
  const when = before == null || preview.files.length > 1 ? '' : `This file was imported on ${shortDate(before.at)}. `;
  return `${when}Nothing new: ${allOf(duplicate)} already here${rejected > 0 ? `, ${rejected.toLocaleString('en-GB')} rejected` : ''}.`;
}

function allOf(count: number): string {
  return count === 1 ? 'its one paper is' : `${count.toLocaleString('en-GB')} papers are`;
}

/** "71 papers imported", after the fact. */
export function importedWords(willAdd: number, willMerge: number): string {
  if (willAdd > 0) return `${plural(willAdd, 'paper')} imported`;
  return willMerge > 0 ? `${plural(willMerge, 'paper')} completed` : 'Noted as another source; no papers added';
}
