// tags.*: the reader's labels on papers.

import { appError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { decodeId, encodeId } from '../sqlite/ids.ts';
import { paperExists } from '../store/papers.ts';
import {
  deleteTag,
  ensureTag,
  listTags,
  mergeTag,
  renameTag,
  type TagRow,
  tagById,
  tagByName,
  tagPaper,
  untagPaper,
} from '../store/tags.ts';
import { os } from './implementer.ts';

export const tagServices = {
  list: os.tags.list.handler(({ context }) =>
    listTags(context.library.read).map(({ id, name, paper_count }) => ({
      id: encodeId(id),
      name,
      paperCount: paper_count,
    })),
  ),

  add: os.tags.add.handler(async ({ context, input }) => {
    const paperIds = existingPapers(context.library.read, input.paperIds);
    const step = { kind: 'add-tag', count: paperIds.length, subject: input.name } as const;
    const { value, revision } = await context.library.write(step, (tx) => {
      const tagId = ensureTag(tx, input.name);
      for (const paperId of paperIds) tagPaper(tx, paperId, tagId);
      return tagId;
    });
    return { revision, tagId: encodeId(value) };
  }),

  remove: os.tags.remove.handler(async ({ context, input }) => {
    const tag = requireTag(context.library.read, input.tagId);
    const paperIds = existingPapers(context.library.read, input.paperIds);
    const step = { kind: 'remove-tag', count: paperIds.length, subject: tag.name } as const;
    const { revision } = await context.library.write(step, (tx) => {
      for (const paperId of paperIds) untagPaper(tx, paperId, tag.id);
    });
    return { revision };
  }),

  rename: os.tags.rename.handler(async ({ context, input }) => {
    const tag = requireTag(context.library.read, input.tagId);
    const other = tagByName(context.library.read, input.name);
    const into = other && other.id !== tag.id ? other : null;
    const step = { kind: into ? 'merge-tags' : 'rename-tag', count: 1, subject: input.name } as const;
    const { revision } = await context.library.write(step, (tx) => {
      if (into) mergeTag(tx, tag.id, into.id);
      else renameTag(tx, tag.id, input.name);
    });
    return { revision };
  }),

  delete: os.tags.delete.handler(async ({ context, input }) => {
    const tag = requireTag(context.library.read, input.tagId);
    const step = { kind: 'delete-tag', count: 1, subject: tag.name } as const;
    const { revision } = await context.library.write(step, (tx) => deleteTag(tx, tag.id));
    return { revision };
  }),
};

function requireTag(db: ReadDb, id: string): TagRow {
  const tag = tagById(db, decodeId('tag', id));
  if (!tag) throw appError('NOT_FOUND', { kind: 'tag', id });
  return tag;
}

/** Row ids of papers, all of which must be there. Throws `NOT_FOUND` naming the first that is not. */
export function existingPapers(db: ReadDb, ids: readonly string[]): number[] {
  return ids.map((id) => {
    const rowId = decodeId('paper', id);
    if (!paperExists(db, rowId)) throw appError('NOT_FOUND', { kind: 'paper', id });
    return rowId;
  });
}
