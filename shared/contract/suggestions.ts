// Suggested links: proposed by the program, never in the library before they are accepted.

import { z } from 'zod';
import { SUGGESTION_RULES } from '../domain/suggestion-rule.ts';
import { linkIdSchema, linkTypeIdSchema, methodIdSchema, paperIdSchema } from './ids.ts';
import { linkTypeSchema } from './links.ts';
import { command, query } from './procedure.ts';
import { pageSchema, rangeSchema, revisionSchema } from './values.ts';

export const suggestionRuleSchema = z.enum(SUGGESTION_RULES);

/** An end of a suggestion; a method that is only a name so far is made when the suggestion is accepted. */
export const suggestedEndpointSchema = z.object({
  name: z.string(),
  paperId: paperIdSchema.nullable(),
  methodId: methodIdSchema.nullable(),
  /** True when accepting makes a new method of this name. */
  isNewMethod: z.boolean(),
});
export type SuggestedEndpoint = z.infer<typeof suggestedEndpointSchema>;

export const suggestionSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  rule: suggestionRuleSchema,
  type: linkTypeSchema.omit({ linkCount: true }),
  source: suggestedEndpointSchema,
  target: suggestedEndpointSchema,
  confidence: z.number().min(0).max(1),
  /** Sentences it rests on, with the words of the cue to mark; offsets of the cue are in the quote. */
  evidence: z.array(
    z.object({
      paperId: paperIdSchema,
      paperTitle: z.string(),
      field: z.enum(['title', 'abstract']),
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      quote: z.string(),
      cue: rangeSchema.nullable(),
    }),
  ),
  /** Terms two papers share, where likeness is the reason. */
  because: z.array(z.string()),
  isLater: z.boolean(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const suggestionStatusSchema = z.object({
  /** Papers read so far for names and likeness, of all. */
  analysed: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  isWorking: z.boolean(),
});

const id = suggestionSchema.shape.id;
const count = z.number().int().nonnegative();

export const suggestions = {
  /** Most confident first, those put off last. */
  list: query
    .input(
      pageSchema.extend({
        filter: z
          .object({
            /** One alone, when it is still open. */
            id: suggestionSchema.shape.id.optional(),
            rules: z.array(suggestionRuleSchema).optional(),
            paperId: paperIdSchema.optional(),
            methodId: methodIdSchema.optional(),
          })
          .default({}),
        /** Waits until every paper has been read; otherwise answers from those read so far, and says how many. */
        whole: z.boolean().default(false),
      }),
    )
    .output(z.object({ total: count, suggestions: z.array(suggestionSchema), status: suggestionStatusSchema })),
  rules: query.output(
    z.array(z.object({ rule: suggestionRuleSchema, isOn: z.boolean(), open: count, accepted: count, refused: count })),
  ),
  setRule: command.input(z.object({ rule: suggestionRuleSchema, isOn: z.boolean() })).output(revisionSchema),
  /** Makes the link, and the methods it needs; `typeId` accepts it as another type, `turn` the other way round. */
  accept: command
    .input(z.object({ id, typeId: linkTypeIdSchema.optional(), turn: z.boolean().default(false) }))
    .output(revisionSchema.extend({ linkId: linkIdSchema })),
  /** Never returns, not even after a new import of the papers. */
  refuse: command.input(z.object({ id })).output(revisionSchema),
  later: query.input(z.object({ id })).output(z.object({})),
};
