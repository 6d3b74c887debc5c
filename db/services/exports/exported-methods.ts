// Methods read whole for an export, a batch at a time.

import type { ExportScope } from '#shared/contract/exports.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import type { ExportedMethod } from '#shared/formats/markdown/method-file.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { encodeId } from '../../sqlite/ids.ts';
import { methodsToExport } from '../../store/export.ts';
import { mentionsOf } from '../../store/mentions.ts';
import { type MethodListRow, methodRows } from '../../store/method-list.ts';
import { methodById } from '../../store/methods.ts';
import { noteOfMethod } from '../../store/notes.ts';
import { exportedLinks } from './exported-links.ts';

const BATCH = 100;

/** Every method of the scope, in batches. */
export function* exportedMethods(db: ReadDb, scope: ExportScope): Generator<readonly ExportedMethod[]> {
  const ids = methodsToExport(db, scope);
  for (let from = 0; from < ids.length; from += BATCH)
    yield methodRows(db, ids.slice(from, from + BATCH)).map((row) => toExported(db, row));
}

function toExported(db: ReadDb, row: MethodListRow): ExportedMethod {
  const { id, name, kind, expansion, aliases, tags } = row;
  return {
    id: encodeId(id),
    name,
    kind,
    expansion,
    aliases,
    tags: tags.map((tag) => tag.name),
    papers: papersOf(db, id),
    links: exportedLinks(db, { kind: 'method', id }),
    description: methodById(db, id)?.description ?? null,
    note: noteOfMethod(db, id)?.body ?? '',
  };
}

/** Each paper once: all mentions of a method in one paper have one role. */
function papersOf(db: ReadDb, methodId: number): ExportedMethod['papers'] {
  const papers = new Map(mentionsOf(db, methodId).map((mention) => [mention.paper_id, mention]));
  return [...papers.values()].map(({ paper_id, title, role }) => ({
    id: encodeId(paper_id),
    title,
    role: role as MentionRole,
  }));
}
