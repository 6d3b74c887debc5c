// SQL that makes one method of several, and two of one.
//
// Nothing is lost by a merge: names become aliases, links that then say the same become one with the evidence of
// both, and what a link between two of the merged methods said goes into the note, where it can still be read.

import { z } from 'zod';
import { appError } from '#shared/contract/errors.ts';
import type { MethodKind } from '#shared/domain/method.ts';
import { escapeMarkdownLine } from '#shared/formats/markdown/escape.ts';
import type { WriteTransaction } from '../sqlite/write-transaction.ts';
import { addAlias, aliasesOf, removeAlias } from './aliases.ts';
import { joinNotes, type NoteSection } from './join-notes.ts';
import { type End, type LinkRow, linksAt } from './link-rows.ts';
import { linkAsText } from './link-text.ts';
import { joinTexts, placeLink, removeLink } from './links.ts';
import { addMention, type MentionPlace, type MentionRow, mentionsIn, mentionsOf, removeMentions } from './mentions.ts';
import { insertMethod, type MethodRow, updateMethod } from './methods.ts';
import { idRow } from './row-shapes.ts';
import { tagMethod } from './taggings.ts';

/** Longest text that can be an alias. */
const ALIAS_MAX_LENGTH = 200;

/** Moves all that hangs on some methods to another, and removes them. Yields after each link or mention. */
export function* mergeMethods(
  tx: WriteTransaction,
  from: readonly MethodRow[],
  into: MethodRow,
): Generator<void, void, void> {
  const sections = takeInnerLinks(tx, from, into);
  let { expansion, description } = into;
  for (const method of from) {
    yield* moveLinks(tx, method.id, into.id);
    yield* moveMentions(tx, method, into.id);
    moveNames(tx, method, into.id);
    moveTags(tx, method.id, into.id);
    movePin(tx, method.id, into.id);
    description = joinTexts(description, method.description);
    const words = method.expansion;
    if (words !== null && expansion !== null && words !== expansion) {
      if (words.length <= ALIAS_MAX_LENGTH) addAlias(tx, into.id, words);
      else description = joinTexts(description, words);
    }
    expansion ??= words;
  }
  joinNotes(tx, into.id, sections);
  updateMethod(tx, into, { expansion, description });
  for (const { id } of from) tx.remove('method', id);
}

/** Removes the links between merged methods and words them for the note. */
function takeInnerLinks(tx: WriteTransaction, from: readonly MethodRow[], into: MethodRow): NoteSection[] {
  const merged = new Set([into.id, ...from.map(({ id }) => id)]);
  return from.map(({ id, name }) => {
    const inner = linksAt(tx.db, { kind: 'method', id }).filter(({ source, target }) =>
      [source, target].every(isMerged),
    );
    const lines = inner.flatMap((link) => linkAsText(tx.db, link));
    for (const link of inner) removeLink(tx, link.id);
    return { methodId: id, heading: escapeMarkdownLine(name), lines };
  });

  function isMerged({ kind, id }: End): boolean {
    return kind === 'method' && merged.has(id);
  }
}

function* moveLinks(tx: WriteTransaction, fromId: number, intoId: number): Generator<void, void, void> {
  const into: End = { kind: 'method', id: intoId };
  const moved = (end: End) => (end.kind === 'method' && end.id === fromId ? into : end);
  for (const link of linksAt(tx.db, { kind: 'method', id: fromId })) {
    placeLink(tx, link, { source: moved(link.source), target: moved(link.target) } satisfies Partial<LinkRow>);
    yield;
  }
}

function* moveMentions(tx: WriteTransaction, from: MethodRow, intoId: number): Generator<void, void, void> {
  const mentions = mentionsOf(tx.db, from.id);
  const isIntroduction = ({ paper_id }: MentionRow) => paper_id === from.introduced_by;
  // The introducing paper first: it stays the one where `into` has none.
  for (const mention of [...mentions.filter(isIntroduction), ...mentions.filter((other) => !isIntroduction(other))]) {
    moveMention(tx, mention, intoId);
    yield;
  }
}

function moveMention(tx: WriteTransaction, mention: MentionRow, intoId: number): void {
  tx.remove('method_mention', mention.id);
  addMention(tx, intoId, mention.paper_id, mention.role === 'introduces' ? 'introduces' : 'mentions', placeOf(mention));
}

function placeOf({ field, start_offset, end_offset, quote }: MentionRow): MentionPlace | null {
  if (field === null) return null;
  return {
    field: field === 'title' ? 'title' : 'abstract',
    start: start_offset ?? 0,
    end: end_offset ?? 0,
    quote: quote ?? '',
  };
}

function moveNames(tx: WriteTransaction, from: MethodRow, intoId: number): void {
  addAlias(tx, intoId, from.name);
  for (const { id, name } of aliasesOf(tx.db, from.id)) {
    tx.remove('method_alias', id);
    addAlias(tx, intoId, name);
  }
}

function moveTags(tx: WriteTransaction, fromId: number, intoId: number): void {
  for (const { id, tag_id } of tx.db.all(
    taggingRow,
    'SELECT id, tag_id FROM method_tag WHERE method_id = ? ORDER BY id',
    fromId,
  )) {
    tx.remove('method_tag', id);
    tagMethod(tx, intoId, tag_id);
  }
}

function movePin(tx: WriteTransaction, fromId: number, intoId: number): void {
  const isPinned = tx.db.count('SELECT count(*) FROM graph_pin WHERE method_id = ?', intoId) > 0;
  for (const { id } of tx.db.all(idRow, 'SELECT id FROM graph_pin WHERE method_id = ?', fromId)) {
    if (isPinned) tx.remove('graph_pin', id);
    else tx.update('graph_pin', id, { method_id: intoId });
  }
}

const taggingRow = idRow.extend({ tag_id: z.number() });

/** What of a method becomes another one. */
export interface Split {
  readonly name: string;
  readonly kind: MethodKind;
  /** Aliases that go over; the method's own name is shared, since a form may mean two things. */
  readonly aliases: readonly string[];
  /** Papers in which the other one is meant. */
  readonly paperIds: readonly number[];
}

/** Makes a second method of some aliases and mentions of a first. Throws `BAD_INPUT` for an alias it does not have. */
export function splitMethod(tx: WriteTransaction, from: MethodRow, { name, kind, aliases, paperIds }: Split): number {
  const plain = { expansion: null, description: null, aliases: [], introducedBy: null, suggestedBy: null };
  const id = insertMethod(tx, { name, kind, ...plain });
  for (const alias of aliases) {
    if (alias !== from.name && !removeAlias(tx, from.id, alias))
      throw appError('BAD_INPUT', { issues: [{ path: 'aliases', message: `"${alias}" is not an alias of it` }] });
    addAlias(tx, id, alias);
  }
  for (const paperId of paperIds) {
    const mentions = mentionsIn(tx.db, from.id, paperId);
    removeMentions(tx, from.id, paperId);
    if (mentions.length === 0) addMention(tx, id, paperId, 'mentions', null);
    for (const mention of mentions)
      addMention(tx, id, paperId, mention.role === 'introduces' ? 'introduces' : 'mentions', placeOf(mention));
  }
  return id;
}
