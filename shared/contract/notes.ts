// Notes: one Markdown text a paper or method, saved as it is typed.

import { z } from 'zod';
import { methodIdSchema, noteIdSchema, paperIdSchema } from './ids.ts';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

/** Longest note accepted, in UTF-16 units; the field cap of the import catalogue. */
export const NOTE_MAX_LENGTH = 2_000_000;

const onPaper = z.object({ paperId: paperIdSchema });
const onMethod = z.object({ methodId: methodIdSchema });

/** What a note is about. */
const noteSubjectSchema = z.union([onPaper, onMethod]);
export type NoteSubject = z.infer<typeof noteSubjectSchema>;

export const noteSchema = z.object({
  id: noteIdSchema.nullable(),
  /** Null for a note on a method. */
  paperId: paperIdSchema.nullable(),
  methodId: methodIdSchema.optional(),
  body: z.string(),
  /** Grows with every save; 0 when there is no note yet. Send it back with the next save. */
  version: z.number().int().nonnegative(),
  updatedAt: z.string().nullable(),
});
export type Note = z.infer<typeof noteSchema>;

const text = { body: z.string().max(NOTE_MAX_LENGTH), baseVersion: z.number().int().nonnegative() };

export const notes = {
  get: query.input(noteSubjectSchema).output(noteSchema),
  /**
   * Saves the whole body. An empty body removes the note. `CONFLICT` when someone saved after
   * `baseVersion`: nothing is overwritten, the details carry the text that is there now.
   */
  save: command
    .input(z.union([onPaper.extend(text), onMethod.extend(text)]))
    .output(revisionSchema.extend({ note: noteSchema })),
};
