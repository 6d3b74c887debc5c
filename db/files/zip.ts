// A zip of text files: the same files give the same bytes.

import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Task } from '../tasks.ts';

/** A fixed time for every entry, the first a zip can hold: an export of nothing new must not differ. */
const ENTRY_TIME = new Date(1980, 0, 1);

const FILES_BETWEEN_BREATHS = 50;

/** Compresses files in order, letting the engine serve others meanwhile. Throws `CANCELLED`. */
export async function zipFiles(
  files: readonly { readonly name: string; readonly content: string }[],
  task: Task,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  for (const [index, { name, content }] of files.entries()) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = ENTRY_TIME;
    zip.add(entry);
    entry.push(strToU8(content), true);
    if (index % FILES_BETWEEN_BREATHS === 0) {
      task.report('finishing', index, files.length);
      await task.breathe();
    }
  }
  zip.end();
  if (failure) throw failure;
  return Buffer.concat(chunks);
}
