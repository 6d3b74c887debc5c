// A paper as a Markdown file: YAML front matter, title, abstract, and the reader's note word for word.

import type { Author } from '#shared/domain/author.ts';
import type { Identifier } from '#shared/domain/identifier.ts';
import type { Issued } from '#shared/domain/issued.ts';
import type { MentionRole } from '#shared/domain/method.ts';
import type { ReadingState } from '#shared/domain/reading-state.ts';
import { escapeMarkdown, escapeMarkdownLine } from './escape.ts';
import { type ExportedLink, linkFields } from './exported-link.ts';
import { FILE_VERSION, frontMatter } from './front-matter.ts';

/** What an exported paper carries. */
export interface ExportedPaper {
  readonly id: string;
  readonly title: string;
  readonly titleAliases: readonly string[];
  readonly authors: readonly Author[];
  readonly issued: Issued | null;
  readonly containerTitle: string | null;
  readonly identifiers: readonly Identifier[];
  readonly keywords: readonly string[];
  readonly urls: readonly string[];
  readonly tags: readonly string[];
  readonly state: ReadingState;
  readonly methods: readonly { readonly id: string; readonly name: string; readonly role: MentionRole }[];
  readonly links: readonly ExportedLink[];
  readonly abstract: string;
  readonly note: string;
  readonly source: {
    readonly file: string;
    readonly sha256: string;
    readonly firstLine: number;
    readonly lastLine: number;
  } | null;
}

/** The whole file. The same paper always gives the same bytes; the note follows the last heading to the end. */
export function writePaperFile(paper: ExportedPaper): string {
  const parts = [frontMatter(fieldsOf(paper)), `# ${escapeMarkdownLine(paper.title) || 'Untitled'}`];
  if (paper.abstract.trim() !== '') parts.push('## Abstract', escapeMarkdown(paper.abstract));
  if (paper.note !== '') parts.push(`## Note\n\n${paper.note}`);
  const text = parts.join('\n\n');
  return text.endsWith('\n') ? text : `${text}\n`;
}

function fieldsOf(paper: ExportedPaper): Record<string, unknown> {
  const { source } = paper;
  return {
    lectern: FILE_VERSION,
    id: paper.id,
    title: paper.title,
    aliases: paper.titleAliases,
    authors: paper.authors.map(authorName),
    year: paper.issued?.year,
    issued: paper.issued?.month == null ? undefined : issuedText(paper.issued),
    container: paper.containerTitle,
    identifiers: paper.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    keywords: paper.keywords,
    urls: paper.urls,
    tags: paper.tags,
    state: paper.state,
    methods: paper.methods,
    links: paper.links.map(linkFields),
    source: source && { file: source.file, sha256: source.sha256, lines: `${source.firstLine}-${source.lastLine}` },
  };
}

function authorName({ family, given, literal }: Author): string {
  if (family !== null && given !== null) return `${family}, ${given}`;
  return family ?? literal ?? given ?? '';
}

function issuedText({ year, month, day }: Issued): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== null);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
