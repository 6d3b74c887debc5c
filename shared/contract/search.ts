// Search over papers, methods and notes by words, and over links by questions.

import { z } from 'zod';
import { linkSchema } from './links.ts';
import { methodRowSchema } from './methods.ts';
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

export const methodHitSchema = z.object({
  method: methodRowSchema,
  score: z.number(),
  /** From its note or, as `abstract`, its description. */
  snippet: snippetSchema.nullable(),
});
export type MethodHit = z.infer<typeof methodHitSchema>;

/** What a query asks for: words anywhere, things with certain links, links themselves, or the links of a path. */
export const askedSchema = z.enum(['words', 'things', 'links', 'path']);

const total = z.number().int().nonnegative();
const queryText = z.string().max(QUERY_MAX_LENGTH);

export const search = {
  /**
   * Ranked hits. lunr's query language: `title:word`, `+must`, `-mustnot`, `wild*`, `fuzzy~1`, `boost^4`;
   * with `plain` the words are words. `asYouType` completes the last word. `QUERY_INVALID` says where a query breaks.
   *
   * Questions about links: `outperforms:vLLM`, `outperformed-by:vLLM`, `linked:vLLM`, `compared:vLLM`, each also with a
   * minus; `type:extends`, `path:A..B`, `links:none`. Their papers are those that answer or introduce what answers.
   */
  query: query
    .input(
      pageSchema.extend({
        query: queryText,
        plain: z.boolean().default(false),
        asYouType: z.boolean().default(false),
        filter: paperFilterSchema.default({}),
        withAbstract: z.boolean().default(false),
      }),
    )
    .output(z.object({ query: z.string(), total, hits: z.array(hitSchema) })),
  /** What the same query finds beside papers: methods by their words, or the methods and links that answer a question. */
  methods: query
    .input(
      z.object({
        query: queryText,
        plain: z.boolean().default(false),
        asYouType: z.boolean().default(false),
        limit: z.number().int().min(0).max(500).default(20),
      }),
    )
    .output(
      z.object({
        asked: askedSchema,
        methods: z.object({ total, hits: z.array(methodHitSchema) }),
        /** Those asked for, newest first; in order for a path; or those that make the answer true. */
        links: z.object({ total, links: z.array(linkSchema) }),
        /** Names in a question about links that nothing has. */
        unknownNames: z.array(z.string()),
      }),
    ),
};
