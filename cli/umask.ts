// Who may read what this process writes: its owner alone (BH12), except for what the owner asked to have written.

/** Until it is known, what is exported is as private as the rest. */
let readersMask = 0o077;

/** Call it once, before anything is written. */
export function makePrivate(): void {
  readersMask = process.umask(0o077);
}

/**
 * Mode of exported files: what any other program of the reader's would give them.
 *
 * Notes taken out to be published or shared must not need a `chmod`; the library, its backups and everything else
 * keep 0600 and 0700.
 */
export function exportFileMode(): number {
  return 0o666 & ~readersMask;
}

/** Mode of a folder made for an export. */
export function exportFolderMode(): number {
  return 0o777 & ~readersMask;
}
