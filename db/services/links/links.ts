// links.*: typed, tagged, evidenced relations between methods and papers.

import { appError } from '#shared/contract/errors.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { decodeId, encodeId } from '../../sqlite/ids.ts';
import { addEvidence, removeEvidence } from '../../store/evidence.ts';
import { countLinks, type LinkFilter, linksWithDoubtfulEvidence, listLinks } from '../../store/link-list.ts';
import { type End, isSameEnd, type LinkRow, linkById, linksById, namesOf } from '../../store/link-rows.ts';
import { type LinkTypeRow, linkTypeById } from '../../store/link-types.ts';
import { insertLink, removeLink, sameLink, updateLink } from '../../store/links.ts';
import { tagLink, untagLink } from '../../store/taggings.ts';
import { ensureTag } from '../../store/tags.ts';
import { os } from '../implementer.ts';
import { existingTag, tagName } from '../tag-names.ts';
import { toLinks } from './link-values.ts';
import { newEnd } from './new-ends.ts';
import { newEvidence } from './new-evidence.ts';

export const linkServices = {
  list: os.links.list.handler(({ context, input }) => {
    const db = context.library.read;
    const { total, ids } = pageOfLinks(db, input.filter, input);
    return { total, links: toLinks(db, linksById(db, ids)) };
  }),

  get: os.links.get.handler(({ context, input }) => {
    const db = context.library.read;
    const [link] = toLinks(db, [existingLink(db, input.id)]);
    if (!link) throw appError('NOT_FOUND', { kind: 'link', id: input.id });
    return link;
  }),

  create: os.links.create.handler(async ({ context, input }) => {
    const db = context.library.read;
    const typeId = existingType(db, input.typeId).id;
    const [from, to] = [await newEnd(context, input.source), await newEnd(context, input.target)];
    const evidence = input.evidence.map((value) => newEvidence(db, value));
    const tags = input.tags.map(tagName);
    const made = [from, to].filter(({ isNewMethod }) => isNewMethod).length;
    const step = { kind: 'add-link', count: 1 + made, subject: `${from.name} → ${to.name}` } as const;
    const { value, revision } = await context.library.write(step, (tx) => {
      const [source, target] = [from.make(tx), to.make(tx)];
      refuseDouble(tx.db, null, { typeId, source, target });
      const id = insertLink(tx, { typeId, source, target, remark: input.remark, evidence, suggestedBy: null });
      for (const name of tags) tagLink(tx, id, ensureTag(tx, name));
      return id;
    });
    return { revision, id: encodeId(value) };
  }),

  update: os.links.update.handler(async ({ context, input }) => {
    const db = context.library.read;
    const link = existingLink(db, input.id);
    const typeId = input.typeId === undefined ? link.type_id : existingType(db, input.typeId).id;
    const [source, target] = input.turn ? [link.target, link.source] : [link.source, link.target];
    refuseDouble(db, link.id, { typeId, source, target });
    const { revision } = await context.library.write(changeOf(db, link), (tx) =>
      updateLink(tx, link.id, {
        typeId,
        source,
        target,
        ...(input.remark === undefined ? {} : { remark: input.remark }),
      }),
    );
    return { revision };
  }),

  addEvidence: os.links.addEvidence.handler(async ({ context, input }) => {
    const db = context.library.read;
    const link = existingLink(db, input.id);
    const evidence = newEvidence(db, input.evidence);
    const { revision } = await context.library.write(changeOf(db, link), (tx) => addEvidence(tx, link.id, evidence));
    return { revision };
  }),

  removeEvidence: os.links.removeEvidence.handler(async ({ context, input }) => {
    const link = existingLink(context.library.read, input.id);
    const { revision } = await context.library.write(changeOf(context.library.read, link), (tx) => {
      if (!removeEvidence(tx, link.id, input.index))
        throw appError('NOT_FOUND', { kind: 'evidence', id: String(input.index) });
    });
    return { revision };
  }),

  tag: os.links.tag.handler(async ({ context, input }) => {
    const name = tagName(input.name);
    const link = existingLink(context.library.read, input.id);
    const { revision } = await context.library.write(changeOf(context.library.read, link), (tx) =>
      tagLink(tx, link.id, ensureTag(tx, name)),
    );
    return { revision };
  }),

  untag: os.links.untag.handler(async ({ context, input }) => {
    const link = existingLink(context.library.read, input.id);
    const tag = existingTag(context.library.read, input.tagId);
    const { revision } = await context.library.write(changeOf(context.library.read, link), (tx) =>
      untagLink(tx, link.id, tag.id),
    );
    return { revision };
  }),

  delete: os.links.delete.handler(async ({ context, input }) => {
    const db = context.library.read;
    const links = [...new Set(input.ids)].map((id) => existingLink(db, id));
    const [first] = links;
    const subject = first && links.length === 1 ? wordLink(db, first.source, first.target) : null;
    const step = { kind: 'delete-links', count: links.length, subject } as const;
    const { revision } = await context.library.write(step, (tx) => {
      for (const { id } of links) removeLink(tx, id);
    });
    return { revision };
  }),
};

/** Throws `NOT_FOUND`. */
export function existingLink(db: ReadDb, id: string): LinkRow {
  const link = linkById(db, decodeId('link', id));
  if (!link) throw appError('NOT_FOUND', { kind: 'link', id });
  return link;
}

/** Throws `NOT_FOUND`. */
export function existingType(db: ReadDb, id: string): LinkTypeRow {
  const type = linkTypeById(db, decodeId('link type', id));
  if (!type) throw appError('NOT_FOUND', { kind: 'link type', id });
  return type;
}

type Page = { readonly offset: number; readonly limit: number };

function pageOfLinks(db: ReadDb, filter: LinkFilter, page: Page): { readonly total: number; readonly ids: number[] } {
  if (filter.lostEvidence === undefined) return { total: countLinks(db, filter), ids: listLinks(db, filter, page) };
  // Words may have moved or broken their lines elsewhere, which SQL cannot see: few links are in doubt, and each is read.
  const doubtful = linksById(db, linksWithDoubtfulEvidence(db, filter));
  const lost = new Set(toLinks(db, doubtful).flatMap((link) => (link.hasLostEvidence ? link.id : [])));
  const ids = listLinks(db, filter, { offset: 0, limit: Number.MAX_SAFE_INTEGER }).filter(
    (id) => lost.has(encodeId(id)) === filter.lostEvidence,
  );
  return { total: ids.length, ids: ids.slice(page.offset, page.offset + page.limit) };
}

/** Throws `CONFLICT` when another link says the same, and `BAD_INPUT` for a thing linked to itself. */
function refuseDouble(
  db: ReadDb,
  linkId: number | null,
  link: { readonly typeId: number; readonly source: End; readonly target: End },
): void {
  if (isSameEnd(link.source, link.target))
    throw appError('BAD_INPUT', { issues: [{ path: 'target', message: 'a thing cannot be linked to itself' }] });
  const same = sameLink(db, link);
  if (same && same.id !== linkId)
    throw appError('CONFLICT', {
      kind: 'link',
      id: encodeId(same.id),
      current: wordLink(db, same.source, same.target),
    });
}

function changeOf(db: ReadDb, { source, target }: LinkRow) {
  return { kind: 'change-link', count: 1, subject: wordLink(db, source, target) } as const;
}

function wordLink(db: ReadDb, source: End, target: End): string {
  const nameOf = ({ kind, id }: End) => namesOf(db, kind, [id]).get(id)?.name ?? '';
  return `${nameOf(source)} → ${nameOf(target)}`;
}
