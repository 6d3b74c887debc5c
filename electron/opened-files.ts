// Files opened with Lectern, from a file manager or a terminal: libraries are switched to, texts are imported.

import { basename, extname, isAbsolute, resolve } from 'node:path';
import type { FileRef } from '#shared/contract/imports.ts';
import { LIBRARY_EXTENSION } from '#shared/contract/libraries.ts';

const LIBRARY_ARGUMENT = '--library=';

/** What the arguments of a start name. */
export interface GivenFiles {
  /** Absolute path of the library to open, if one was named. */
  readonly library: string | null;
  /** Absolute paths of files to import. */
  readonly imports: readonly string[];
}

/** Sorts the files named on a command line; what begins with a dash is none of ours to read. */
export function givenFiles(args: readonly string[], workingFolder: string): GivenFiles {
  const option = args.find((argument) => argument.startsWith(LIBRARY_ARGUMENT))?.slice(LIBRARY_ARGUMENT.length);
  const files = args.filter((argument) => !argument.startsWith('-')).map((file) => resolve(workingFolder, file));
  const library = option ? resolve(workingFolder, option) : (files.find(isLibrary) ?? null);
  return { library, imports: files.filter((file) => !isLibrary(file)) };
}

function isLibrary(file: string): boolean {
  return extname(file).toLowerCase() === LIBRARY_EXTENSION;
}

/** The same of another start, as it arrives from there; anything else is nothing. */
export function asGivenFiles(data: unknown): GivenFiles {
  const { library, imports } = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return {
    library: isPath(library) ? library : null,
    imports: Array.isArray(imports) ? imports.filter(isPath) : [],
  };
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && isAbsolute(value);
}

type Grant = (path: string, options: { readonly removeAfterUse: boolean }) => Promise<FileRef['token']>;

/** Files to import that wait for the page to ask for them. */
export class OpenedFiles {
  #paths: string[] = [];

  add(paths: readonly string[]): void {
    this.#paths.push(...paths);
  }

  /** Hands them over, once. */
  async take(grant: Grant): Promise<FileRef[]> {
    const paths = this.#paths;
    this.#paths = [];
    return Promise.all(
      paths.map(async (path) => ({ token: await grant(path, { removeAfterUse: false }), name: basename(path) })),
    );
  }
}
