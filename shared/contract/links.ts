// Links: typed, tagged, evidenced relations between methods and papers; and the types they have.

import { z } from 'zod';
import { linkIdSchema, linkTypeIdSchema, methodIdSchema, paperIdSchema, tagIdSchema } from './ids.ts';
import { command, query } from './procedure.ts';
import { methodNameSchema, pageSchema, revisionSchema } from './values.ts';

/** One end of a link. */
export const endpointSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paper'), id: paperIdSchema }),
  z.object({ kind: z.literal('method'), id: methodIdSchema }),
]);
export type Endpoint = z.infer<typeof endpointSchema>;

/** An end of a new link: what is there, or a name found in a paper or only typed, which becomes a method with the link. */
export const newEndpointSchema = z.discriminatedUnion('kind', [
  ...endpointSchema.options,
  z.object({ kind: z.literal('candidate'), paperId: paperIdSchema, found: z.string().max(400) }),
  z.object({ kind: z.literal('new-method'), name: methodNameSchema }),
]);
export type NewEndpoint = z.infer<typeof newEndpointSchema>;

/** An end with the name to show for it. */
export const namedEndpointSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paper'), id: paperIdSchema, name: z.string(), isTrashed: z.boolean() }),
  z.object({ kind: z.literal('method'), id: methodIdSchema, name: z.string(), methodKind: z.string() }),
]);
export type NamedEndpoint = z.infer<typeof namedEndpointSchema>;

export const linkTypeSchema = z.object({
  id: linkTypeIdSchema,
  name: z.string(),
  label: z.string(),
  /** Read from the target's side. */
  inverseLabel: z.string(),
  isSymmetric: z.boolean(),
  /** Name of a colour token. */
  colour: z.string(),
  /** SVG dash pattern; empty for a solid line. */
  dash: z.string(),
  /** Term of the Citation Typing Ontology that says the same. */
  cito: z.string().nullable(),
  /** One of those every library starts with. */
  isBuiltIn: z.boolean(),
  linkCount: z.number().int().nonnegative(),
});
export type LinkType = z.infer<typeof linkTypeSchema>;

/** Why a link stands: a quoted sentence with its place, or the reader's own judgement. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quote'),
    /** Null when the paper is gone; the words stay. */
    paperId: paperIdSchema.nullable(),
    paperTitle: z.string().nullable(),
    field: z.enum(['title', 'abstract', 'note']),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    quote: z.string(),
    /** False when the text no longer has these words at this place, or the paper is gone or in the trash. */
    isInPlace: z.boolean(),
  }),
  z.object({ kind: z.literal('judgement') }),
]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const newEvidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('quote'),
    paperId: paperIdSchema,
    field: z.enum(['title', 'abstract', 'note']),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
  }),
  z.object({ kind: z.literal('judgement') }),
]);
export type NewEvidence = z.infer<typeof newEvidenceSchema>;

export const linkSchema = z.object({
  id: linkIdSchema,
  type: linkTypeSchema.omit({ linkCount: true }),
  source: namedEndpointSchema,
  target: namedEndpointSchema,
  tags: z.array(z.object({ id: tagIdSchema, name: z.string() })),
  remark: z.string().nullable(),
  evidence: z.array(evidenceSchema),
  /** Every quote it rested on is gone from its place. */
  hasLostEvidence: z.boolean(),
  /** The rule that suggested it; null for the reader's own. */
  suggestedBy: z.string().nullable(),
  createdAt: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

/** 1-40 characters on one line. */
const label = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);

const linkTypeInput = z.object({
  label,
  inverseLabel: label,
  isSymmetric: z.boolean(),
  colour: z.string().max(40),
  dash: z
    .string()
    .max(40)
    .regex(/^[\d .,]*$/),
});

export const linkFilterSchema = z.object({
  typeIds: z.array(linkTypeIdSchema).max(100).optional(),
  tagIds: z.array(tagIdSchema).max(50).optional(),
  endpoint: endpointSchema.optional(),
  /** Links whose evidence is gone. */
  lostEvidence: z.boolean().optional(),
});

const total = z.number().int().nonnegative();

export const links = {
  list: query
    .input(pageSchema.extend({ filter: linkFilterSchema.default({}) }))
    .output(z.object({ total, links: z.array(linkSchema) })),
  get: query.input(z.object({ id: linkIdSchema })).output(linkSchema),
  /** `CONFLICT` when a link of this type between these two is there (either way round for a symmetric type). */
  create: command
    .input(
      z.object({
        typeId: linkTypeIdSchema,
        source: newEndpointSchema,
        target: newEndpointSchema,
        tags: z.array(z.string().max(60)).max(50).default([]),
        remark: z.string().max(10_000).nullable().default(null),
        evidence: z.array(newEvidenceSchema).max(50).default([]),
      }),
    )
    .output(revisionSchema.extend({ id: linkIdSchema })),
  update: command
    .input(
      z.object({
        id: linkIdSchema,
        typeId: linkTypeIdSchema.optional(),
        /** Swaps source and target. */
        turn: z.boolean().optional(),
        remark: z.string().max(10_000).nullable().optional(),
      }),
    )
    .output(revisionSchema),
  addEvidence: command.input(z.object({ id: linkIdSchema, evidence: newEvidenceSchema })).output(revisionSchema),
  removeEvidence: command
    .input(z.object({ id: linkIdSchema, index: z.number().int().nonnegative() }))
    .output(revisionSchema),
  tag: command.input(z.object({ id: linkIdSchema, name: z.string().trim().min(1).max(60) })).output(revisionSchema),
  untag: command.input(z.object({ id: linkIdSchema, tagId: tagIdSchema })).output(revisionSchema),
  delete: command.input(z.object({ ids: z.array(linkIdSchema).min(1).max(1_000) })).output(revisionSchema),
};

export const linkTypes = {
  list: query.output(z.array(linkTypeSchema)),
  create: command.input(linkTypeInput).output(revisionSchema.extend({ id: linkTypeIdSchema })),
  update: command.input(linkTypeInput.partial().extend({ id: linkTypeIdSchema })).output(revisionSchema),
  /** Every link of a type becomes one of another, and the type goes. */
  merge: command.input(z.object({ id: linkTypeIdSchema, into: linkTypeIdSchema })).output(revisionSchema),
  /** Only a type without links; `CONFLICT` otherwise. */
  delete: command.input(z.object({ id: linkTypeIdSchema })).output(revisionSchema),
};
