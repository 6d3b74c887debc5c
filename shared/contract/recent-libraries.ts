// The libraries a reader has opened, newest first: what is written down, and what a page is told of it.

import { z } from 'zod';

/** More than this nobody looks through. */
const MAX_REMEMBERED = 30;

const entrySchema = z.object({
  /** Absolute path. */
  file: z.string().min(1),
  openedAt: z.iso.datetime(),
  /** The reader took it off the list; it stays off until it is opened again. */
  isForgotten: z.boolean().default(false),
});
export type RememberedLibrary = Readonly<z.infer<typeof entrySchema>>;

const listSchema = z.object({ version: z.literal(1), libraries: z.array(z.unknown()) });

/** Opaque: a page has no use for a path, and none to give (BH10). */
export const libraryTokenSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const recentLibrarySchema = z.object({
  token: libraryTokenSchema,
  /** File name without its ending. */
  name: z.string(),
  /** The last folders of the path, to tell two of one name apart; null for Lectern's own folder. */
  folder: z.string().nullable(),
  /** When it was opened last; null for one that lies in Lectern's folder and never was. */
  openedAt: z.string().nullable(),
  isOpen: z.boolean(),
  /** The file is not where it was: moved, deleted, or on a drive that is not here. */
  isMissing: z.boolean(),
});
export type RecentLibrary = Readonly<z.infer<typeof recentLibrarySchema>>;

/** Reads the list; what is damaged is left out, and a file that is no list is an empty one. */
export function parseRemembered(text: string | null): readonly RememberedLibrary[] {
  const list = listSchema.safeParse(parseJson(text ?? ''));
  if (!list.success) return [];
  return list.data.libraries.flatMap((entry) => entrySchema.safeParse(entry).data ?? []);
}

export function writeRemembered(libraries: readonly RememberedLibrary[]): string {
  return `${JSON.stringify({ version: 1, libraries }, null, 2)}\n`;
}

/** The list after a library was opened: that one first, the oldest gone. */
export function withOpened(
  libraries: readonly RememberedLibrary[],
  file: string,
  openedAt: string,
): readonly RememberedLibrary[] {
  const others = libraries.filter((library) => library.file !== file);
  return [{ file, openedAt, isForgotten: false }, ...others].slice(0, MAX_REMEMBERED);
}

/** The list after the reader took one off. */
export function withoutForgotten(libraries: readonly RememberedLibrary[], file: string, forgottenAt: string) {
  const others = libraries.filter((library) => library.file !== file);
  // At the end, where the list is cut: what is forgotten must not push out what is not.
  return [...others, { file, openedAt: forgottenAt, isForgotten: true }].slice(0, MAX_REMEMBERED);
}

/** The last two folders of a path, in words. */
export function folderHint(folder: string): string {
  return folder
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .slice(-2)
    .join(' › ');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
