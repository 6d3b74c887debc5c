// Answers a question about links: the things, links or path it asks for.

import { titleKey } from '../../search/derived.ts';
import type { LinkQuestion, LinkTerm } from '../../search/link-question.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { type End, type LinkRow, linksAt, linksOfType, tagsOfLinks } from '../../store/link-rows.ts';
import { listLinkTypes } from '../../store/link-types.ts';
import { listMethods } from '../../store/method-list.ts';
import { introducingPapers, thingsNamed } from '../../store/named-things.ts';
import { endKey, linkPath, otherEnd } from './link-path.ts';

/** What the words beside a question admit. */
export interface Admitted {
  readonly end: (end: End) => boolean;
  /** Of a link's own tags. */
  readonly tag: (name: string) => boolean;
}

export interface LinkAnswer {
  readonly asked: 'things' | 'links' | 'path';
  /** The things asked for, or the ends of the links asked for. */
  readonly methodIds: readonly number[];
  /** Papers among them, and those that introduce the methods. */
  readonly paperIds: readonly number[];
  /** The links asked for, or those that make the answer true. */
  readonly linkIds: readonly number[];
  /** Names in the question that nothing has. */
  readonly unknownNames: readonly string[];
}

const EVERYTHING = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

export function answerQuestion(db: ReadDb, { terms }: LinkQuestion, admitted: Admitted | null): LinkAnswer {
  const unknownNames: string[] = [];
  const named = (name: string): End[] => {
    const found = thingsNamed(db, name, titleKey(name));
    if (found.length === 0) unknownNames.push(name);
    return found;
  };
  const path = terms.find((term) => term.kind === 'path');
  if (path) {
    const links = linkPath(named(path.from), named(path.to), (end) => linksAt(db, end));
    return { ...aboutLinks(db, links), asked: 'path', unknownNames };
  }
  const { things, links, unwanted } = thingsAsked(db, terms, named);
  const types = terms.filter((term) => term.kind === 'type');
  if (types.length > 0) {
    const wanted = new Set(links.map(({ id }) => id));
    const isAboutOne = terms.some((term) => term.kind === 'relation' && !term.isProhibited);
    const ofTypes = linksOfTypes(db, types).filter(({ id }) => !unwanted.has(id) && (!isAboutOne || wanted.has(id)));
    return { ...aboutLinks(db, admittedLinks(db, ofTypes, admitted)), asked: 'links', unknownNames };
  }
  const found = [...(things ?? new Map<string, End>()).values()].filter((end) => admitted?.end(end) ?? true);
  const keys = new Set(found.map(endKey));
  const telling = links.filter(({ source, target }) => keys.has(endKey(source)) || keys.has(endKey(target)));
  return { ...aboutThings(db, found), linkIds: distinct(telling.map(({ id }) => id)), asked: 'things', unknownNames };
}

type Things = Map<string, End>;

/** Things all terms agree on (null when no term is about things), the links that say so, and those to leave out. */
function thingsAsked(db: ReadDb, terms: readonly LinkTerm[], named: (name: string) => readonly End[]) {
  const names = new Map(listLinkTypes(db).map(({ id, name }) => [id, name]));
  const links: LinkRow[] = [];
  let things: Things | null = null;
  const without = new Set<string>();
  const unwanted = new Set<number>();
  for (const term of terms) {
    if (term.kind === 'has-links') {
      const ids = listMethods(db, { hasLinks: term.wanted }, null, EVERYTHING);
      things = both(things, byKey(ids.map((id) => ({ kind: 'method', id }) as const)));
    } else if (term.kind === 'relation') {
      const ends = named(term.name);
      const found = relatedTo(db, term, ends, names);
      if (term.isProhibited) {
        for (const end of ends) without.add(endKey(end));
        for (const { end, link } of found) {
          without.add(endKey(end));
          unwanted.add(link.id);
        }
      } else {
        things = both(things, byKey(found.map(({ end }) => end)));
        links.push(...found.map(({ link }) => link));
      }
    }
  }
  // Told only what to leave out, the question is about all methods.
  if (things === null && without.size > 0)
    things = byKey(listMethods(db, {}, null, EVERYTHING).map((id) => ({ kind: 'method', id }) as const));
  for (const key of without) things?.delete(key);
  return { things, links, unwanted };
}

/** What has a link of the term's types with one of some ends that stands on the term's side. */
function relatedTo(
  db: ReadDb,
  { types, side }: Extract<LinkTerm, { kind: 'relation' }>,
  ends: readonly End[],
  typeNames: ReadonlyMap<number, string>,
): { readonly end: End; readonly link: LinkRow }[] {
  const own = new Set(ends.map(endKey));
  return ends.flatMap((end) =>
    linksAt(db, end).flatMap((link) => {
      const isAsked = types === null || types.includes(typeNames.get(link.type_id) ?? '');
      const isSide = side === 'either' || endKey(link[side]) === endKey(end);
      const other = otherEnd(link, end);
      return isAsked && isSide && !own.has(endKey(other)) ? [{ end: other, link }] : [];
    }),
  );
}

function both(first: Things | null, second: Things): Things {
  return first === null ? second : new Map([...first].filter(([key]) => second.has(key)));
}

function byKey(ends: readonly End[]): Things {
  return new Map(ends.map((end) => [endKey(end), end]));
}

function linksOfTypes(db: ReadDb, terms: readonly Extract<LinkTerm, { kind: 'type' }>[]): LinkRow[] {
  const wanted = terms.filter(({ isProhibited }) => !isProhibited).flatMap(({ types }) => types);
  const unwanted = terms.filter(({ isProhibited }) => isProhibited).flatMap(({ types }) => types);
  return listLinkTypes(db)
    .filter(({ name }) => (wanted.length === 0 || wanted.includes(name)) && !unwanted.includes(name))
    .flatMap(({ id }) => linksOfType(db, id))
    .sort((a, b) => b.id - a.id);
}

function admittedLinks(db: ReadDb, links: readonly LinkRow[], admitted: Admitted | null): readonly LinkRow[] {
  if (admitted === null) return links;
  const ids = links.map(({ id }) => id);
  const tags = Map.groupBy(tagsOfLinks(db, ids), (tag) => tag.link_id);
  return links.filter(
    ({ id, source, target }) =>
      admitted.end(source) || admitted.end(target) || (tags.get(id) ?? []).some(({ name }) => admitted.tag(name)),
  );
}

function aboutLinks(db: ReadDb, links: readonly LinkRow[]) {
  const ends = byKey(links.flatMap(({ source, target }) => [source, target]));
  return { ...aboutThings(db, [...ends.values()]), linkIds: links.map(({ id }) => id) };
}

function aboutThings(db: ReadDb, ends: readonly End[]) {
  const idsOf = (kind: End['kind']) => ends.filter((end) => end.kind === kind).map(({ id }) => id);
  const methodIds = idsOf('method');
  return { methodIds, paperIds: distinct([...idsOf('paper'), ...introducingPapers(db, methodIds)]) };
}

function distinct(ids: readonly number[]): number[] {
  return [...new Set(ids)];
}
