// The contract, implemented: one service file a domain.

import { backupServices } from './backups.ts';
import { eventServices } from './events.ts';
import { exportServices } from './exports/exports.ts';
import { historyServices } from './history.ts';
import { os } from './implementer.ts';
import { importServices } from './imports/imports.ts';
import { libraryServices } from './library.ts';
import { noteServices } from './notes.ts';
import { paperServices } from './papers.ts';
import { queueServices } from './queue.ts';
import { searchServices } from './search.ts';
import { settingsServices } from './settings.ts';
import { tagServices } from './tags.ts';

export const router = os.router({
  backups: backupServices,
  events: eventServices,
  exports: exportServices,
  history: historyServices,
  imports: importServices,
  library: libraryServices,
  notes: noteServices,
  papers: paperServices,
  queue: queueServices,
  search: searchServices,
  settings: settingsServices,
  tags: tagServices,
});
