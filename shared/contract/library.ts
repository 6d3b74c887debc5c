// The library as a whole.

import { z } from 'zod';
import { query } from './procedure.ts';

const keptIn = z.string();

/** Why nothing can be written. */
const readOnlySchema = z.enum(['folder', 'disk-full', 'checking']);

/** What happened to the library while it was opened or since, for the reader to know. */
export const libraryNoticeSchema = z.discriminatedUnion('code', [
  /** The last session ended without closing; everything was checked and is well. */
  z.object({ code: z.literal('unclean-stop') }),
  z.object({ code: z.literal('index-rebuilt') }),
  /** Damaged rows were taken from a backup; those no backup had were kept as they could be read, or are lost. */
  z.object({
    code: z.literal('repaired'),
    fromBackup: z.number().int(),
    doubtful: z.array(z.string()),
    lost: z.array(z.string()),
    keptIn,
  }),
  z.object({ code: z.literal('restored'), backupMadeAt: z.string(), revision: z.number().int(), keptIn }),
  /** A write-ahead log that did not belong to the file, or could not be read, was set aside. */
  z.object({ code: z.literal('journal-set-aside'), keptIn }),
  z.object({ code: z.literal('read-only'), reason: readOnlySchema }),
  /** A background check found damage; the next opening repairs it. */
  z.object({ code: z.literal('damage-found'), problems: z.array(z.string()) }),
  z.object({ code: z.literal('network-folder'), fileSystem: z.string() }),
  /** With the files that look like copies the service made when two machines wrote at once. */
  z.object({ code: z.literal('cloud-folder'), service: z.string(), conflictCopies: z.array(z.string()) }),
  z.object({ code: z.literal('backup-failed'), detail: z.string() }),
]);
export type LibraryNotice = z.infer<typeof libraryNoticeSchema>;

export const librarySchema = z.object({
  /** File name without folder: paths do not cross the contract. */
  name: z.string(),
  libraryId: z.string(),
  schemaVersion: z.number().int().positive(),
  revision: z.number().int().nonnegative(),
  createdAt: z.string(),
  notices: z.array(libraryNoticeSchema),
  /** Why nothing can be written, or null. */
  readOnly: readOnlySchema.nullable(),
  counts: z.object({
    papers: z.number().int().nonnegative(),
    notes: z.number().int().nonnegative(),
    tags: z.number().int().nonnegative(),
    imports: z.number().int().nonnegative(),
    trashed: z.number().int().nonnegative(),
    states: z.object({
      inbox: z.number().int().nonnegative(),
      queued: z.number().int().nonnegative(),
      reading: z.number().int().nonnegative(),
      read: z.number().int().nonnegative(),
      skipped: z.number().int().nonnegative(),
    }),
  }),
});
export type Library = z.infer<typeof librarySchema>;

/** What a check of the file found; an empty list of problems means every check passed. */
export const verificationSchema = z.object({
  ok: z.boolean(),
  problems: z.array(z.object({ check: z.string(), detail: z.string() })),
  checked: z.object({ rows: z.number().int().nonnegative(), checks: z.number().int().nonnegative() }),
});
export type Verification = z.infer<typeof verificationSchema>;

export const library = {
  info: query.output(librarySchema),
  verify: query.output(verificationSchema),
  /** Looks whether a library open for reading only can be written to by now; answers why it still cannot, or null. */
  tryWriting: query.output(z.object({ readOnly: readOnlySchema.nullable() })),
  /** Takes a notice off; a read-only library stays said to be one. */
  dismissNotice: query.input(z.object({ code: z.string() })).output(z.object({})),
};
