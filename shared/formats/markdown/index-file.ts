// The index of an export: every paper by title, every method by name.

import { escapeMarkdownLine } from './escape.ts';

export const INDEX_FILE_NAME = 'index.md';

export interface IndexEntry {
  readonly fileName: string;
  readonly title: string;
  readonly year: number | null;
  readonly state: string;
  readonly tags: readonly string[];
}

export interface MethodEntry {
  readonly fileName: string;
  readonly name: string;
  readonly kind: string;
  readonly tags: readonly string[];
}

/** The index in the order given; deterministic, so that nothing changes when nothing changed. */
export function writeIndexFile(
  libraryName: string,
  papers: readonly IndexEntry[],
  methods: readonly MethodEntry[],
): string {
  const counts = [count(papers.length, 'paper'), ...(methods.length === 0 ? [] : [count(methods.length, 'method')])];
  const parts = [
    `# ${escapeMarkdownLine(libraryName)}`,
    `${counts.join(', ')}.`,
    papers
      .map(({ fileName, title, year, state, tags }) =>
        line(fileName, title, [year === null ? '' : String(year), state], tags),
      )
      .join('\n'),
    ...(methods.length === 0
      ? []
      : ['## Methods', methods.map(({ fileName, name, kind, tags }) => line(fileName, name, [kind], tags)).join('\n')]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function line(fileName: string, title: string, facts: readonly string[], tags: readonly string[]): string {
  const link = `[${escapeMarkdownLine(title) || 'Untitled'}](<${encodeURI(fileName)}>)`;
  const all = [...facts, ...tags.map((tag) => escapeMarkdownLine(`#${tag}`))];
  return `- ${link} · ${all.filter((fact) => fact !== '').join(' · ')}`;
}
