// Methods: named things papers introduce or mention, and the candidates found in a paper's text.

import { z } from 'zod';
import { MENTION_ROLES, METHOD_KINDS } from '../domain/method.ts';
import { methodIdSchema, paperIdSchema, tagIdSchema } from './ids.ts';
import { linkSchema } from './links.ts';
import { command, query } from './procedure.ts';
import { methodNameSchema, pageSchema, revisionSchema } from './values.ts';

const kind = z.enum(METHOD_KINDS);
const role = z.enum(MENTION_ROLES);
const total = z.number().int().nonnegative();
const offset = z.number().int().nonnegative();

/** A method as a row of a list. */
export const methodRowSchema = z.object({
  id: methodIdSchema,
  name: z.string(),
  expansion: z.string().nullable(),
  kind,
  aliases: z.array(z.string()),
  introducedBy: z.object({ id: paperIdSchema, title: z.string() }).nullable(),
  paperCount: total,
  linkCount: total,
  tags: z.array(z.object({ id: tagIdSchema, name: z.string() })),
  hasNote: z.boolean(),
});
export type MethodRow = z.infer<typeof methodRowSchema>;

/** A place where a paper names a method; offsets are UTF-16 in the field. */
export const mentionSchema = z.object({
  paperId: paperIdSchema,
  title: z.string(),
  role,
  field: z.enum(['title', 'abstract']).nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
  quote: z.string().nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;

export const methodSchema = methodRowSchema.extend({
  description: z.string().nullable(),
  mentions: z.array(mentionSchema),
  links: z.array(linkSchema),
  suggestedBy: z.string().nullable(),
  createdAt: z.string(),
});

export const methodFilterSchema = z.object({
  kinds: z.array(kind).optional(),
  tagIds: z.array(tagIdSchema).max(50).optional(),
  /** Beginning of a name, alias or expansion, or a part of one. */
  text: z.string().max(200).optional(),
  hasLinks: z.boolean().optional(),
  paperId: paperIdSchema.optional(),
});
export type MethodFilter = z.infer<typeof methodFilterSchema>;

export const METHOD_SORTS = ['name', 'kind', 'papers', 'links', 'added'] as const;

/** A name found in a paper: a chip to accept, edit or refuse. */
export const candidateSchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  expansion: z.string().nullable(),
  kind,
  role,
  paperId: paperIdSchema,
  field: z.enum(['title', 'abstract']),
  start: offset,
  end: offset,
  quote: z.string(),
  confidence: z.number().min(0).max(1),
  rule: z.string(),
  /** A method of the library that has this name or an alias of it. */
  method: z.object({ id: methodIdSchema, name: z.string() }).nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** What to make of a candidate: its name as found, with what the reader changed. */
const acceptedSchema = z.object({
  /** The name the candidate was found under. */
  found: z.string().max(400),
  name: methodNameSchema.optional(),
  kind: kind.optional(),
  role: role.optional(),
  /** An existing method it is, instead of a new one; null makes a new one though the name is taken. */
  methodId: methodIdSchema.nullable().optional(),
});

const methodValues = z.object({
  name: methodNameSchema,
  kind,
  expansion: z.string().trim().max(400).nullable(),
  description: z.string().max(10_000).nullable(),
  aliases: z.array(methodNameSchema).max(100),
  introducedBy: paperIdSchema.nullable(),
});

const { expansion, description, aliases, introducedBy } = methodValues.shape;
const newMethod = methodValues.extend({
  expansion: expansion.default(null),
  description: description.default(null),
  aliases: aliases.default([]),
  introducedBy: introducedBy.default(null),
});

export const methods = {
  list: query
    .input(
      pageSchema.extend({
        filter: methodFilterSchema.default({}),
        sort: z.object({ by: z.enum(METHOD_SORTS), direction: z.enum(['ascending', 'descending']) }).optional(),
      }),
    )
    .output(z.object({ total, methods: z.array(methodRowSchema) })),
  get: query.input(z.object({ id: methodIdSchema })).output(methodSchema),
  /** Methods a paper introduces or mentions, by the reader's word. */
  ofPaper: query.input(z.object({ paperId: paperIdSchema })).output(z.array(methodRowSchema.extend({ role }))),
  create: command.input(newMethod).output(revisionSchema.extend({ id: methodIdSchema })),
  /** What is absent stays: no defaults here, which would be taken for values. A new name keeps the old as an alias. */
  update: command.input(methodValues.partial().extend({ id: methodIdSchema })).output(revisionSchema),
  /** Links, mentions, tags, aliases and notes of all go to `into`; links that would then be double become one. */
  merge: command
    .input(z.object({ ids: z.array(methodIdSchema).min(1).max(100), into: methodIdSchema }))
    .output(revisionSchema),
  /** Makes a second method of some aliases and mentions of a first: one form, two things. */
  split: command
    .input(
      z.object({
        id: methodIdSchema,
        name: methodNameSchema,
        kind,
        aliases: z.array(z.string()).max(100),
        paperIds: z.array(paperIdSchema).max(1_000),
      }),
    )
    .output(revisionSchema.extend({ id: methodIdSchema })),
  /** Deletes methods with their links; one undo brings all back. */
  delete: command.input(z.object({ ids: z.array(methodIdSchema).min(1).max(1_000) })).output(revisionSchema),
  mention: command.input(z.object({ id: methodIdSchema, paperId: paperIdSchema, role })).output(revisionSchema),
  unmention: command.input(z.object({ id: methodIdSchema, paperId: paperIdSchema })).output(revisionSchema),
  tag: command
    .input(z.object({ ids: z.array(methodIdSchema).min(1).max(1_000), name: z.string().trim().min(1).max(60) }))
    .output(revisionSchema),
  untag: command
    .input(z.object({ ids: z.array(methodIdSchema).min(1).max(1_000), tagId: tagIdSchema }))
    .output(revisionSchema),

  /** Names found in a paper and neither accepted nor refused, those it introduces first. */
  candidates: query.input(z.object({ paperId: paperIdSchema })).output(z.array(candidateSchema)),
  /** The same over the whole library, most confident first. */
  allCandidates: query
    .input(pageSchema.extend({ minConfidence: z.number().min(0).max(1).default(0), role: role.optional() }))
    .output(z.object({ total, candidates: z.array(candidateSchema) })),
  accept: command
    .input(z.object({ paperId: paperIdSchema, accepted: z.array(acceptedSchema).min(1).max(200) }))
    .output(revisionSchema.extend({ ids: z.array(methodIdSchema) })),
  /** Accepts every candidate from a confidence upwards, in one paper or in all. */
  acceptAll: command
    .input(
      z.object({ paperId: paperIdSchema.nullable(), minConfidence: z.number().min(0).max(1), role: role.optional() }),
    )
    .output(revisionSchema.extend({ accepted: total })),
  /** Final for that name in that paper, also after a new import of it. */
  refuse: command
    .input(z.object({ paperId: paperIdSchema, names: z.array(z.string().max(400)).min(1).max(200) }))
    .output(revisionSchema),
};
