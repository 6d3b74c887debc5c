// The facts the engine announces. Late joiners ask; no event is replayed.

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { query } from './procedure.ts';
import { taskEndSchema, taskProgressSchema } from './tasks.ts';

export const CHANGE_KINDS = [
  'paper',
  'note',
  'tag',
  'import',
  'setting',
  'method',
  'link',
  'queue',
  'suggestion',
  'graph',
] as const;

/** Which rows of one kind a write touched; `ids` is null when they are too many to name (over 500). */
export const changeSchema = z.object({
  kind: z.enum(CHANGE_KINDS),
  added: z.number().int().nonnegative(),
  updated: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  ids: z.array(z.string()).nullable(),
});
export type Change = z.infer<typeof changeSchema>;

export const eventSchema = z.discriminatedUnion('type', [
  /** First on every subscription: from here on nothing is missed. */
  z.object({ type: z.literal('subscribed'), revision: z.number().int().nonnegative() }),
  z.object({
    type: z.literal('library.changed'),
    revision: z.number().int().nonnegative(),
    changes: z.array(changeSchema),
  }),
  /** Notices or the read-only state are not what they were; ask `library.info`. */
  z.object({ type: z.literal('library.status') }),
  z.object({ type: z.literal('tasks.progress'), progress: taskProgressSchema }),
  z.object({ type: z.literal('tasks.ended'), end: taskEndSchema }),
]);
export type LecternEvent = z.infer<typeof eventSchema>;

export const events = {
  subscribe: query.output(eventIterator(eventSchema)),
};
