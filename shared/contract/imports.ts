// Imports: preview a file, correct what was found, commit in one step; and the imports kept in the library.

import { z } from 'zod';
import { PART_ROLES } from '../domain/record.ts';
import { FILE_REFUSALS } from './errors.ts';
import { fileTokenSchema, importIdSchema, paperIdSchema, previewIdSchema, taskIdSchema } from './ids.ts';
import { command, query } from './procedure.ts';
import {
  authorSchema,
  foundUrlSchema,
  identifierSchema,
  ignoredReasonSchema,
  issuedSchema,
  pageSchema,
  recordWarningSchema,
  revisionSchema,
  spanSchema,
} from './values.ts';

/** A file the reader handed over: a token for its bytes, never a path. */
export const fileRefSchema = z.object({ token: fileTokenSchema, name: z.string().min(1).max(1_000) });
export type FileRef = z.infer<typeof fileRefSchema>;

export const DECISIONS = ['new', 'duplicate', 'near', 'rejected'] as const;
/** What becomes of a record: a new paper, one already here, one to ask about, or one the reader refused. */
export const decisionSchema = z.enum(DECISIONS);
export type RecordDecision = z.infer<typeof decisionSchema>;

/** found = new + duplicate + near + rejected, always. */
export const countsSchema = z.object({
  found: z.number().int().nonnegative(),
  new: z.number().int().nonnegative(),
  duplicate: z.number().int().nonnegative(),
  near: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
});
export type ImportCounts = z.infer<typeof countsSchema>;

export const MATCH_REASONS = [
  'same-title-and-text',
  'same-identifier',
  'text-is-cut-off',
  'text-is-longer',
  'same-title-other-text',
  'same-text-other-title',
  'same-title-no-text',
] as const;

/** The paper (or earlier record of the same import) a record looks like. */
export const matchSchema = z.object({
  paperId: paperIdSchema.nullable(),
  recordKey: z.string().nullable(),
  title: z.string(),
  abstractStart: z.string(),
  reason: z.enum(MATCH_REASONS),
});
export type RecordMatch = z.infer<typeof matchSchema>;

/**
 * The reader's word on a record: `import` as a paper of its own, `merge` into the paper it looks like, `reject`.
 * A `near` record without a choice is imported as a paper of its own: nothing is lost by not deciding.
 */
export const choiceSchema = z.enum(['import', 'merge', 'reject']);
export type RecordChoice = z.infer<typeof choiceSchema>;

export const previewRecordSchema = z.object({
  /** Stays the same while its first line stays first. */
  key: z.string(),
  file: z.number().int().nonnegative(),
  index: z.number().int().positive(),
  title: z.string(),
  abstractStart: z.string(),
  authors: z.array(authorSchema),
  decision: decisionSchema,
  match: matchSchema.nullable(),
  choice: choiceSchema.nullable(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  warnings: z.array(recordWarningSchema),
  firstLine: z.number().int().positive(),
  lastLine: z.number().int().positive(),
  span: spanSchema,
});
export type PreviewRecord = z.infer<typeof previewRecordSchema>;

const previewFileSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  notices: z.array(
    z.object({ code: z.string(), line: z.number().int().positive().nullable(), count: z.number().int() }),
  ),
  /** Why nothing was read from it; the other files go on. */
  refusal: z
    .object({ reason: z.enum(FILE_REFUSALS), detail: z.string().nullable(), line: z.number().int().nullable() })
    .nullable(),
  lineCount: z.number().int().nonnegative(),
  found: z.number().int().nonnegative(),
  ignored: z.number().int().nonnegative(),
  /** The import that brought these very bytes before. */
  importedBefore: z.object({ importId: importIdSchema, at: z.string() }).nullable(),
});
export type PreviewFile = z.infer<typeof previewFileSchema>;

export const previewSchema = z.object({
  id: previewIdSchema,
  files: z.array(previewFileSchema),
  counts: countsSchema,
  /** How many papers a commit would add, and how many it would complete. */
  willAdd: z.number().int().nonnegative(),
  willMerge: z.number().int().nonnegative(),
  /** Corrections and choices made so far, the last of which can be taken back. */
  edits: z.number().int().nonnegative(),
});
export type Preview = z.infer<typeof previewSchema>;

const line = z.number().int().positive();
const recordIndex = z.number().int().positive();

/** A change to how a file was read; lines are 1-based, records are counted from 1 in their file. */
export const correctionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('split'), record: recordIndex, atLine: line }),
  z.object({ kind: z.literal('join'), record: recordIndex }),
  z.object({ kind: z.literal('swap'), record: recordIndex }),
  z.object({
    kind: z.literal('take-back'),
    line,
    as: z.enum(['new-record', 'end-of-previous', 'start-of-next']),
  }),
  z.object({ kind: z.literal('ignore-line'), line }),
]);
export type CorrectionValue = z.infer<typeof correctionSchema>;

/** A line of the source as the preview shows it: what it became, and in which record. */
export const previewLineSchema = z.object({
  number: line,
  text: z.string(),
  role: z.enum(['blank', 'ignored', ...PART_ROLES]),
  recordKey: z.string().nullable(),
  recordIndex: recordIndex.nullable(),
  reason: ignoredReasonSchema.nullable(),
});
export type PreviewLine = z.infer<typeof previewLineSchema>;

