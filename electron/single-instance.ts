// One desktop Lectern at a time; the library's own lock keeps other programs of ours apart.

import { app } from 'electron';
import { asGivenFiles, type GivenFiles } from './opened-files.ts';

/** True for the first instance; a second one says which files it was given, and the first comes to the front. */
export function claimSingleInstance(given: GivenFiles, onSecond: (files: GivenFiles) => void): boolean {
  if (!app.requestSingleInstanceLock({ ...given })) return false;
  app.on('second-instance', (_event, _args, _workingFolder, data) => onSecond(asGivenFiles(data)));
  return true;
}
