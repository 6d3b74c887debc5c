// Test builder: prints papers the way pages, tools and people print them, alone or in combination.

/** What a listing shows of a paper. */
export interface ListedPaper {
  readonly title: string;
  readonly abstract: string;
  readonly authors?: readonly string[];
}

/** How a listing is printed. Every field has a plain default in `PLAIN`. */
export interface ListingStyle {
  readonly head: readonly string[];
  readonly footer: readonly string[];
  /** Blank lines between all parts, between papers only, or nowhere. */
  readonly spacing: 'parts' | 'papers' | 'none';
  readonly wrapColumn: number | null;
  /** Whether the wrapping program also breaks after a hyphen, as Python's does. */
  readonly breaksAtHyphens: boolean;
  /** Lines end before they are full, as programs leave them that balance a paragraph. */
  readonly isFilledUnevenly: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly hasByteOrderMark: boolean;
  readonly endsWithNewline: boolean;
  readonly number: ((position: number) => string) | null;
  /** Lines between two papers: votes, comment counts, dates. */
  readonly between: ((position: number) => readonly string[]) | null;
  readonly authors: ((authors: readonly string[]) => string) | null;
  /** `line` puts the word on its own line; otherwise it stands in front of the text. */
  readonly label: { readonly text: string; readonly isLine: boolean } | null;
  readonly isMarkdown: boolean;
  readonly ending: 'whole' | 'cut' | 'title-only';
  /** Every third paper is printed twice. */
  readonly hasDuplicates: boolean;
  /** Two prints after one another; without a final newline they are glued. */
  readonly isPrintedTwice: boolean;
  readonly hasEntities: boolean;
  readonly hasHardSpaces: boolean;
  readonly maxAbstractLength: number | null;
  readonly order: 'title-first' | 'abstract-first';
}

/** Chrome of our own invention, of the kind a listing page leaves at its top. */
export const SAMPLE_HEAD: readonly string[] = [
  'fresh',
  'Receive the papers of the day by mail!',
  'Sign up',
  'byKM and fellow readers',
  'Mar 03',
];

export const PLAIN: ListingStyle = {
  head: SAMPLE_HEAD,
  footer: [],
  spacing: 'parts',
  wrapColumn: null,
  breaksAtHyphens: true,
  isFilledUnevenly: false,
  lineEnd: '\n',
  hasByteOrderMark: false,
  endsWithNewline: false,
  number: null,
  between: null,
  authors: null,
  label: null,
  isMarkdown: false,
  ending: 'whole',
  hasDuplicates: false,
  isPrintedTwice: false,
  hasEntities: false,
  hasHardSpaces: false,
  maxAbstractLength: null,
  order: 'title-first',
};

/** The variations of a dump by name, each what it changes of `PLAIN`. */
export const VARIATIONS = {
  'no blank inside a paper': { spacing: 'papers' },
  'no blank line at all': { spacing: 'none' },
  'wrapped at 80': { wrapColumn: 80 },
  'wrapped at 72, hyphens kept': { wrapColumn: 72, breaksAtHyphens: false },
  'wrapped unevenly': { wrapColumn: 76, isFilledUnevenly: true },
  'wrapped at 40, long words cut': { wrapColumn: 40 },
  'Windows line ends': { lineEnd: '\r\n', hasByteOrderMark: true },
  'old Mac line ends': { lineEnd: '\r' },
  'numbers with a dot': { number: (position: number) => `${position}. ` },
  'numbers in brackets': { number: (position: number) => `[${position}] ` },
  'votes and dates': {
    between: (position: number) => [
      `${(position * 37) % 90}`,
      `· ${(position % 7) + 2} comments`,
      `Mar ${(position % 28) + 1}`,
    ],
  },
  'author lines': { authors: (authors: readonly string[]) => authors.join(', ') },
  'abstract heading': { label: { text: 'Abstract', isLine: true } },
  'abstract label': { label: { text: 'Abstract: ', isLine: false } },
  'capital label': { label: { text: 'ABSTRACT', isLine: true } },
  'dashed label': { label: { text: 'Abstract—', isLine: false } },
  footer: { footer: ['Previous  1  2  3  Next', 'Company  Terms  Privacy  About'] },
  'cut off': { ending: 'cut' },
  'last title alone': { ending: 'title-only' },
  duplicates: { hasDuplicates: true },
  'two copies': { isPrintedTwice: true },
  Markdown: { isMarkdown: true },
  entities: { hasEntities: true },
  'hard spaces': { hasHardSpaces: true },
  'short abstracts': { maxAbstractLength: 300 },
  'abstract first': { order: 'abstract-first' },
  'no head': { head: [] },
} as const satisfies Record<string, Partial<ListingStyle>>;

export type VariationName = keyof typeof VARIATIONS;

/** Pairs that contradict each other or make a file that nobody could read with certainty. */
const IMPOSSIBLE_PAIRS: readonly (readonly [VariationName, VariationName])[] = [
  ['no blank line at all', 'wrapped at 80'],
  ['no blank line at all', 'wrapped at 72, hyphens kept'],
  ['no blank line at all', 'wrapped unevenly'],
  ['no blank line at all', 'wrapped at 40, long words cut'],
  ['no blank inside a paper', 'wrapped unevenly'],
  ['hard spaces', 'wrapped at 40, long words cut'],
  ['abstract first', 'cut off'],
  ['abstract first', 'last title alone'],
  ['abstract first', 'author lines'],
  ['abstract first', 'abstract heading'],
  ['abstract first', 'capital label'],
];