/** A record with everything its file says of it. */
export const recordDetailSchema = z.object({
  file: z.number().int().nonnegative(),
  index: recordIndex,
  sourceKey: z.string().nullable(),
  title: z.string(),
  abstract: z.string(),
  authors: z.array(authorSchema),
  issued: issuedSchema.nullable(),
  listingDate: z.string().nullable(),
  containerTitle: z.string().nullable(),
  identifiers: z.array(identifierSchema),
  /** Links the record carries and URLs found in its abstract. */
  urls: z.array(foundUrlSchema),
  keywords: z.array(z.string()),
  decision: decisionSchema,
  match: matchSchema.nullable(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  span: spanSchema,
  warnings: z.array(recordWarningSchema),
});
export type RecordDetail = z.infer<typeof recordDetailSchema>;

const preview = z.object({ previewId: previewIdSchema });

/** An import as the library keeps it. */
export const importSummarySchema = z.object({
  id: importIdSchema,
  importedAt: z.string(),
  origin: z.string(),
  undoneAt: z.string().nullable(),
  counts: countsSchema,
  files: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      sizeBytes: z.number().int().nonnegative(),
      format: z.string(),
      encoding: z.string(),
      ignored: z.number().int().nonnegative(),
    }),
  ),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const importRecordSchema = z.object({
  file: z.number().int().nonnegative(),
  index: recordIndex,
  title: z.string(),
  decision: decisionSchema,
  paperId: paperIdSchema.nullable(),
  span: spanSchema,
  firstLine: line,
  lastLine: line,
  rule: z.string(),
  confidence: z.number(),
  warnings: z.array(recordWarningSchema),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

export const importedIgnoredLineSchema = z.object({
  file: z.number().int().nonnegative(),
  line,
  text: z.string(),
  reason: ignoredReasonSchema,
});

export const imports = {
  /** Reads files and proposes; changes nothing. Cancel by aborting the call. */
  preview: query
    .input(
      z.object({
        files: z.array(fileRefSchema).min(1).max(5_000),
        encoding: z.string().max(40).optional(),
        /** Reads the files as this instead of looking what they are. */
        format: z.enum(['abstract-dump']).optional(),
        origin: z.string().max(40).default('unknown'),
        taskId: taskIdSchema.optional(),
      }),
    )
    .output(previewSchema),
  /** Previews the sample library like any other file. */
  previewSample: query.output(previewSchema),
  previewRecords: query
    .input(preview.extend(pageSchema.shape).extend({ decision: decisionSchema.optional() }))
    .output(z.object({ total: z.number().int().nonnegative(), records: z.array(previewRecordSchema) })),
  previewLines: query
    .input(
      preview
        .extend({ file: z.number().int().nonnegative(), onlyIgnored: z.boolean().default(false) })
        .extend(pageSchema.shape),
    )
    .output(z.object({ total: z.number().int().nonnegative(), lines: z.array(previewLineSchema) })),
  /** Records with all they say, for the command line and for export of a preview. */
  previewDetails: query
    .input(preview.extend(pageSchema.shape))
    .output(z.object({ total: z.number().int().nonnegative(), records: z.array(recordDetailSchema) })),
  /** One record with its whole text, and the paper it looks like. */
  previewRecord: query
    .input(preview.extend({ key: z.string() }))
    .output(previewRecordSchema.extend({ abstract: z.string(), matchedAbstract: z.string().nullable() })),
  /** Reads a file again in an encoding the reader chose; its corrections and choices are dropped. */
  setEncoding: query
    .input(preview.extend({ file: z.number().int().nonnegative(), encoding: z.string().max(40) }))
    .output(previewSchema),
  correct: query
    .input(preview.extend({ file: z.number().int().nonnegative(), correction: correctionSchema }))
    .output(previewSchema),
  choose: query
    .input(preview.extend({ keys: z.array(z.string()).min(1).max(10_000), choice: choiceSchema.nullable() }))
    .output(previewSchema),
  /** Takes the last correction or choice back. */
  takeBack: query.input(preview).output(previewSchema),
  discard: query.input(preview).output(z.object({})),
  /** Brings the records in: one step, one revision, one undo. `importId` is null when there was nothing to do. */
  commit: command
    .input(preview.extend({ taskId: taskIdSchema.optional() }))
    .output(revisionSchema.extend({ importId: importIdSchema.nullable(), counts: countsSchema })),

  list: query
    .input(pageSchema)
    .output(z.object({ total: z.number().int().nonnegative(), imports: z.array(importSummarySchema) })),
  get: query.input(z.object({ id: importIdSchema })).output(importSummarySchema),
  records: query
    .input(z.object({ id: importIdSchema }).extend(pageSchema.shape))
    .output(z.object({ total: z.number().int().nonnegative(), records: z.array(importRecordSchema) })),
  ignored: query
    .input(z.object({ id: importIdSchema }).extend(pageSchema.shape))
    .output(z.object({ total: z.number().int().nonnegative(), lines: z.array(importedIgnoredLineSchema) })),
  /** What {@link imports.undo} would do now. */
  undoPlan: query
    .input(z.object({ id: importIdSchema }))
    .output(z.object({ removed: z.number().int(), kept: z.number().int() })),
  /** Removes the papers this import added, except those worked on since, which stay and are counted. */
  undo: command
    .input(z.object({ id: importIdSchema }))
    .output(revisionSchema.extend({ removed: z.number().int(), kept: z.number().int() })),
};
