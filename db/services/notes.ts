// notes.*: the Markdown note of a paper.

import { appError } from '#shared/contract/errors.ts';
import type { PaperId } from '#shared/contract/ids.ts';
import type { Note } from '#shared/contract/notes.ts';
import { encodeId } from '../sqlite/ids.ts';
import { type NoteRow, noteOfPaper, saveNote } from '../store/notes.ts';
import { papersById } from '../store/papers.ts';
import { os } from './implementer.ts';
import { existingPapers } from './selection.ts';

export const noteServices = {
  get: os.notes.get.handler(({ context, input }) => {
    const db = context.library.read;
    const [paperId = 0] = existingPapers(db, [input.paperId]);
    return toNote(input.paperId, noteOfPaper(db, paperId));
  }),

  save: os.notes.save.handler(async ({ context, input }) => {
    const [paperId = 0] = existingPapers(context.library.read, [input.paperId]);
    const title = papersById(context.library.read, [paperId])[0]?.title ?? null;
    const step = { kind: 'save-note', count: 1, subject: title, mergeKey: `note ${paperId}` } as const;
    const { value, revision } = await context.library.write(step, (tx) => {
      const current = noteOfPaper(tx.db, paperId);
      if ((current?.version ?? 0) !== input.baseVersion && current?.body !== input.body) {
        throw appError('CONFLICT', { kind: 'note', id: input.paperId, current: current?.body ?? '' });
      }
      if (!current && input.body === '') return null;
      return saveNote(tx, paperId, input.body);
    });
    return { revision, note: toNote(input.paperId, value) };
  }),
};

function toNote(paperId: PaperId, row: NoteRow | null): Note {
  if (!row) return { id: null, paperId, body: '', version: 0, updatedAt: null };
  return { id: encodeId(row.id), paperId, body: row.body, version: row.version, updatedAt: row.updated_at };
}
