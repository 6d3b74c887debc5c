// The links of a paper or method, as its exported file tells them.

import type { Link } from '#shared/contract/links.ts';
import type { ExportedLink } from '#shared/formats/markdown/exported-link.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { encodeId } from '../../sqlite/ids.ts';
import { type End, linksAt } from '../../store/link-rows.ts';
import { toLinks } from '../links/link-values.ts';

/** Oldest first. */
export function exportedLinks(db: ReadDb, own: End): ExportedLink[] {
  const id = encodeId<string>(own.id);
  return toLinks(db, linksAt(db, own)).map((link) => toExported(link, own.kind, id));
}

function toExported(link: Link, kind: End['kind'], id: string): ExportedLink {
  const { type, source, target, tags, remark, evidence } = link;
  const isSource = source.kind === kind && source.id === id;
  const end = isSource ? target : source;
  return {
    type: type.name,
    direction: isSource || type.isSymmetric ? 'out' : 'in',
    end: { kind: end.kind, id: end.id, name: end.name },
    tags: tags.map(({ name }) => name),
    remark,
    evidence: evidence.map((piece) =>
      piece.kind === 'judgement' ? piece : { kind: 'quote', quote: piece.quote, paper: piece.paperTitle },
    ),
  };
}
