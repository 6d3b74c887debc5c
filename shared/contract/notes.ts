// Notes: one Markdown text a paper, saved as it is typed.

import { z } from 'zod';
import { noteIdSchema, paperIdSchema } from './ids.ts';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

/** Longest note accepted, in UTF-16 units; the field cap of the import catalogue. */
export const NOTE_MAX_LENGTH = 2_000_000;

export const noteSchema = z.object({
  id: noteIdSchema.nullable(),
  paperId: paperIdSchema,
  body: z.string(),
  /** Grows with every save; 0 when there is no note yet. Send it back with the next save. */
  version: z.number().int().nonnegative(),
  updatedAt: z.string().nullable(),
});
export type Note = z.infer<typeof noteSchema>;

export const notes = {
  get: query.input(z.object({ paperId: paperIdSchema })).output(noteSchema),
  /**
   * Saves the whole body. An empty body removes the note. `CONFLICT` when someone saved after
   * `baseVersion`: nothing is overwritten, the details carry the text that is there now.
   */
  save: command
    .input(
      z.object({
        paperId: paperIdSchema,
        body: z.string().max(NOTE_MAX_LENGTH),
        baseVersion: z.number().int().nonnegative(),
      }),
    )
    .output(revisionSchema.extend({ note: noteSchema })),
};
