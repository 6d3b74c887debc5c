// Writes an export into a folder without ever overwriting what is not, or no longer, Lectern's own.

import { hash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, link, lstat, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { appError } from '#shared/contract/errors.ts';
import type { ExportReport } from '#shared/contract/exports.ts';

export const MANIFEST_NAME = '.lectern-export.json';
const TEMPORARY_PREFIX = '.lectern-tmp-';

/** Largest file of an export that is read back to see whether it is still ours. */
const MAX_READ_BACK = 16 * 1024 * 1024;

const manifestSchema = z.object({
  version: z.literal(1),
  libraryId: z.string(),
  files: z.array(z.object({ name: z.string(), key: z.string(), sha256: z.string() })),
});
type ManifestFile = z.infer<typeof manifestSchema>['files'][number];

/** A file to be in the export; `key` stays the same from one export to the next (a paper's id). */
export interface PlannedFile {
  readonly key: string;
  readonly name: string;
  readonly content: string;
}

interface ExportOptions {
  readonly libraryId: string;
  readonly libraryFile: string | null;
  readonly check: boolean;
  /** Mode of the files written, which are the reader's own; null leaves it to the process's umask. */
  readonly fileMode?: number | null;
}

/** One export into one folder: the last manifest, and what became of each file. */
export class ExportFolder {
  readonly #folder: string;
  readonly #libraryId: string;
  readonly #isCheck: boolean;
  readonly #fileMode: number | null;
  readonly #known: ReadonlyMap<string, ManifestFile>;
  readonly #written: ManifestFile[] = [];
  readonly #report = { files: 0, written: 0, unchanged: 0, conflicts: [] as ExportReport['conflicts'] };

  private constructor(folder: string, options: ExportOptions, known: readonly ManifestFile[]) {
    this.#folder = folder;
    this.#libraryId = options.libraryId;
    this.#isCheck = options.check;
    this.#fileMode = options.fileMode ?? null;
    this.#known = new Map(known.map((file) => [file.key, file]));
  }

  /** Throws `EXPORT_REFUSED` for a folder that is missing, is no folder, holds the library, or is another library's. */
  static async open(folder: string, options: ExportOptions): Promise<ExportFolder> {
    const refuse = (reason: string) => appError('EXPORT_REFUSED', { folder: basename(folder), reason });
    const found = await stat(folder).catch(() => null);
    if (!found) throw refuse('missing');
    if (!found.isDirectory()) throw refuse('not-a-folder');
    if (options.libraryFile !== null && resolve(dirname(options.libraryFile)) === resolve(folder)) {
      throw refuse('library-folder');
    }
    const manifest = await readManifest(folder);
    if (manifest === 'damaged') throw refuse('manifest-damaged');
    if (manifest && manifest.libraryId !== options.libraryId) throw refuse('other-library');
    if (!options.check) await removeLeftovers(folder);
    return new ExportFolder(folder, options, manifest?.files ?? []);
  }

  /** The name a file had in the last export, so that links to it keep working when a title changes. */
  nameOf(key: string): string | null {
    return this.#known.get(key)?.name ?? null;
  }

  /** Names that stand in the folder, or are kept for a file of ours; a new file must not take one. */
  async takenNames(): Promise<string[]> {
    return [...(await readdir(this.#folder)), ...[...this.#known.values()].map(({ name }) => name)];
  }

  /** Puts one file in place, or beside a file the reader changed. */
  async put(file: PlannedFile): Promise<void> {
    this.#report.files += 1;
    const sha256 = hash('sha256', file.content);
    const present = await readBack(join(this.#folder, file.name));
    const last = this.#known.get(file.key);
    const isOurs = last?.name === file.name;
    if (present === 'absent') {
      await this.#write(file, sha256, false);
    } else if (present === sha256) {
      this.#report.unchanged += 1;
      this.#written.push({ name: file.name, key: file.key, sha256 });
    } else if (isOurs && present === last.sha256) {
      await this.#write(file, sha256, true);
    } else {
      await this.#putBeside(file, sha256, isOurs ? 'changed' : 'foreign', last);
    }
  }

  /** Writes the manifest, last of all: a kill before this leaves files that the next export recognises by content. */
  async finish(): Promise<ExportReport> {
    const kept = new Set(this.#written.map(({ key }) => key));
    const stale = [...this.#known.values()].filter(({ key }) => !kept.has(key));
    if (!this.#isCheck) {
      // Stale files stay listed: they are still ours, and come back under the same name.
      const files = [...this.#written, ...stale].sort((a, b) => (a.name < b.name ? -1 : 1));
      const manifest = { version: 1, libraryId: this.#libraryId, files };
      await this.#replace(MANIFEST_NAME, `${JSON.stringify(manifest, null, 1)}\n`, true);
    }
    return { ...this.#report, stale: stale.map(({ name }) => name) };
  }

  /** The copy beside a reader's file is Lectern's own and is kept up to date like any other. */
  async #putBeside(
    file: PlannedFile,
    sha256: string,
    reason: 'changed' | 'foreign',
    last?: ManifestFile,
  ): Promise<void> {
    // The reader's file keeps its place in the manifest with the content Lectern last wrote there.
    if (last) this.#written.push(last);
    const key = `${file.key} beside`;
    const known = this.#known.get(key);
    for (const name of besideNames(file.name)) {
      const present = await readBack(join(this.#folder, name));
      const isOurs = known?.name === name && present === known.sha256;
      if (present !== 'absent' && present !== sha256 && !isOurs) continue;
      if (present === sha256) {
        this.#report.unchanged += 1;
        this.#written.push({ name, key, sha256 });
      } else {
        await this.#write({ ...file, key, name }, sha256, present !== 'absent');
      }
      this.#report.conflicts.push({ name: file.name, reason, wroteInstead: name });
      return;
    }
  }

  async #write(file: PlannedFile, sha256: string, overwrite: boolean): Promise<void> {
    if (!this.#isCheck) await this.#replace(file.name, file.content, overwrite);
    this.#report.written += 1;
    this.#written.push({ name: file.name, key: file.key, sha256 });
  }

  /** Writes beside and renames: at any moment the name holds the old file, the new one, or none. */
  async #replace(name: string, content: string, overwrite: boolean): Promise<void> {
    const temporary = join(this.#folder, `${TEMPORARY_PREFIX}${randomBytes(6).toString('hex')}`);
    let handle: FileHandle | null = null;
    try {
      const { O_WRONLY, O_CREAT, O_EXCL } = constants;
      handle = await open(temporary, O_WRONLY | O_CREAT | O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o644);
      await handle.writeFile(content, 'utf8');
      // Some file systems know no modes.
      if (this.#fileMode !== null) await handle.chmod(this.#fileMode).catch(() => undefined);
      await handle.sync();
      await handle.close();
      handle = null;
      const target = join(this.#folder, name);
      if (overwrite) await rename(temporary, target);
      else await placeNew(temporary, target);
    } catch (error) {
      await handle?.close().catch(() => undefined);
      await rm(temporary, { force: true });
      const system = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw appError('IO_FAILED', { name, system }, { cause: error });
    }
  }
}

function* besideNames(name: string): Generator<string> {
  const dot = name.lastIndexOf('.');
  const [base, extension] = [name.slice(0, dot), name.slice(dot)];
  yield `${base} (Lectern)${extension}`;
  for (let attempt = 2; ; attempt += 1) yield `${base} (Lectern ${attempt})${extension}`;
}

/** A hard link refuses to replace what appeared meanwhile; file systems without links fall back to a rename. */
async function placeNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
    await rm(temporary);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    await rename(temporary, target);
  }
}

/** Hash of a regular file; anything else under that name counts as a stranger's. Links are not followed. */
async function readBack(path: string): Promise<string | 'absent'> {
  const found = await lstat(path).catch(() => null);
  if (!found) return 'absent';
  if (!found.isFile() || found.size > MAX_READ_BACK) return 'not-a-plain-file';
  return hash('sha256', await readFile(path));
}

async function readManifest(folder: string): Promise<z.infer<typeof manifestSchema> | null | 'damaged'> {
  const text = await readFile(join(folder, MANIFEST_NAME), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return 'damaged';
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(TEMPORARY_PREFIX)) await rm(join(folder, name), { force: true });
  }
}
