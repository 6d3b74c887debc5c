// What the command line prints with --json. Documented in the README; a change needs a line in the changelog.

import { z } from 'zod';
import { MENTION_ROLES, METHOD_KINDS } from '../domain/method.ts';
import { backupSchema } from './backups.ts';
import { exportReportSchema } from './exports.ts';
import { stepSchema } from './history.ts';
import { countsSchema, decisionSchema } from './imports.ts';
import { librarySchema, verificationSchema } from './library.ts';
import { suggestionRuleSchema } from './suggestions.ts';
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
      /** What a question about links asks for comes first; for words, a method called so, then papers, then methods. */
      kind: z.enum(['paper', 'method', 'link']),
      title: z.string(),
      score: z.number(),
      snippet: z.string(),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** `lectern related ID`; with --stdin one of these a line. */
export const relatedAnswerSchema = z.object({
  id: z.string(),
  hits: z.array(
    z.object({
      id: z.string(),
      sourceKey: z.string().nullable(),
      title: z.string(),
      score: z.number(),
      because: z.array(z.string()),
    }),
  ),
});
export type RelatedAnswer = z.infer<typeof relatedAnswerSchema>;

/** Each element of `lectern methods`. */
export const methodAnswerSchema = z.object({
  id: z.string(),
  name: z.string(),
  expansion: z.string().nullable(),
  kind: z.enum(METHOD_KINDS),
  aliases: z.array(z.string()),
  introducedBy: z.object({ id: z.string(), title: z.string() }).nullable(),
  paperCount: z.number(),
  linkCount: z.number(),
  tags: z.array(z.string()),
  hasNote: z.boolean(),
});
export type MethodAnswer = z.infer<typeof methodAnswerSchema>;

/** Each element of `lectern methods --candidates`; `paper` is an id, offsets are UTF-16 in the field. */
export const candidateAnswerSchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  expansion: z.string().nullable(),
  kind: z.enum(METHOD_KINDS),
  role: z.enum(MENTION_ROLES),
  paper: z.string(),
  field: z.enum(['title', 'abstract']),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  confidence: z.number(),
});
export type CandidateAnswer = z.infer<typeof candidateAnswerSchema>;

const linkEndAnswerSchema = z.object({ kind: z.enum(['paper', 'method']), id: z.string(), name: z.string() });

const quoteAnswer = {
  field: z.enum(['title', 'abstract', 'note']),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
};

/** Each element of `lectern links`. */
export const linkAnswerSchema = z.object({
  id: z.string(),
  type: z.string(),
  source: linkEndAnswerSchema,
  target: linkEndAnswerSchema,
  tags: z.array(z.string()),
  remark: z.string().nullable(),
  evidence: z.array(
    z.discriminatedUnion('kind', [
      /** `paper` is null when the paper is gone; `inPlace` says whether its text still has the words. */
      z.object({ kind: z.literal('quote'), paper: z.string().nullable(), ...quoteAnswer, inPlace: z.boolean() }),
      z.object({ kind: z.literal('judgement') }),
    ]),
  ),
  lostEvidence: z.boolean(),
  suggestedBy: z.string().nullable(),
});
export type LinkAnswer = z.infer<typeof linkAnswerSchema>;

/** An end of a suggestion: a method that is only a name so far has neither id. */
const suggestedEndAnswerSchema = z.object({
  name: z.string(),
  paper: z.string().nullable(),
  method: z.string().nullable(),
});

/** Each element of `lectern links --suggested`, most confident first. */
export const suggestionAnswerSchema = z.object({
  id: z.string(),
  rule: suggestionRuleSchema,
  type: z.string(),
  source: suggestedEndAnswerSchema,
  target: suggestedEndAnswerSchema,
  evidence: z.array(z.object({ paper: z.string(), ...quoteAnswer })),
  because: z.array(z.string()),
  confidence: z.number(),
});
export type SuggestionAnswer = z.infer<typeof suggestionAnswerSchema>;

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
