// The index of an export: every file by title, with state and tags.

import { escapeMarkdownLine } from './escape.ts';

export const INDEX_FILE_NAME = 'index.md';

export interface IndexEntry {
  readonly fileName: string;
  readonly title: string;
  readonly year: number | null;
  readonly state: string;
  readonly tags: readonly string[];
}

/** The index in the order given; deterministic, so that nothing changes when nothing changed. */
export function writeIndexFile(libraryName: string, entries: readonly IndexEntry[]): string {
  const heading = `# ${escapeMarkdownLine(libraryName)}`;
  const count = `${entries.length} ${entries.length === 1 ? 'paper' : 'papers'}.`;
  return `${[heading, count, entries.map(line).join('\n')].filter((part) => part !== '').join('\n\n')}\n`;
}

function line({ fileName, title, year, state, tags }: IndexEntry): string {
  const facts = [year === null ? '' : String(year), state, ...tags.map((tag) => escapeMarkdownLine(`#${tag}`))];
  const link = `[${escapeMarkdownLine(title) || 'Untitled'}](<${encodeURI(fileName)}>)`;
  return `- ${link} · ${facts.filter((fact) => fact !== '').join(' · ')}`;
}
