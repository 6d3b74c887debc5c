// Backups of the library: listing, making, going back to one.

import { z } from 'zod';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

export const backupNameSchema = z.string().regex(/^\d{6}-\d{8}T\d{6}Z-r\d+-[a-z]+\.lectern$/);

export const backupSchema = z.object({
  name: backupNameSchema,
  madeAt: z.string(),
  /** The library's revision when it was made. */
  revision: z.number().int().nonnegative(),
  /** Why: once a day of use, because someone asked, before a migration, before a restore. */
  reason: z.enum(['daily', 'asked', 'migration', 'restore']),
  sizeBytes: z.number().int().nonnegative(),
});
export type Backup = z.infer<typeof backupSchema>;

export const backups = {
  /** Newest first. */
  list: query.output(z.array(backupSchema)),
  make: query.output(backupSchema),
  /**
   * Puts a backup in the library's place. What was there becomes a backup first, so restoring that one undoes it;
   * `before` names it. Throws `NOT_FOUND`, or `LIBRARY_DAMAGED` for a backup that does not pass its checks.
   */
  restore: command.input(z.object({ name: backupNameSchema })).output(revisionSchema.extend({ before: backupSchema })),
};
