// Decodes HTML character references in the text of a file that uses them throughout.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  minus: '−',
  plusmn: '±',
  deg: '°',
  micro: 'µ',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  sim: '∼',
  infin: '∞',
  rarr: '→',
  larr: '←',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  szlig: 'ß',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  Eacute: 'É',
  Aring: 'Å',
  Oslash: 'Ø',
  thinsp: '\u2009',
  ensp: '\u2002',
  emsp: '\u2003',
  zwj: '\u200d',
  zwnj: '\u200c',
  shy: '\u00ad',
  lrm: '\u200e',
  rlm: '\u200f',
};

const REFERENCE = /&(?:#(\d{1,10}|[xX][\da-fA-F]{1,8})|([A-Za-z]{2,10}));/g;

/** The text with character references decoded; impossible code points become U+FFFD, unknown names stay. */
export function decodeEntities(text: string): string {
  return text.replace(REFERENCE, (whole, code: string | undefined, name: string | undefined) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    return fromCode(code ?? '');
  });
}

function fromCode(code: string): string {
  const value = /^[xX]/.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10);
  const isImpossible = !(value > 0 && value <= 0x10ffff) || (value >= 0xd800 && value <= 0xdfff);
  return isImpossible ? '\ufffd' : String.fromCodePoint(value);
}

/**
 * Whether the file as a whole is written with character references.
 *
 * It is when there are some and no bare ampersand: a program that encodes text encodes every `&`. One bare `&` or a
 * bare `<` before a letter shows text that was never encoded, where `&lt;` is meant literally.
 */
export function usesEntities(texts: readonly string[]): boolean {
  let references = 0;
  for (const text of texts) {
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      if (!isReferenceAt(text, at)) return false;
      references++;
    }
  }
  return references > 0;
}

function isReferenceAt(text: string, at: number): boolean {
  const match = /^&(?:#\d{1,10}|#[xX][\da-fA-F]{1,8}|([A-Za-z]{2,10}));/.exec(text.slice(at, at + 16));
  return match !== null && (match[1] === undefined || Object.hasOwn(NAMED, match[1]));
}
