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

/** What GFM turns into a link by itself, wherever in a word it stands. */
const LINKABLE = /https?:\/\/|www\.|@/i;

/** An address a reader may follow: nothing in it that Markdown could take for anything else. */
const PLAIN_ADDRESS = /^[("'“‘]?https?:\/\/[\p{L}\p{N}\-._~:/?#@!$&'+,;=%]*[\p{L}\p{N}/][)"'”’.,;:!?]*$/iu;

/** One line of text as inline Markdown. Line breaks become spaces: a heading or paragraph line has none. */
export function escapeMarkdownLine(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .trim()
    .replace(/\S+/g, escapeWord)
    .replace(LINE_START, (found, mark?: string, digits?: string, stop?: string) =>
      mark === undefined ? `${digits}\\${stop}` : `\\${found}`,
    );
}

/**
 * Words with an address in them need care: GFM's own linking runs on to the next blank and swallows backslashes, so
 * that what they escape comes alive. A plain address is left whole; any other is kept from becoming a link.
 */
function escapeWord(word: string): string {
  if (!LINKABLE.test(word)) return escapeCharacters(word);
  if (PLAIN_ADDRESS.test(word) && !/[%=]{2}|&#?\w{1,31};/.test(word)) return word;
  const escaped = escapeCharacters(word);
  if (escaped === word && !/[<&]/.test(word)) return word;
  return escaped
    .replace(/(https?):/gi, '$1\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/@/g, '\\@');
}

function escapeCharacters(word: string): string {
  return word
    .replace(ALWAYS, '\\$&')
    .replace(LOOSE_UNDERSCORE, '\\_')
    .replace(DOUBLED, (found) => `\\${found.charAt(0)}\\${found.charAt(1)}`)
    .replace(ENTITY, '\\&');
}

/** A text of one or more paragraphs. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r?\n\s*\n/)
    .map(escapeMarkdownLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
