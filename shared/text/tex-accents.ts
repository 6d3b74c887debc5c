// Turns the accents of TeX, `\'a` or `\"{\i}`, into the letters they stand for.

/** Combining characters for TeX's accent commands. */
const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
};

const ACCENT =
  /\{?\\(?:([`'^~=."])\s?|([uvHcdrk])(?=[\s{\\]))\s?(?:\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z]))\}?/g;
const LETTER = /\{?\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?![A-Za-z])(?:\s|\{\})?\}?/g;

/** The text with TeX accents as letters; anything else stays. */
export function decodeTexAccents(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(ACCENT, (whole, mark: string | undefined, command: string | undefined, braced, dotless, bare) => {
      const letter: string = braced ?? dotless ?? bare ?? '';
      const combining = COMBINING[mark ?? command ?? ''];
      return combining === undefined || letter === '' ? whole : (letter + combining).normalize('NFC');
    })
    .replace(LETTER, (whole, name: string) => LETTERS[name] ?? whole);
}
