// Tags: the reader's own labels on papers.

import { z } from 'zod';
import { tagIdSchema, taskIdSchema } from './ids.ts';
import { changedSchema, paperSelectionSchema } from './papers.ts';
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

const selected = z.object({ papers: paperSelectionSchema, taskId: taskIdSchema.optional() });

export const tags = {
  list: query.output(z.array(tagSchema)),
  /** Tags papers, making the tag when it is new. */
  add: command.input(selected.extend({ name: tagNameSchema })).output(changedSchema.extend({ tagId: tagIdSchema })),
  remove: command.input(selected.extend({ tagId: tagIdSchema })).output(changedSchema),
  /** Renaming to a tag that exists merges the two. */
  rename: command.input(z.object({ tagId: tagIdSchema, name: tagNameSchema })).output(revisionSchema),
  delete: command.input(z.object({ tagId: tagIdSchema })).output(revisionSchema),
};
