// The tags an input names, for what is not a paper.

import { appError } from '#shared/contract/errors.ts';
import { tagNameSchema } from '#shared/contract/tags.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { decodeId } from '../sqlite/ids.ts';
import { type TagRow, tagById } from '../store/tags.ts';

/** A name as tags are called: some inputs admit more. Throws `BAD_INPUT`. */
export function tagName(name: string): string {
  const parsed = tagNameSchema.safeParse(name);
  if (parsed.success) return parsed.data;
  throw appError('BAD_INPUT', { issues: parsed.error.issues.map(({ message }) => ({ path: 'name', message })) });
}

/** Throws `NOT_FOUND`. */
export function existingTag(db: ReadDb, id: string): TagRow {
  const tag = tagById(db, decodeId('tag', id));
  if (!tag) throw appError('NOT_FOUND', { kind: 'tag', id });
  return tag;
}