/** The styles two variations make together, or null when they change the same thing or contradict each other. */
export function combine(first: VariationName, second: VariationName): ListingStyle | null {
  const one: Partial<ListingStyle> = VARIATIONS[first];
  const two: Partial<ListingStyle> = VARIATIONS[second];
  if (Object.keys(one).some((key) => key in two)) return null;
  const isImpossible = IMPOSSIBLE_PAIRS.some((pair) => pair.includes(first) && pair.includes(second));
  return isImpossible ? null : { ...PLAIN, ...one, ...two };
}

/** A printed listing with what a reader must find in it. */
export interface PrintedListing {
  readonly text: string;
  readonly papers: readonly ListedPaper[];
  readonly isLastCutOff: boolean;
}

/** Prints the papers in a style. */
export function printListing(papers: readonly ListedPaper[], style: ListingStyle): PrintedListing {
  const shortened = papers.map((paper) => shorten(paper, style.maxAbstractLength));
  const listed = style.hasDuplicates
    ? shortened.flatMap((paper, index) => (index % 3 === 0 ? [paper, paper] : [paper]))
    : shortened;
  const shown = listed.map((paper, index) => ({
    ...paper,
    abstract: ending(paper.abstract, index === listed.length - 1, style),
  }));
  const blocks: string[][] = [];
  for (const line of style.head) blocks.push([style.isMarkdown && /^Mar /.test(line) ? `# ${line}` : line]);
  shown.forEach((paper, index) => {
    blocks.push(...paperBlocks(paper, index + 1, style));
    if (style.between !== null && index < shown.length - 1)
      blocks.push(...style.between(index + 1).map((line) => [line]));
  });
  for (const line of style.footer) blocks.push([line]);
  const once = blocks
    .map((block) => block.map((line) => wrap(encode(line, style), style)).join('\n'))
    .join(style.spacing === 'none' ? '\n' : '\n\n');
  const twice = style.isPrintedTwice
    ? `${once}${style.endsWithNewline || style.head.length === 0 ? '\n\n' : ''}${once}`
    : once;
  const ended = style.endsWithNewline ? `${twice}\n` : twice;
  const text = (style.hasByteOrderMark ? '\ufeff' : '') + ended.replaceAll('\n', style.lineEnd);
  return {
    text,
    papers: style.isPrintedTwice ? [...shown, ...shown] : shown,
    isLastCutOff: style.ending === 'cut',
  };
}

function shorten(paper: ListedPaper, maxLength: number | null): ListedPaper {
  if (maxLength === null || paper.abstract.length <= maxLength) return paper;
  const sentences = paper.abstract.split(/(?<=[.!?])\s+/);
  let abstract = '';
  for (const sentence of sentences) {
    if (abstract !== '' && abstract.length + sentence.length > maxLength) break;
    abstract = abstract === '' ? sentence : `${abstract} ${sentence}`;
  }
  return { ...paper, abstract };
}

function ending(abstract: string, isLast: boolean, style: ListingStyle): string {
  if (!isLast || style.ending === 'whole') return abstract;
  if (style.ending === 'title-only') return '';
  const words = abstract.slice(0, Math.floor(abstract.length * 0.55));
  return words.replace(/[^\p{L}]+$/u, '');
}

function paperBlocks(paper: ListedPaper, position: number, style: ListingStyle): string[][] {
  const number = style.number === null ? '' : style.number(position);
  const title = style.isMarkdown
    ? `## ${number}[${paper.title}](https://example.org/p/${position})`
    : number + paper.title;
  const parts = [title];
  if (style.authors !== null && paper.authors !== undefined) parts.push(style.authors(paper.authors));
  if (paper.abstract !== '') parts.push(...abstractParts(paper.abstract, style));
  if (style.order === 'abstract-first') parts.reverse();
  if (style.isMarkdown) parts.push('---');
  return style.spacing === 'papers' ? [parts] : parts.map((part) => [part]);
}

function abstractParts(abstract: string, style: ListingStyle): string[] {
  const { label } = style;
  if (label === null) return [style.isMarkdown ? `**Abstract.** ${abstract}` : abstract];
  if (label.isLine) return [style.isMarkdown ? `**${label.text}**` : label.text, abstract];
  return [label.text + abstract];
}

function encode(line: string, style: ListingStyle): string {
  let text = line;
  if (style.hasEntities)
    text = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  if (style.hasHardSpaces)
    text = text.replace(/(\S) (\S)/g, (whole, before, after, offset) =>
      offset % 5 === 0 ? `${before}\u00a0${after}` : whole,
    );
  return text;
}

/**
 * Fills lines up to the column, breaking at blanks, after hyphens and around double dashes as Python does; a word
 * longer than a line is cut.
 */
function wrap(line: string, style: ListingStyle): string {
  const { wrapColumn: column, breaksAtHyphens, isFilledUnevenly } = style;
  if (column === null || line.length <= column) return line;
  const separator = breaksAtHyphens ? /(?<= )|(?<=[\p{L}\p{N}]-)(?=\p{L})/u : /(?<= )/;
  const lines: string[] = [];
  let current = '';
  const close = () => {
    if (current.trim() !== '') lines.push(current.trimEnd());
    current = '';
  };
  for (const chunk of line.split(separator)) {
    const limit = isFilledUnevenly ? column - ((lines.length * 5) % 17) : column;
    if (current !== '' && chunk.trimEnd().length <= column && (current + chunk).trimEnd().length > limit) close();
    current += chunk;
    while (current.trimEnd().length > column) {
      lines.push(current.slice(0, column));
      current = current.slice(column);
    }
  }
  close();
  return lines.join('\n');
}
