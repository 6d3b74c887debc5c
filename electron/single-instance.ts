// One desktop Lectern at a time; the library's own lock keeps other programs of ours apart.

import { app } from 'electron';

/** True for the first instance; a second one only brings the first to the front. */
export function claimSingleInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
