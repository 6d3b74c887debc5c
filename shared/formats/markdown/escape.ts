// Text as Markdown that shows exactly that text: no structure, no live HTML, no wiki syntax.

/** Characters that mean something to CommonMark, GFM, math or Obsidian wherever they stand. */
const ALWAYS = /[\\`*[\]<|~$#^{]/g;

/** An underscore inside a word is only an underscore; elsewhere it may begin emphasis. */
const LOOSE_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** `==highlight==`, `%%comment%%`, and an ampersand that begins an entity. */
const DOUBLED = /==|%%/g;
const ENTITY = /&(?=#?\w{1,31};)/g;

/** At the beginning of a line: lists, quotes, rules, headings underlined. */
const LINE_START = /^([-+>=])|^(\d{1,9})([.)])(?=\s|$)/;

/** One line of text as inline Markdown. Line breaks become spaces: a heading or paragraph line has none. */
export function escapeMarkdownLine(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .trim()
    .replace(ALWAYS, '\\$&')
    .replace(LOOSE_UNDERSCORE, '\\_')
    .replace(DOUBLED, (found) => `\\${found.charAt(0)}\\${found.charAt(1)}`)
    .replace(ENTITY, '\\&')
    .replace(LINE_START, (found, mark?: string, digits?: string, stop?: string) =>
      mark === undefined ? `${digits}\\${stop}` : `\\${found}`,
    );
}

/** A text of one or more paragraphs. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r?\n\s*\n/)
    .map(escapeMarkdownLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
