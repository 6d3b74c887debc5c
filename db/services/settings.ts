// settings.*: the few choices kept in the library.

import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '#shared/contract/settings.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { allSettings, setSetting } from '../store/settings.ts';
import { os } from './implementer.ts';

/** Stored settings over the defaults; what a newer version stored and this one does not know is left alone. */
function readSettings(db: ReadDb): Settings {
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...allSettings(db) });
}

export const settingsServices = {
  get: os.settings.get.handler(({ context }) => readSettings(context.library.read)),
  set: os.settings.set.handler(async ({ context, input }) => {
    const entries = Object.entries(input);
    // No step: how the window looks is not what the reader made, and undo must not turn to it.
    const { revision } = await context.library.write(null, (tx) => {
      for (const [name, value] of entries) setSetting(tx, name, value);
    });
    return { revision };
  }),
};
