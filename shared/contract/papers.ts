// Papers: listing, reading, reading states and provenance.

import { z } from 'zod';
import { importIdSchema, noteIdSchema, paperIdSchema, tagIdSchema, taskIdSchema } from './ids.ts';
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
  /** Names of at most three of its methods, those it introduces first. */
  methods: z.array(z.string()),
  hasNote: z.boolean(),
  addedAt: z.string(),
  /** When it was moved to the trash; null in the library. */
  trashedAt: z.string().nullable(),
  /** How the abstract begins, for cards; only where `withAbstract` asked for it. */
  abstractStart: z.object({ text: z.string(), repairs: z.array(repairSchema) }).optional(),
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
  /** The import that added the paper; those it only recognised are not among them. */
  importId: importIdSchema.optional(),
  hasNote: z.boolean().optional(),
  /** Inclusive; `unknown` asks for papers without a year. */
  years: z.union([z.object({ from: z.number().int(), to: z.number().int() }), z.literal('unknown')]).optional(),
  /** Papers in the trash instead of those in the library. */
  trashed: z.boolean().optional(),
});
export type PaperFilter = z.infer<typeof paperFilterSchema>;

export const PAPER_SORTS = ['added', 'title', 'author', 'year', 'venue', 'tag', 'state', 'note'] as const;
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

/** Papers chosen one by one, or all that match a filter but a few: ten thousand need not be named. */
export const paperSelectionSchema = z.union([
  z.object({ ids: z.array(paperIdSchema).min(1).max(10_000) }),
  z.object({ filter: paperFilterSchema, except: z.array(paperIdSchema).max(10_000).default([]) }),
]);
export type PaperSelection = z.infer<typeof paperSelectionSchema>;

/** What papers have in common: how many there are, in which states, with which tags (most used first). */
export const paperSummarySchema = z.object({
  count: z.number().int().nonnegative(),
  states: z.record(readingStateSchema, z.number().int().nonnegative()),
  tags: z.array(paperTagSchema.extend({ count: z.number().int().positive() })),
});
export type PaperSummary = z.infer<typeof paperSummarySchema>;

/** How many papers a command really changed. */
export const changedSchema = revisionSchema.extend({ changed: z.number().int().nonnegative() });

const selected = z.object({ papers: paperSelectionSchema, taskId: taskIdSchema.optional() });

export const papers = {
  list: query
    .input(
      pageSchema.extend({
        filter: paperFilterSchema.default({}),
        /** Newest first when absent: by when they were added or, in the trash, moved there. */
        sort: paperSortSchema.optional(),
        withAbstract: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        total: z.number().int().nonnegative(),
        rows: z.array(paperRowSchema),
        revision: z.number().int().nonnegative(),
      }),
    ),
  get: query.input(z.object({ id: paperIdSchema })).output(paperSchema),
  source: query.input(z.object({ id: paperIdSchema, importId: importIdSchema })).output(sourceExcerptSchema),
  /** Years of the papers a filter finds, newest first, with how many there are; null for papers without one. */
  years: query
    .input(z.object({ filter: paperFilterSchema.default({}) }))
    .output(z.array(z.object({ year: z.number().int().nullable(), count: z.number().int().positive() }))),
  summary: query.input(z.object({ papers: paperSelectionSchema })).output(paperSummarySchema),
  /** `queued` and `reading` put a paper into the queue, the other states take it out. */
  setState: command.input(selected.extend({ state: readingStateSchema })).output(changedSchema),
  /** Moves papers to the trash: out of lists, search and queue, with all that hangs on them kept. */
  trash: command.input(selected).output(changedSchema),
  /** Takes papers out of the trash, as they were. */
  restore: command.input(selected).output(changedSchema),
  /** Removes papers in the trash for good (until undone); those that links refer to stay and are counted. */
  purge: command.input(selected).output(changedSchema.extend({ kept: z.number().int().nonnegative() })),
};
