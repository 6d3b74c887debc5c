// Makes the Markdown parser run in a worker: its browser build asks a document what a named character means.

/** The named characters one writes by hand; others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  divide: '÷',
  plusmn: '±',
  minus: '−',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  infin: '∞',
  rarr: '→',
  larr: '←',
  bull: '•',
  middot: '·',
  sect: '§',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
};

/** The little of an element that `decode-named-character-reference` uses; no HTML is parsed anywhere. */
class NamedCharacter {
  textContent = '';

  set innerHTML(reference: string) {
    const name = reference.slice(1, -1);
    this.textContent = Object.hasOwn(NAMED, name) ? (NAMED[name] ?? reference) : reference;
  }
}

// A worker has no document, and the page's own may not be asked: its policy lets no text become HTML.
Object.assign(globalThis, { document: { createElement: () => new NamedCharacter() } });
