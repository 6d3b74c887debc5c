// Undo and redo of whole steps; the record survives a restart.

import { z } from 'zod';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

export const STEP_KINDS = [
  'import',
  'undo-import',
  'save-note',
  'set-state',
  'add-tag',
  'remove-tag',
  'rename-tag',
  'merge-tags',
  'delete-tag',
  'trash',
  'restore-papers',
  'purge',
  'queue-add',
  'queue-move',
  'queue-remove',
  'add-method',
  'change-method',
  'merge-methods',
  'split-method',
  'delete-methods',
  'accept-candidates',
  'refuse-candidates',
  'tag-methods',
  'add-link',
  'change-link',
  'delete-links',
  'add-link-type',
  'change-link-type',
  'merge-link-types',
  'delete-link-type',
  'accept-suggestion',
  'refuse-suggestion',
  'set-rule',
  'pin',
  'take-graph-pins',
  'save-graph-view',
  'delete-graph-view',
] as const;

/** What a step did, for the shells to word: "Tagged 3 papers with norm". */
export const stepSchema = z.object({
  revision: z.number().int().nonnegative(),
  kind: z.enum(STEP_KINDS),
  /** How many papers, lines or tags it touched. */
  count: z.number().int().nonnegative(),
  /** The name involved: a tag, a file, a paper's title. */
  subject: z.string().nullable(),
  madeAt: z.string(),
});
export type Step = z.infer<typeof stepSchema>;

export const history = {
  /** What undo and redo would do now. */
  peek: query.output(z.object({ undo: stepSchema.nullable(), redo: stepSchema.nullable() })),
  undo: command.output(revisionSchema.extend({ step: stepSchema })),
  redo: command.output(revisionSchema.extend({ step: stepSchema })),
};
