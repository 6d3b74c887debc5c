// Tags: the reader's own labels on papers.

import { z } from 'zod';
import { paperIdSchema, tagIdSchema } from './ids.ts';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

/** 1-60 characters, no line breaks; compared without regard to case. */
export const tagNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u);

export const tagSchema = z.object({
  id: tagIdSchema,
  name: z.string(),
  paperCount: z.number().int().nonnegative(),
});
export type Tag = z.infer<typeof tagSchema>;

const paperIds = z.array(paperIdSchema).min(1).max(10_000);

export const tags = {
  list: query.output(z.array(tagSchema)),
  /** Tags papers, making the tag when it is new. */
  add: command.input(z.object({ paperIds, name: tagNameSchema })).output(revisionSchema.extend({ tagId: tagIdSchema })),
  remove: command.input(z.object({ paperIds, tagId: tagIdSchema })).output(revisionSchema),
  /** Renaming to a tag that exists merges the two. */
  rename: command.input(z.object({ tagId: tagIdSchema, name: tagNameSchema })).output(revisionSchema),
  delete: command.input(z.object({ tagId: tagIdSchema })).output(revisionSchema),
};
