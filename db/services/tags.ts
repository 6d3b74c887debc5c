// tags.*: the reader's labels on papers.

import { appError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { decodeId, encodeId } from '../sqlite/ids.ts';
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
import { changePapers } from './selection.ts';

export const tagServices = {
  list: os.tags.list.handler(({ context }) =>
    listTags(context.library.read).map(({ id, name, paper_count }) => ({
      id: encodeId(id),
      name,
      paperCount: paper_count,
    })),
  ),

  add: os.tags.add.handler(async ({ context, input, signal }) => {
    const { name } = input;
    const { revision, changed, prepared } = await changePapers(context, input, {
      step: (count) => ({ kind: 'add-tag', count, subject: name }),
      signal,
      before: (tx) => ensureTag(tx, name),
      change: tagPaper,
    });
    return { revision, changed, tagId: encodeId(prepared) };
  }),

  remove: os.tags.remove.handler(async ({ context, input, signal }) => {
    const tag = requireTag(context.library.read, input.tagId);
    const { revision, changed } = await changePapers(context, input, {
      step: (count) => ({ kind: 'remove-tag', count, subject: tag.name }),
      signal,
      before: () => tag.id,
      change: untagPaper,
    });
    return { revision, changed };
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
