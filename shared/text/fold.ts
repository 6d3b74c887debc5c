// Folds a text for matching: the same words give the same fold, whatever a page did to spacing and signs.

/** Letters that Unicode does not take apart into a base letter and a mark. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ŋ: 'n',
  ħ: 'h',
};
const SPECIALS = /[ßæœøđðłıþŋħ]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '',
  apos: '',
  nbsp: '',
  '#39': '',
  '#34': '',
};

/** A page's mark that it shortened the text, with the button behind it. */
const CUT_MARK = /(?:\.{3}|…)\s*(?:(?:show|read|see)\s+)?more\s*$/i;
const STYLE_MACRO = /\\(?:text(?:it|bf|tt|sc|rm|sf|sl)|emph|underline|url|math(?:rm|bf|it|cal|bb))(?![a-z])/g;
/** Names of macros and code points that a page left over, and the signs they stand for: all of them fold to nothing. */
const LEFT_OVER = /(?<=\d)times|(?<![a-z])sim(?=\d)|(?<![a-z])approx(?=\d)|x20(?:13|14|18|19|1c|1d|26)|x2212/g;
/** Kept beside letters and digits: signs that tell titles apart (C, C++, C#) and change what a number says. */
const DROPPED_ASCII = /[^a-z0-9%&+#<>=@]+/g;
const DROPPED = /[^\p{L}\p{N}%&+#<>=@]+/gu;

/**
 * A key for the same text: case, accents, width, white space, quotes, dashes, full stops, brackets and the damage of
 * LaTeX do not count; letters, digits and a few telling signs do.
 *
 * Folds of equal beginnings begin equally, so that a text that was cut off can be found. For matching only, never for
 * display.
 */
export function foldDamage(text: string): string {
  let folded = text;
  if (folded.includes('more', folded.length - 12)) folded = folded.replace(CUT_MARK, '');
  if (folded.includes('\\')) folded = folded.replace(STYLE_MACRO, '');
  if (folded.includes('&')) folded = folded.replace(/&(#?\w{2,5});/g, (whole, name: string) => ENTITIES[name] ?? whole);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, to choose the cheap way.
  const isAscii = /^[\x00-\x7f]*$/.test(folded);
  folded = isAscii ? folded.toLowerCase() : foldLetters(folded);
  folded = dropLeftOver(folded);
  return folded.replace(isAscii ? DROPPED_ASCII : DROPPED, '');
}

/** Case, accents and width folded; nothing else. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(SPECIALS, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFC');
}

/** Macros stand apart from their number in some prints and not in others, so blanks between them go first. */
function dropLeftOver(text: string): string {
  if (!/\d\s?\\?times|sim\s?\d|approx\s?\d|x2[02]/.test(text)) return text;
  return text.replace(/(?<=\d)\s?\\?(?=times)|(?<=sim|approx)\s(?=\d)/g, '').replace(LEFT_OVER, '');
}
