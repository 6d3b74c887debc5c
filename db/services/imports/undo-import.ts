// Takes an import back at any later time: its papers go, except those the reader has worked on since.

import { appError } from '#shared/contract/errors.ts';
import type { Library, Written } from '../../library.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { decodeId } from '../../sqlite/ids.ts';
import { filesOfImport, importById, papersAddedBy } from '../../store/imports.ts';
import { removePaper } from '../../store/papers.ts';

interface UndoPlan {
  readonly removed: number;
  readonly kept: number;
}

/** How many papers undoing an import would remove, and how many it would keep. */
export function planUndo(db: ReadDb, id: string): UndoPlan {
  const papers = papersAddedBy(db, decodeId('import', id));
  const kept = papers.filter((paper) => paper.worked_on !== 0).length;
  return { removed: papers.length - kept, kept };
}

/** Removes an import's untouched papers and marks it undone. Throws `NOT_FOUND`; undoing twice changes nothing. */
export function undoImport(library: Library, id: string): Promise<Written<UndoPlan>> {
  const importId = decodeId('import', id);
  const row = importById(library.read, importId);
  if (!row) throw appError('NOT_FOUND', { kind: 'import', id });
  const papers = papersAddedBy(library.read, importId);
  const untouched = papers.filter((paper) => paper.worked_on === 0);
  const subject = filesOfImport(library.read, importId)
    .map((file) => file.name)
    .join(', ');
  return library.write({ kind: 'undo-import', count: untouched.length, subject }, (tx) => {
    if (row.undone_at !== null) return { removed: 0, kept: papers.length };
    for (const paper of untouched) removePaper(tx, paper.id);
    tx.update('import', importId, { undone_at: tx.now });
    return { removed: untouched.length, kept: papers.length - untouched.length };
  });
}
