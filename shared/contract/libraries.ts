// The reader's libraries as a shell offers them: listed, made by name, opened by token; pages never see a path (BH10).

import { fileNameKey, safeFileName } from '../domain/file-name.ts';
import { type AppError, appError } from './errors.ts';
import { defaultLibraryFile } from './library-location.ts';
import type { NodeParts } from './node-parts.ts';
import { readText, replaceText } from './private-files.ts';
import {
  folderHint,
  parseRemembered,
  type RecentLibrary,
  type RememberedLibrary,
  withOpened,
  withoutForgotten,
  writeRemembered,
} from './recent-libraries.ts';

const LIST_NAME = 'recent-libraries.json';
export const LIBRARY_EXTENSION = '.lectern';

/** Where the open library is, and how to move to another: an engine keeper. */
export interface OpenLibrary {
  readonly libraryFile: string | null;
  switchTo(libraryFile: string): Promise<void>;
}

export class Libraries {
  readonly #node: NodeParts;
  /** Lectern's own folder, where libraries made by name go. */
  readonly #folder: string;
  /** Of this run, so that a token says nothing about the path and is worth nothing tomorrow. */
  readonly #secret: string;
  readonly #offered = new Set<string>();

  constructor(node: NodeParts) {
    this.#node = node;
    this.#folder = node.paths.dirname(defaultLibraryFile(node.system));
    this.#secret = node.newSecret();
  }

