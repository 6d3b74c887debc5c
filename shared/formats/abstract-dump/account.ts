// Sees to it that every line is in one place: the last step of every reading, whatever the rules before it did.

import type { IgnoredReason, SourceLine } from '#shared/domain/record.ts';
import type { Draft, DraftFile, DraftPiece } from './draft.ts';
import { wholeLine } from './redraft.ts';

/**
 * The draft with every non-blank line in a record or ignored, never in both.
 *
 * A line of which a record's mark-up left nothing, such as a lone bullet, stays with the record it stands in, as a
 * label; a line nobody claimed is ignored. A draft without any piece is no record.
 */
export function accountForLines(lines: readonly SourceLine[], file: DraftFile): DraftFile {
  const owner = new Int32Array(lines.length).fill(-1);
  const drafts = file.drafts.filter(({ pieces }) => pieces.length > 0);
  drafts.forEach((draft, index) => {
    for (const { line } of draft.pieces) owner[line] = index;
  });
  const ignored = new Map<number, IgnoredReason>();
  const left = new Map<number, DraftPiece[]>();
  let above = -1;
  lines.forEach(({ text }, line) => {
    const held = owner[line] ?? -1;
    if (held >= 0) above = held;
    if (held >= 0 || text.trim() === '') return;
    const reason = file.ignored.get(line);
    const inside = reason === undefined ? surrounding(drafts, above, line) : null;
    if (inside === null) ignored.set(line, reason ?? 'page-furniture');
    else left.set(inside, [...(left.get(inside) ?? []), wholeLine(lines, line, 'label')]);
  });
  if (left.size === 0) return { ...file, drafts, ignored };
  return { ...file, ignored, drafts: drafts.map((draft, index) => withPieces(draft, left.get(index) ?? [])) };
}

/** The record above a line if it goes on below it, or the one that begins right below. */
function surrounding(drafts: readonly Draft[], above: number, line: number): number | null {
  const goesOn = drafts[above]?.pieces.some((piece) => piece.line > line) === true;
  if (goesOn) return above;
  const below = drafts.findIndex(({ pieces }) => pieces.some((piece) => piece.line === line + 1));
  if (below >= 0) return below;
  return drafts[above]?.pieces.some((piece) => piece.line === line - 1) === true ? above : null;
}

function withPieces(draft: Draft, added: readonly DraftPiece[]): Draft {
  if (added.length === 0) return draft;
  return { ...draft, pieces: [...draft.pieces, ...added].sort((a, b) => a.line - b.line || a.from - b.from) };
}
