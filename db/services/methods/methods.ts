// methods.*: what the reader keeps of named things; candidates found in texts have a file of their own.

import { appError } from '#shared/contract/errors.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import { encodeId } from '../../sqlite/ids.ts';
import { linksAt } from '../../store/link-rows.ts';
import { mentionsOf, removeMentions, setMentionRole } from '../../store/mentions.ts';
import { mergeMethods, splitMethod } from '../../store/merge-methods.ts';
import { countMethods, listMethods, methodRows, methodsOfPaper } from '../../store/method-list.ts';
import { insertMethod, updateMethod } from '../../store/methods.ts';
import { removeMethod } from '../../store/remove-method.ts';
import { tagMethod, untagMethod } from '../../store/taggings.ts';
import { ensureTag } from '../../store/tags.ts';
import { os } from '../implementer.ts';
import { toLinks } from '../links/link-values.ts';
import { inBatches } from '../pausing.ts';
import { existingPapers } from '../selection.ts';
import { existingTag, tagName } from '../tag-names.ts';
import { existingMethod, existingMethods } from './existing.ts';
import { toMention, toMethodRow } from './method-values.ts';

export const methodServices = {
  list: os.methods.list.handler(({ context, input }) => {
    const db = context.library.read;
    const ids = listMethods(db, input.filter, input.sort ?? null, input);
    return { total: countMethods(db, input.filter), methods: methodRows(db, ids).map(toMethodRow) };
  }),

  get: os.methods.get.handler(({ context, input }) => {
    const db = context.library.read;
    const method = existingMethod(db, input.id);
    const [row] = methodRows(db, [method.id]).map(toMethodRow);
    if (!row) throw appError('NOT_FOUND', { kind: 'method', id: input.id });
    const links = linksAt(db, { kind: 'method', id: method.id });
    return {
      ...row,
      description: method.description,
      mentions: mentionsOf(db, method.id).map(toMention),
      links: toLinks(db, links),
      suggestedBy: method.suggested_by,
      createdAt: method.created_at,
    };
  }),

  ofPaper: os.methods.ofPaper.handler(({ context, input }) => {
    const db = context.library.read;
    const [paperId = 0] = existingPapers(db, [input.paperId]);
    const found = methodsOfPaper(db, paperId);
    const roles = new Map(found.map(({ id, role }) => [id, role as MentionRole]));
    return methodRows(db, [...roles.keys()]).map((row) => ({
      ...toMethodRow(row),
      role: roles.get(row.id) ?? 'mentions',
    }));
  }),

  create: os.methods.create.handler(async ({ context, input }) => {
    const [introducedBy = null] =
      input.introducedBy === null ? [] : existingPapers(context.library.read, [input.introducedBy]);
    const step = { kind: 'add-method', count: 1, subject: input.name } as const;
    const { value, revision } = await context.library.write(step, (tx) =>
      insertMethod(tx, { ...input, introducedBy, suggestedBy: null }),
    );
    return { revision, id: encodeId(value) };
  }),

  update: os.methods.update.handler(async ({ context, input }) => {
    const { id, introducedBy: paper, ...patch } = input;
    const { name } = existingMethod(context.library.read, id);
    const introducedBy = paper == null ? paper : existingPapers(context.library.read, [paper])[0];
    const step = { kind: 'change-method', count: 1, subject: patch.name ?? name } as const;
    const { revision } = await context.library.write(step, (tx) =>
      updateMethod(tx, existingMethod(tx.db, id), { ...patch, introducedBy }),
    );
    return { revision };
  }),

  merge: os.methods.merge.handler(async ({ context, input, signal }) => {
    const { name } = existingMethod(context.library.read, input.into);
    const from = input.ids.filter((id) => id !== input.into);
    existingMethods(context.library.read, from);
    const step = { kind: 'merge-methods', count: from.length + 1, subject: name } as const;
    const merge = inBatches((tx) => mergeMethods(tx, existingMethods(tx.db, from), existingMethod(tx.db, input.into)));
    const { revision } = await context.library.writePausing(step, merge, signal);
    return { revision };
  }),

  split: os.methods.split.handler(async ({ context, input }) => {
    const { id, name, kind, aliases } = input;
    const paperIds = existingPapers(context.library.read, input.paperIds);
    existingMethod(context.library.read, id);
    const step = { kind: 'split-method', count: 1, subject: name } as const;
    const { value, revision } = await context.library.write(step, (tx) =>
      splitMethod(tx, existingMethod(tx.db, id), { name, kind, aliases, paperIds }),
    );
    return { revision, id: encodeId(value) };
  }),

  delete: os.methods.delete.handler(async ({ context, input, signal }) => {
    const [first, ...others] = existingMethods(context.library.read, input.ids);
    const subject = others.length === 0 ? (first?.name ?? null) : null;
    const step = { kind: 'delete-methods', count: others.length + 1, subject } as const;
    const remove = inBatches(function* (tx) {
      for (const { id } of existingMethods(tx.db, input.ids)) {
        yield* removeMethod(tx, id);
        yield;
      }
    });
    const { revision } = await context.library.writePausing(step, remove, signal);
    return { revision };
  }),

  mention: os.methods.mention.handler(async ({ context, input }) => {
    const [paperId = 0] = existingPapers(context.library.read, [input.paperId]);
    const { id, name } = existingMethod(context.library.read, input.id);
    const step = { kind: 'change-method', count: 1, subject: name } as const;
    const { revision } = await context.library.write(step, (tx) => setMentionRole(tx, id, paperId, input.role));
    return { revision };
  }),

  unmention: os.methods.unmention.handler(async ({ context, input }) => {
    const [paperId = 0] = existingPapers(context.library.read, [input.paperId]);
    const { id, name } = existingMethod(context.library.read, input.id);
    const step = { kind: 'change-method', count: 1, subject: name } as const;
    const { revision } = await context.library.write(step, (tx) => removeMentions(tx, id, paperId));
    return { revision };
  }),

  tag: os.methods.tag.handler(async ({ context, input }) => {
    const name = tagName(input.name);
    const methods = existingMethods(context.library.read, input.ids);
    const step = { kind: 'tag-methods', count: methods.length, subject: name } as const;
    const { revision } = await context.library.write(step, (tx) => {
      const tagId = ensureTag(tx, name);
      for (const { id } of methods) tagMethod(tx, id, tagId);
    });
    return { revision };
  }),

  untag: os.methods.untag.handler(async ({ context, input }) => {
    const tag = existingTag(context.library.read, input.tagId);
    const methods = existingMethods(context.library.read, input.ids);
    const step = { kind: 'tag-methods', count: methods.length, subject: tag.name } as const;
    const { revision } = await context.library.write(step, (tx) => {
      for (const { id } of methods) untagMethod(tx, id, tag.id);
    });
    return { revision };
  }),
};
