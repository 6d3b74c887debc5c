// Long work as a task: it reports, can be cancelled, and always ends.

import { z } from 'zod';
import { taskIdSchema } from './ids.ts';

export const TASK_KINDS = ['import-preview', 'import-commit', 'export', 'bulk', 'analysis'] as const;
export const TASK_PHASES = ['reading', 'parsing', 'matching', 'writing', 'finishing'] as const;

/** Progress of a task, at most every 100 ms; `total` is null while it is not known. */
export const taskProgressSchema = z.object({
  id: taskIdSchema,
  kind: z.enum(TASK_KINDS),
  phase: z.enum(TASK_PHASES),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
});
export type TaskProgress = z.infer<typeof taskProgressSchema>;

export const taskEndSchema = z.object({
  id: taskIdSchema,
  outcome: z.enum(['done', 'cancelled', 'failed']),
});
