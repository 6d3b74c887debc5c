// notes.*: the Markdown note of a paper or a method.

import { appError } from '#shared/contract/errors.ts';
import type { Note, NoteSubject } from '#shared/contract/notes.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { encodeId } from '../sqlite/ids.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { type NoteRow, noteOfMethod, noteOfPaper, saveMethodNote, saveNote } from '../store/notes.ts';
import { papersById } from '../store/paper-list.ts';
import { os } from './implementer.ts';
import { existingMethod } from './methods/existing.ts';
import { existingPapers } from './selection.ts';

export const noteServices = {
  get: os.notes.get.handler(({ context, input }) => {
    const subject = subjectOf(context.library.read, input);
    return toNote(input, subject.current(context.library.read));
  }),

  save: os.notes.save.handler(async ({ context, input }) => {
    const { key, name, current, save } = subjectOf(context.library.read, input);
    const step = { kind: 'save-note', count: 1, subject: name, mergeKey: `note ${key}` } as const;
    const { value, revision } = await context.library.write(step, (tx) => {
      const before = current(tx.db);
      if ((before?.version ?? 0) !== input.baseVersion && before?.body !== input.body) {
        throw appError('CONFLICT', {
          kind: 'note',
          id: 'paperId' in input ? input.paperId : input.methodId,
          current: before?.body ?? '',
        });
      }
      if (!before && input.body === '') return null;
      return save(tx, input.body);
    });
    return { revision, note: toNote(input, value) };
  }),
};

/** What a note is about: its name, and how its note is read and saved. */
interface Subject {
  readonly key: number;
  readonly name: string | null;
  readonly current: (db: ReadDb) => NoteRow | null;
  readonly save: (tx: WriteTransaction, body: string) => NoteRow;
}

/** Throws `NOT_FOUND`. */
function subjectOf(db: ReadDb, input: NoteSubject): Subject {
  if ('methodId' in input) {
    const { id, name } = existingMethod(db, input.methodId);
    return {
      key: id,
      name,
      current: (reader) => noteOfMethod(reader, id),
      save: (tx, body) => saveMethodNote(tx, id, body),
    };
  }
  const [id = 0] = existingPapers(db, [input.paperId]);
  return {
    key: id,
    name: papersById(db, [id])[0]?.title ?? null,
    current: (reader) => noteOfPaper(reader, id),
    save: (tx, body) => saveNote(tx, id, body),
  };
}

function toNote(subject: NoteSubject, row: NoteRow | null): Note {
  const about = 'paperId' in subject ? { paperId: subject.paperId } : { paperId: null, methodId: subject.methodId };
  if (!row) return { id: null, ...about, body: '', version: 0, updatedAt: null };
  return { id: encodeId(row.id), ...about, body: row.body, version: row.version, updatedAt: row.updated_at };
}
