// What the command line prints with --json. Documented in the README; a change needs a line in the changelog.

import { z } from 'zod';
import { backupSchema } from './backups.ts';
import { exportReportSchema } from './exports.ts';
import { stepSchema } from './history.ts';
import { countsSchema, decisionSchema } from './imports.ts';
import { librarySchema, verificationSchema } from './library.ts';
import {
  authorSchema,
  identifierSchema,
  ignoredReasonSchema,
  issuedSchema,
  readingStateSchema,
  recordWarningSchema,
  spanSchema,
} from './values.ts';

const urlSchema = z.object({ url: z.string(), kind: z.string(), flags: z.array(z.string()) });

/** `lectern import`: also with --dry-run, where `importId` is null and the library is untouched. */
export const importAnswerSchema = z.object({
  importId: z.string().nullable(),
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      format: z.string(),
      encoding: z.string(),
      ignored: z.array(z.object({ line: z.number(), text: z.string(), reason: ignoredReasonSchema })),
    }),
  ),
  counts: countsSchema,
  records: z.array(
    z.object({
      file: z.string(),
      index: z.number(),
      sourceKey: z.string().nullable(),
      title: z.string(),
      abstract: z.string(),
      authors: z.array(authorSchema),
      issued: issuedSchema.nullable(),
      containerTitle: z.string().nullable(),
      identifiers: z.array(identifierSchema),
      urls: z.array(urlSchema),
      keywords: z.array(z.string()),
      decision: decisionSchema,
      confidence: z.number(),
      span: spanSchema,
      warnings: z.array(recordWarningSchema),
    }),
  ),
});
export type ImportAnswer = z.infer<typeof importAnswerSchema>;

/** `lectern paper ID`, and each element of `lectern papers`. */
export const paperAnswerSchema = z.object({
  id: z.string(),
  sourceKey: z.string().nullable(),
  title: z.string(),
  abstract: z.string(),
  authors: z.array(authorSchema),
  issued: issuedSchema.nullable(),
  containerTitle: z.string().nullable(),
  identifiers: z.array(identifierSchema),
  urls: z.array(urlSchema),
  keywords: z.array(z.string()),
  state: readingStateSchema,
  tags: z.array(z.string()),
  provenance: z.array(
    z.object({
      importId: z.string(),
      importedAt: z.string(),
      file: z.string(),
      sha256: z.string(),
      index: z.number(),
      span: spanSchema,
      firstLine: z.number(),
      lastLine: z.number(),
      rule: z.string(),
      confidence: z.number(),
    }),
  ),
});
export type PaperAnswer = z.infer<typeof paperAnswerSchema>;

/** `lectern search QUERY`; with --stdin one of these a line. */
export const searchAnswerSchema = z.object({
  query: z.string(),
  total: z.number(),
  hits: z.array(
    z.object({
      id: z.string(),
      sourceKey: z.string().nullable(),
      kind: z.literal('paper'),
      title: z.string(),
      score: z.number(),
      snippet: z.string(),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** `lectern export DIR`. */
export const exportAnswerSchema = exportReportSchema;

/** `lectern undo` and `redo`; `removed` and `kept` with --import. */
export const stepAnswerSchema = z.object({
  done: z.enum(['undo', 'redo', 'undo-import']),
  revision: z.number(),
  step: stepSchema.nullable(),
  removed: z.number().nullable(),
  kept: z.number().nullable(),
});
export type StepAnswer = z.infer<typeof stepAnswerSchema>;

/** `lectern restore FILE`: the backup that undoes it. */
export const restoreAnswerSchema = z.object({ revision: z.number(), before: backupSchema });

/** `lectern verify` and `lectern info`. */
export const verifyAnswerSchema = verificationSchema;
export const infoAnswerSchema = librarySchema.extend({ file: z.string() });
