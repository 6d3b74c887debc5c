// Folds a text so that two copies of it that differ only in spacing, case, accents or damage become equal.

/** Symbols whose LaTeX names stay behind when a page drops the mathematics: "≈1.3M" and "approx 1.3M". */
const SYMBOL_NAMES: Readonly<Record<string, string>> = { '×': 'times', '≈': 'approx', '∼': 'sim' };
const SYMBOLS = /[×≈∼]/g;

/** Code points of dashes and quotes left over as text: "scratchx2013even". */
const LEFT_OVER_CODE = /(?<=\p{L})x20(?:1[0-9]|2[0-6])(?=\p{L})/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the definition of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Letters and digits alone, in lower case, without accents, in compatibility form (NFKC).
 *
 * Everything a page, a wrapper or a converter may change falls away: white space, punctuation, quotes, dashes,
 * backslashes, stray braces. For comparing only, never for showing.
 */
export function foldDamage(text: string): string {
  if (ASCII.test(text)) return text.replace(LEFT_OVER_CODE, '').toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .replace(SYMBOLS, (symbol) => SYMBOL_NAMES[symbol] ?? '')
    .replace(LEFT_OVER_CODE, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
