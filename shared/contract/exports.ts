// Export of papers, methods, links and notes as Markdown, into a folder or a zip.

import { z } from 'zod';
import { fileTokenSchema, folderTokenSchema, taskIdSchema } from './ids.ts';
import { query } from './procedure.ts';

export const exportScopeSchema = z.enum(['touched', 'all']);
/** `touched`: papers with a note, a tag, a reading state other than inbox, or a link; methods with a note, a tag or a link. */
export type ExportScope = z.infer<typeof exportScopeSchema>;

export const exportReportSchema = z.object({
  files: z.number().int().nonnegative(),
  written: z.number().int().nonnegative(),
  unchanged: z.number().int().nonnegative(),
  /** Files Lectern left alone because it did not write them or they changed since; `wroteInstead` lies beside. */
  conflicts: z.array(z.object({ name: z.string(), reason: z.enum(['foreign', 'changed']), wroteInstead: z.string() })),
  /** Files of an earlier export whose paper or method is no longer part of it; left where they are. */
  stale: z.array(z.string()),
});
export type ExportReport = z.infer<typeof exportReportSchema>;

const exportInput = z.object({ scope: exportScopeSchema, taskId: taskIdSchema.optional() });

export const exportProcedures = {
  /** Writes one file a paper, one a method, and an index into a granted folder; with `check` only says what it would do. */
  toFolder: query
    .input(exportInput.extend({ folder: folderTokenSchema, check: z.boolean().default(false) }))
    .output(exportReportSchema),
  /** Makes a zip of the same files; the shell hands the token out as a download. */
  toZip: query
    .input(exportInput)
    .output(
      z.object({ download: fileTokenSchema, name: z.string(), sizeBytes: z.number().int(), files: z.number().int() }),
    ),
};