  /** The one path of a library's file; see {@link canonicalFile}. */
  canonical(file: string): string {
    return canonicalFile(this.#node, file);
  }

  /** What there is: those opened lately, newest first, then others in Lectern's own folder. */
  list(openFile: string | null): RecentLibrary[] {
    const remembered = this.#remembered();
    const known = new Set(remembered.map(({ file }) => file));
    const others = this.#inOwnFolder().filter((file) => !known.has(file));
    return [
      ...remembered
        .filter(({ file, isForgotten }) => !isForgotten || file === openFile)
        .map(({ file, openedAt }) => this.#describe(file, openedAt, openFile)),
      ...others.map((file) => this.#describe(file, null, openFile)),
    ];
  }

  /** A token for a library the system named, which may not be in the list. */
  offer(file: string): string {
    const canonical = this.canonical(file);
    this.#offered.add(canonical);
    return this.#tokenOf(canonical);
  }

  /** Path behind a token of {@link Libraries.list} or {@link Libraries.offer}. Throws `NOT_FOUND`. */
  fileOf(token: string): string {
    const files = [...this.#remembered().map(({ file }) => file), ...this.#inOwnFolder(), ...this.#offered];
    const file = files.find((candidate) => this.#tokenOf(candidate) === token);
    if (file === undefined) throw appError('NOT_FOUND', { kind: 'library', id: token });
    return file;
  }

  /** Moves to the library behind a token. Rejects with `NOT_FOUND` where there is none any more, or as opening does. */
  async switchTo(token: string, open: OpenLibrary): Promise<void> {
    const file = this.fileOf(token);
    // Opening would make an empty library where one is missing.
    if (!this.#node.files.existsSync(file)) throw appError('NOT_FOUND', { kind: 'library', id: this.nameOf(file) });
    await this.open(file, open);
  }

  /** Moves to a library by its path, which a page never has to give. */
  async open(file: string, open: OpenLibrary): Promise<void> {
    await open.switchTo(canonicalFile(this.#node, file));
    this.remember(file);
  }

  /**
   * Makes a library in Lectern's own folder and moves to it.
   *
   * Rejects with `BAD_INPUT` for a name that is no plain file name everywhere, and `CONFLICT` for one that is taken.
   */
  async create(name: string, open: OpenLibrary): Promise<void> {
    const { files, paths } = this.#node;
    const file = paths.join(this.#folder, this.fileNameFor(name));
    const isTaken = this.#inOwnFolder().some((other) => fileNameKey(this.nameOf(other)) === fileNameKey(name.trim()));
    if (isTaken) throw taken(name);
    files.mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    await this.createFile(file, open);
  }

  /** Makes a library where the reader said. Rejects with `CONFLICT` where there is a file: none is written over. */
  async createFile(file: string, open: OpenLibrary): Promise<void> {
    if (this.#node.files.existsSync(file)) throw taken(this.nameOf(file));
    await this.open(file, open);
  }

  /** File name of a library with this name. Throws `BAD_INPUT` for a name no file can have on every system. */
  fileNameFor(name: string): string {
    const wanted = name.normalize('NFC').trim();
    if (wanted === '' || safeFileName(wanted, '') !== wanted) {
      const message = 'A library is a file: its name has no slashes, colons, quotes or stars, and is not too long.';
      throw appError('BAD_INPUT', { issues: [{ path: 'name', message }] });
    }
    return `${wanted}${LIBRARY_EXTENSION}`;
  }

  /** Notes that a library was opened. The list is a convenience: that it cannot be written is no failure. */
  remember(file: string): void {
    this.#update((libraries) => withOpened(libraries, canonicalFile(this.#node, file), new Date().toISOString()));
  }

  /** Takes a library off the list; its file stays where it is. */
  forget(token: string): void {
    const file = this.fileOf(token);
    this.#update((libraries) => withoutForgotten(libraries, file, new Date().toISOString()));
  }

  /** The library opened last that is still there, or null. */
  lastOpened(): string | null {
    const last = this.#remembered().find(({ file, isForgotten }) => !isForgotten && this.#node.files.existsSync(file));
    return last?.file ?? null;
  }

  #describe(file: string, openedAt: string | null, openFile: string | null): RecentLibrary {
    const { files, paths } = this.#node;
    const folder = paths.dirname(file);
    return {
      token: this.#tokenOf(file),
      name: this.nameOf(file),
      folder: folder === canonicalFile(this.#node, this.#folder) ? null : folderHint(folder),
      openedAt,
      isOpen: file === openFile,
      isMissing: !files.existsSync(file),
    };
  }

  /** File name without its ending. */
  nameOf(file: string): string {
    return this.#node.paths.basename(file, LIBRARY_EXTENSION);
  }

  #tokenOf(file: string): string {
    return this.#node.sha256(`${this.#secret}\n${file}`).slice(0, 32);
  }

  #inOwnFolder(): string[] {
    const { files, paths } = this.#node;
    if (!files.existsSync(this.#folder)) return [];
    const folder = canonicalFile(this.#node, this.#folder);
    const names = files.readdirSync(folder).filter((name) => name.endsWith(LIBRARY_EXTENSION) && !name.startsWith('.'));
    return names.sort().map((name) => paths.join(folder, name));
  }

  #remembered(): readonly RememberedLibrary[] {
    return parseRemembered(readText(this.#node, this.#listFile));
  }

  /** Read again each time: another shell may have written it since. */
  #update(change: (libraries: readonly RememberedLibrary[]) => readonly RememberedLibrary[]): void {
    try {
      this.#node.files.mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      replaceText(this.#node, this.#listFile, writeRemembered(change(this.#remembered())));
    } catch {
      // A full disk or a folder that cannot be written to: the reader is told of that where it matters.
    }
  }

  get #listFile(): string {
    return this.#node.paths.join(this.#folder, LIST_NAME);
  }
}

function taken(name: string): AppError {
  return appError('CONFLICT', { kind: 'library', id: name, current: '' });
}

/**
 * One path for one file, whatever links lead to it: a lock beside a link would not be the lock beside the file.
 *
 * A file that is not there yet is named by the true path of its folder.
 */
export function canonicalFile({ files, paths }: Pick<NodeParts, 'files' | 'paths'>, file: string): string {
  const real = (path: string) => {
    try {
      return files.realpathSync.native(path);
    } catch {
      return null;
    }
  };
  const folder = real(paths.dirname(file));
  return real(file) ?? (folder === null ? file : paths.join(folder, paths.basename(file)));
}
