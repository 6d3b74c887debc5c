// Warns of folders that are no good place for a database: on other machines, or copied about by a sync program.

import { readdirSync, statfsSync } from 'node:fs';
import { dirname, parse, sep } from 'node:path';
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
  return [...networkNotice(dirname(file)), ...syncNotice(file)];
}

function networkNotice(folder: string): LibraryNotice[] {
  const fileSystem = networkFileSystem(folder);
  return fileSystem === null ? [] : [{ code: 'network-folder', fileSystem }];
}

/** The name of the network file system a folder lies on; null for a disk of this machine, or where that cannot be told. */
export function networkFileSystem(folder: string): string | null {
  if (folder.startsWith('\\\\')) return 'SMB';
  try {
    return NETWORK_TYPES[statfsSync(folder).type >>> 0] ?? null;
  } catch {
    return null;
  }
}

/** The first sync program whose folder the path goes through. */
function syncNotice(file: string): LibraryNotice[] {
  const parts = dirname(file).split(sep);
  const found = Object.entries(SYNC_FOLDERS).find(([, name]) => parts.some((part) => name.test(part)));
  return found ? [{ code: 'cloud-folder', service: found[0], conflictCopies: conflictCopies(file) }] : [];
}

/** Files beside a library that begin with its name and say "conflict", as every sync program has it. */
function conflictCopies(file: string): string[] {
  const { name } = parse(file);
  try {
    return readdirSync(dirname(file)).filter((other) => other.startsWith(name) && /conflict/i.test(other));
  } catch {
    return [];
  }
}
