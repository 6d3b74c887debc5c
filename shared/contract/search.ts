// Search over titles, abstracts, authors, notes and tags.

import { z } from 'zod';
import { paperFilterSchema, paperRowSchema } from './papers.ts';
import { query } from './procedure.ts';
import { pageSchema, rangeSchema } from './values.ts';

/** Longest query accepted, in UTF-16 units. */
export const QUERY_MAX_LENGTH = 10_000;

/** A piece of text around the best match, cut at word boundaries, with the words that matched. */
export const snippetSchema = z.object({
  field: z.enum(['abstract', 'note', 'tag', 'author']),
  text: z.string(),
  marks: z.array(rangeSchema),
});
export type Snippet = z.infer<typeof snippetSchema>;

export const hitSchema = z.object({
  paper: paperRowSchema,
  sourceKey: z.string().nullable(),
  score: z.number(),
  titleMarks: z.array(rangeSchema),
  snippet: snippetSchema.nullable(),
});
export type Hit = z.infer<typeof hitSchema>;

export const search = {
  /**
   * Ranked hits. lunr's query language: `title:word`, `+must`, `-mustnot`, `wild*`, `fuzzy~1`, `boost^4`;
   * with `plain` the words are words. `asYouType` completes the last word. `QUERY_INVALID` says where a query breaks.
   */
  query: query
    .input(
      pageSchema.extend({
        query: z.string().max(QUERY_MAX_LENGTH),
        plain: z.boolean().default(false),
        asYouType: z.boolean().default(false),
        filter: paperFilterSchema.default({}),
        withAbstract: z.boolean().default(false),
      }),
    )
    .output(z.object({ query: z.string(), total: z.number().int().nonnegative(), hits: z.array(hitSchema) })),
};
