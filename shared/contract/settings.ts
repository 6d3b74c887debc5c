// Settings kept in the library. Few: a setting exists when readers really differ. They are no steps of the history.

import { z } from 'zod';
import { METHOD_SORTS, methodFilterSchema } from './methods.ts';
import { PAPER_SORTS } from './papers.ts';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

/** Width of a pane as a share of the window, 0 to 1. */
const share = z.number().min(0).max(1);

export const settingsSchema = z.object({
  /** Show repaired text (quotes, dashes, escaped signs) over the stored text. */
  showRepairs: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of all text against the normal one. */
  textScale: z.union([z.literal(0.9), z.literal(1), z.literal(1.15), z.literal(1.3)]),
  density: z.enum(['comfortable', 'compact']),
  listView: z.enum(['list', 'cards']),
  listSort: z.object({ by: z.enum(PAPER_SORTS), direction: z.enum(['ascending', 'descending']) }),
  methodSort: z.object({ by: z.enum(METHOD_SORTS), direction: z.enum(['ascending', 'descending']) }),
  /** What narrows the list of methods; not the words that find one. */
  methodFilter: methodFilterSchema.pick({ kinds: true, tagIds: true, hasLinks: true }),
  panes: z.object({ places: share, list: share }).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  showRepairs: true,
  theme: 'system',
  textScale: 1,
  density: 'comfortable',
  listView: 'list',
  listSort: { by: 'added', direction: 'descending' },
  methodSort: { by: 'name', direction: 'ascending' },
  methodFilter: {},
  panes: null,
};

export const settings = {
  get: query.output(settingsSchema),
  set: command.input(settingsSchema.partial()).output(revisionSchema),
};
