// A method as a Markdown file: YAML front matter with its papers and links, and the reader's note word for word.

import type { MentionRole } from '#shared/domain/method.ts';
import { escapeMarkdown, escapeMarkdownLine } from './escape.ts';
import { type ExportedLink, linkFields } from './exported-link.ts';
import { FILE_VERSION, frontMatter } from './front-matter.ts';

/** What an exported method carries. */
export interface ExportedMethod {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly expansion: string | null;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly papers: readonly { readonly id: string; readonly title: string; readonly role: MentionRole }[];
  readonly links: readonly ExportedLink[];
  readonly description: string | null;
  readonly note: string;
}

/** The whole file. The same method always gives the same bytes; the note follows the last heading to the end. */
export function writeMethodFile(method: ExportedMethod): string {
  const { id, name, kind, expansion, aliases, tags, papers, description, note } = method;
  const links = method.links.map(linkFields);
  const fields = { lectern: FILE_VERSION, id, method: name, kind, expansion, aliases, tags, papers, links };
  const parts = [frontMatter(fields), `# ${escapeMarkdownLine(name)}`];
  if (description !== null && description.trim() !== '') parts.push(escapeMarkdown(description));
  if (note !== '') parts.push(`## Note\n\n${note}`);
  const text = parts.join('\n\n');
  return text.endsWith('\n') ? text : `${text}\n`;
}
