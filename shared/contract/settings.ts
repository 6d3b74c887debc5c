// Settings kept in the library. Few: a setting exists when readers really differ.

import { z } from 'zod';
import { command, query } from './procedure.ts';
import { revisionSchema } from './values.ts';

export const settingsSchema = z.object({
  /** Show repaired text (quotes, dashes, escaped signs) over the stored text. */
  showRepairs: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { showRepairs: true };

export const settings = {
  get: query.output(settingsSchema),
  set: command.input(settingsSchema.partial()).output(revisionSchema),
};
