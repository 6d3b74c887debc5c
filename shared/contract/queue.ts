// The queue: the papers to read, in the reader's own order.

import { z } from 'zod';
import { paperIdSchema, taskIdSchema } from './ids.ts';
import { changedSchema, paperRowSchema, paperSelectionSchema } from './papers.ts';
import { command, query } from './procedure.ts';
import { pageSchema, revisionSchema } from './values.ts';

/** A paper in the queue: in state `queued` or `reading`. */
export const queueRowSchema = paperRowSchema.extend({
  /** 1 for the paper to read next. */
  position: z.number().int().positive(),
  queuedAt: z.string(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const queueProgressSchema = z.object({
  waiting: z.number().int().nonnegative(),
  reading: z.number().int().nonnegative(),
  /** Papers read or skipped, of all in the library. */
  decided: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
});

const selected = z.object({ papers: paperSelectionSchema, taskId: taskIdSchema.optional() });

export const queue = {
  list: query
    .input(pageSchema)
    .output(
      z.object({ total: z.number().int().nonnegative(), rows: z.array(queueRowSchema), progress: queueProgressSchema }),
    ),
  /** Puts papers into the queue, in the order given or listed, at its end or its front; those in it stay where they are. */
  add: command.input(selected.extend({ at: z.enum(['end', 'front']).default('end') })).output(changedSchema),
  /** Puts papers of the queue in front of another, in the order given; null puts them last. */
  move: command
    .input(z.object({ ids: z.array(paperIdSchema).min(1).max(10_000), before: paperIdSchema.nullable() }))
    .output(revisionSchema),
  /** Takes papers out; they go back to the inbox. */
  remove: command.input(selected).output(changedSchema),
};
