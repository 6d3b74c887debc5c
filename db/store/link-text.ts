// A link as lines of Markdown, for where it can no longer be a link.

import { escapeMarkdownLine } from '#shared/formats/markdown/escape.ts';
import type { ReadDb } from '../sqlite/connection.ts';
import { type End, evidenceWithText, type LinkRow, namesOf, tagsOfLinks } from './link-rows.ts';
import { linkTypeById } from './link-types.ts';

/** A list item with what relates to what, the tags and the remark, and below it each quote with its paper. */
export function linkAsText(db: ReadDb, link: LinkRow): string[] {
  const label = linkTypeById(db, link.type_id)?.label ?? '';
  const tags = tagsOfLinks(db, [link.id]).map(({ name }) => `#${name}`);
  const words = [nameOf(db, link.source), label, nameOf(db, link.target), ...tags];
  const quotes = evidenceWithText(db, [link.id]).flatMap(({ quote, title }) =>
    quote === null ? [] : [title === null ? quote : `${quote} (${title})`],
  );
  return [
    `- ${escapeMarkdownLine(words.join(' '))}`,
    ...(link.remark ? link.remark.split('\n').map((line) => `  ${line}`.trimEnd()) : []),
    ...quotes.flatMap((quote) => ['', `  > ${escapeMarkdownLine(quote)}`]),
  ];
}

function nameOf(db: ReadDb, { kind, id }: End): string {
  return namesOf(db, kind, [id]).get(id)?.name ?? '';
}
