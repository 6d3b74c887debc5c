// The contract, implemented: one service file a domain.

import { backupServices } from './backups.ts';
import { eventServices } from './events.ts';
import { exportServices } from './exports/exports.ts';
import { graphServices } from './graph/graph.ts';
import { historyServices } from './history.ts';
import { os } from './implementer.ts';
import { importServices } from './imports/imports.ts';
import { libraryServices } from './library.ts';
import { linkTypeServices } from './links/link-types.ts';
import { linkServices } from './links/links.ts';
import { candidateServices } from './methods/candidates.ts';
import { methodServices } from './methods/methods.ts';
import { noteServices } from './notes.ts';
import { paperServices } from './papers.ts';
import { queueServices } from './queue.ts';
import { relatedServices } from './related.ts';
import { searchServices } from './search/search.ts';
import { settingsServices } from './settings.ts';
import { suggestionServices } from './suggestions.ts';
import { tagServices } from './tags.ts';

export const router = os.router({
  backups: backupServices,
  events: eventServices,
  exports: exportServices,
  graph: graphServices,
  history: historyServices,
  imports: importServices,
  library: libraryServices,
  linkTypes: linkTypeServices,
  links: linkServices,
  methods: { ...methodServices, ...candidateServices },
  notes: noteServices,
  papers: paperServices,
  queue: queueServices,
  related: relatedServices,
  search: searchServices,
  settings: settingsServices,
  suggestions: suggestionServices,
  tags: tagServices,
});
