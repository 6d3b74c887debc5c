// Warns of folders that are no good place for a database: on other machines, or copied about by a sync program.

import { statfsSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { LibraryNotice } from '#shared/contract/library.ts';

/** Types of network file systems in Linux's statfs (magic numbers of statfs(2)); other systems give no such number. */
const NETWORK_TYPES: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB 2',
  1702057286: 'FUSE',
  1397113167: 'AFS',
  12805120: 'Ceph',
  16914839: '9P',
};

/** Folder names that sync programs give their folders. */
const SYNC_FOLDERS: Readonly<Record<string, RegExp>> = {
  Dropbox: /^Dropbox( \(.*\))?$/,
  OneDrive: /^OneDrive( - .*)?$/,
  'iCloud Drive': /^(iCloud Drive|Mobile Documents|com~apple~CloudDocs)$/,
  'Google Drive': /^(Google ?Drive|GoogleDrive-.*|My Drive)$/i,
  Nextcloud: /^(Nextcloud|ownCloud)$/i,
  Syncthing: /^(Syncthing|Sync)$/,
  'Box Sync': /^(Box|Box Sync)$/,
  pCloud: /^p[Cc]loud ?Drive$/,
};

/** What to tell of the folder a library lies in. */
export function placeNotices(file: string): LibraryNotice[] {
  return [...networkNotice(dirname(file)), ...syncNotice(dirname(file))];
}

function networkNotice(folder: string): LibraryNotice[] {
  if (folder.startsWith('\\\\')) return [{ code: 'network-folder', fileSystem: 'SMB' }];
  try {
    const fileSystem = NETWORK_TYPES[statfsSync(folder).type >>> 0];
    return fileSystem === undefined ? [] : [{ code: 'network-folder', fileSystem }];
  } catch {
    return [];
  }
}

/** The first sync program whose folder the path goes through. */
export function syncNotice(folder: string): LibraryNotice[] {
  const parts = folder.split(sep);
  const found = Object.entries(SYNC_FOLDERS).find(([, name]) => parts.some((part) => name.test(part)));
  return found ? [{ code: 'cloud-folder', service: found[0] }] : [];
}
