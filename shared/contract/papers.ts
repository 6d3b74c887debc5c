// Papers: listing, reading, reading states and provenance.

import { z } from 'zod';
import { importIdSchema, noteIdSchema, paperIdSchema, tagIdSchema } from './ids.ts';
import { command, query } from './procedure.ts';
import {
  authorSchema,
  foundUrlSchema,
  identifierSchema,
  issuedSchema,
  pageSchema,
  readingStateSchema,
  recordWarningSchema,
  repairSchema,
  revisionSchema,
  spanSchema,
} from './values.ts';

export const paperTagSchema = z.object({ id: tagIdSchema, name: z.string() });

/** A paper as a row of a list: enough to choose by, nothing more. */
export const paperRowSchema = z.object({
  id: paperIdSchema,
  title: z.string(),
  titleRepairs: z.array(repairSchema),
  /** At most three; `authorCount` says how many there are. */
  authors: z.array(authorSchema),
  authorCount: z.number().int().nonnegative(),
  year: z.number().int().nullable(),
  containerTitle: z.string().nullable(),
  state: readingStateSchema,
  tags: z.array(paperTagSchema),
  hasNote: z.boolean(),
  addedAt: z.string(),
});
export type PaperRow = z.infer<typeof paperRowSchema>;

/** Where a paper's values came from: one entry an import that brought or recognised it. */
export const provenanceSchema = z.object({
  importId: importIdSchema,
  importedAt: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  format: z.string(),
  index: z.number().int().positive(),
  sourceKey: z.string().nullable(),
  span: spanSchema,
  firstLine: z.number().int().positive(),
  lastLine: z.number().int().positive(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  warnings: z.array(recordWarningSchema),
});
export type Provenance = z.infer<typeof provenanceSchema>;

export const paperSchema = paperRowSchema.extend({
  allAuthors: z.array(authorSchema),
  /** Exactly as imported; `abstractRepairs` is only an overlay. */
  abstract: z.string(),
  abstractRepairs: z.array(repairSchema),
  issued: issuedSchema.nullable(),
  listingDate: z.string().nullable(),
  sourceKey: z.string().nullable(),
  titleAliases: z.array(z.string()),
  identifiers: z.array(identifierSchema),
  keywords: z.array(z.string()),
  /** URLs found in the abstract, with offsets into it. */
  abstractUrls: z.array(foundUrlSchema),
  /** URLs the record carried beside its abstract. */
  links: z.array(foundUrlSchema),
  noteId: noteIdSchema.nullable(),
  provenance: z.array(provenanceSchema),
});
export type Paper = z.infer<typeof paperSchema>;

export const paperFilterSchema = z.object({
  tagIds: z.array(tagIdSchema).max(50).optional(),
  states: z.array(readingStateSchema).optional(),
  importId: importIdSchema.optional(),
  hasNote: z.boolean().optional(),
});
export type PaperFilter = z.infer<typeof paperFilterSchema>;

export const PAPER_SORTS = ['added', 'title', 'author', 'year', 'state'] as const;
export const paperSortSchema = z.object({
  by: z.enum(PAPER_SORTS),
  direction: z.enum(['ascending', 'descending']),
});
export type PaperSort = z.infer<typeof paperSortSchema>;

/** A few lines of the original file around a record, each with its number. */
export const sourceExcerptSchema = z.object({
  fileName: z.string(),
  firstLine: z.number().int().positive(),
  lines: z.array(z.object({ number: z.number().int().positive(), text: z.string(), inRecord: z.boolean() })),
});
export type SourceExcerpt = z.infer<typeof sourceExcerptSchema>;

const paperIds = z.array(paperIdSchema).min(1).max(10_000);

export const papers = {
  list: query
    .input(pageSchema.extend({ filter: paperFilterSchema.default({}), sort: paperSortSchema.optional() }))
    .output(
      z.object({
        total: z.number().int().nonnegative(),
        rows: z.array(paperRowSchema),
        revision: z.number().int().nonnegative(),
      }),
    ),
  get: query.input(z.object({ id: paperIdSchema })).output(paperSchema),
  source: query.input(z.object({ id: paperIdSchema, importId: importIdSchema })).output(sourceExcerptSchema),
  setState: command.input(z.object({ ids: paperIds, state: readingStateSchema })).output(revisionSchema),
};
