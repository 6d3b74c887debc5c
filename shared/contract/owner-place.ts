// Where the owner of a library listens for the command line: a folder of this user's, and a name made from the library.

import { canonicalFile } from './libraries.ts';
import type { NodeParts } from './node-parts.ts';

export interface OwnerPlace {
  /** Folder only this user may enter. */
  readonly folder: string;
  /** The socket: a file in the folder, or a named pipe on Windows. */
  readonly socket: string;
  /** File with the token that whoever connects must say. */
  readonly tokenFile: string;
}

/** The name of a Unix domain socket has room for 107 bytes on Linux and 103 on macOS. */
const MAX_SOCKET_PATH = 103;

/**
 * Where to listen for a library, best first; the command line looks in all of them.
 *
 * A session's runtime folder is the right place, but a shell started from elsewhere (a service, `sudo`, `ssh`) may
 * not have been told of it.
 */
export function ownerPlaces(node: Pick<NodeParts, 'files' | 'paths' | 'sha256' | 'system'>, libraryFile: string) {
  const { paths, sha256, system } = node;
  const name = sha256(canonicalFile(node, libraryFile)).slice(0, 32);
  return runtimeFolders(system, paths.join).flatMap((folder): OwnerPlace[] => {
    const socket = system.platform === 'win32' ? `\\\\.\\pipe\\lectern-${name}` : paths.join(folder, `${name}.sock`);
    const place = { folder, socket, tokenFile: paths.join(folder, `${name}.token`) };
    return socket.length > MAX_SOCKET_PATH ? [] : [place];
  });
}

function runtimeFolders({ platform, env, temporary, userId }: NodeParts['system'], join: NodeParts['paths']['join']) {
  const local = env['LOCALAPPDATA'];
  if (platform === 'win32') return local ? [join(local, 'Lectern', 'run')] : [];
  const session = env['XDG_RUNTIME_DIR'];
  // The base directory specification: a relative path is to be ignored.
  return [
    ...(session?.startsWith('/') ? [join(session, 'lectern')] : []),
    join(temporary, `lectern-${userId ?? 'user'}`),
  ];
}
