// The one contract between a shell's client and the engine. Client, handlers, events and errors derive from it.

import { backups } from './backups.ts';
import { events } from './events.ts';
import { exportProcedures } from './exports.ts';
import { graph } from './graph.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { library } from './library.ts';
import { links, linkTypes } from './links.ts';
import { methods } from './methods.ts';
import { notes } from './notes.ts';
import { papers } from './papers.ts';
import { queue } from './queue.ts';
import { related } from './related.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { suggestions } from './suggestions.ts';
import { tags } from './tags.ts';

export const contract = {
  backups,
  events,
  exports: exportProcedures,
  graph,
  history,
  imports,
  library,
  linkTypes,
  links,
  methods,
  notes,
  papers,
  queue,
  related,
  search,
  settings,
  suggestions,
  tags,
};
export type Contract = typeof contract;
