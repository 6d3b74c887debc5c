// Related papers: alike in what they do, with the terms that say so.

import { z } from 'zod';
import { paperIdSchema } from './ids.ts';
import { paperRowSchema } from './papers.ts';
import { query } from './procedure.ts';

export const FACETS = ['background', 'method', 'result'] as const;

export const related = {
  list: query
    .input(
      z.object({
        paperId: paperIdSchema,
        facet: z.enum(FACETS).optional(),
        limit: z.number().int().min(1).max(100).default(10),
        /** Only papers that stand out from chance; an empty answer is an answer. */
        onlyClear: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        hits: z.array(
          z.object({
            paper: paperRowSchema,
            sourceKey: z.string().nullable(),
            score: z.number(),
            because: z.array(z.string()),
          }),
        ),
      }),
    ),
};
