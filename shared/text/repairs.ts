// Finds the damage a page did to a text and how to show it whole; the text itself is never changed.

import { decodeTexAccents } from './tex-accents.ts';
import { findUrls } from './urls.ts';

export const REPAIR_KINDS = [
  'escaped-character',
  'tie',
  'quotes',
  'accent',
  'dash',
  'code-point',
  'macro',
  'missing-space',
  'double-comma',
  'glued-sentence',
] as const;
/** What was damaged: each kind is one row of what a page does to LaTeX. */
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** Show `replacement` instead of the characters from `start` to `end`, UTF-16 offsets; an insertion has both equal. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly kind: RepairKind;
}

/** One form of damage: what to look for, and what to show, or null where it is no damage after all. */
interface Rule {
  readonly kind: RepairKind;
  /** A text without any of these characters or words has none of this damage. */
  readonly hint: RegExp;
  readonly form: RegExp;
  readonly show: (match: RegExpMatchArray, text: string) => string | null;
}

/** Words that begin sentences, for sentences glued to the one before. A name behind a full stop is never one. */
const SENTENCE_STARTERS =
  'The|This|These|That|Those|There|Then|Thus|Therefore|To|Through|Two|Three|We|While|When|Whereas|With|Which|What|Why|In|It|Its|If|Instead|Inspired|Is|Our|On|Of|One|Only|Other|Overall|Despite|Due|During|Data|Different|Hence|However|Here|How|He|Moreover|More|Most|Many|Meanwhile|Motivated|Furthermore|Finally|First|Firstly|For|From|Further|Following|Both|But|Based|Besides|By|Because|Before|A|An|As|At|And|All|Also|Although|Additionally|After|Across|Among|Another|Such|Some|Second|Secondly|Since|Specifically|So|Several|Similarly|Subsequently|Existing|Extensive|Experiments|Experimental|Each|Even|Empirically|Evaluation|Results|Recent|Recently|Rather|Next|Nevertheless|Notably|Not|No|Now|Under|Unlike|Until|Using|Unfortunately|Yet|You|Last|Lastly|Large|Leveraging|Compared|Consequently|Current|Currently|Code|Codes|Can|Crucially|Given|Generally|Importantly|Interestingly|Particularly|Prior|Previous|Project|They|Third|Traditional|Together|Typically|Without|Within';

const RULES: readonly Rule[] = [
  {
    kind: 'accent',
    hint: /\\/,
    form: /\{?\\(?:[`'^~=."]\s?|[uvHcdrk](?=\{))(?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z])\}?|\{?\\(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L)(?![A-Za-z])(?:\{\}|\})?/g,
    show: ([whole], text) => (isApostrophe(whole, text) ? null : singleLetter(decodeTexAccents(whole))),
  },
  { kind: 'escaped-character', hint: /\\/, form: /\\(?=[%&#_$'"])/g, show: () => '' },
  {
    kind: 'macro',
    hint: /\\/,
    form: /\\(?:text(?:it|bf|tt|sc|rm|sf|sl)|emph|underline|url)\{([^{}\n]{0,300})\}/g,
    show: ([, inner]) => inner ?? null,
  },
  {
    kind: 'tie',
    hint: /~/,
    form: /(?<=[\p{L}.])~(?=[\p{L}\p{N}])/gu,
    show: ({ index = 0 }, text) => (/^[\p{L}\p{N}]\(/u.test(text.slice(index + 1)) ? null : ' '),
  },
  { kind: 'quotes', hint: /``/, form: /``(?=[^\s`])/g, show: () => '“' },
  {
    kind: 'quotes',
    hint: /''/,
    form: /(?<=[^\s'])''(?!')/g,
    show: ({ index = 0 }, text) => (isQuoteOpen(text, index) ? '”' : null),
  },
  {
    kind: 'quotes',
    hint: /`/,
    form: /(?<![`\p{L}\p{N}])`(?=[\p{L}\p{N}][^`'\n]{0,80}'(?!['\p{L}]))/gu,
    show: () => '‘',
  },
  {
    kind: 'quotes',
    hint: /`/,
    form: /(?<=(?<![`\p{L}\p{N}])`[\p{L}\p{N}][^`'\n]{0,80})'(?!['\p{L}])/gu,
    show: () => '’',
  },
  { kind: 'quotes', hint: /'"/, form: /(?<="[^"'\n]{1,60})'(?=")/g, show: () => '' },
  { kind: 'code-point', hint: /\\unicode/, form: /\$?\\unicode\{x([\da-f]{4})\}\$?/gi, show: codePoint },
  {
    // In a word that begins small, for `Phoenix2014` is a name.
    kind: 'code-point',
    hint: /x2[02]/,
    form: /(?<=(?:^|[\s(])\p{Ll}[\p{L}-]{0,40})x(201[3489cd]|2026|2212)(?=[\p{L}\s,.;)])/gu,
    show: codePoint,
  },
  { kind: 'macro', hint: /\dtimes/, form: /(?<=\d)times(?![a-z])/g, show: () => '×' },
  {
    kind: 'macro',
    hint: /sim\d/,
    form: /(?<![\p{L}\p{N}])sim(?=(?:\d+(?:\.\d+)?(?:x|%|×|k|M|B)|\d{2,}|\d+\.\d+)(?![\p{L}\p{N}]))/gu,
    show: () => '∼',
  },
  { kind: 'macro', hint: /approx/, form: /(?<![\p{L}\p{N}\\])approx\s?(?=\d)/gu, show: () => '≈' },
  {
    kind: 'macro',
    hint: /[gl]eq/,
    form: /(?<![\p{L}\p{N}\\])(g|l)eq\s?(?=\d)/gu,
    show: ([, side]) => (side === 'g' ? '≥' : '≤'),
  },
  { kind: 'dash', hint: /---/, form: /(?<![-\s])---(?![-\s])|(?<=\s)---(?=\s)/g, show: () => '—' },
  { kind: 'dash', hint: /--/, form: /(?<=\d)--(?=\d)|(?<=\s)--(?=\s)/g, show: () => '–' },
  { kind: 'dash', hint: /--/, form: /(?<=[\p{L}\p{N})”"'])--(?=[\p{L}“"'(])/gu, show: () => ' – ' },
  { kind: 'dash', hint: / - /, form: /(?<=[\p{L}\p{N})%”"',]{2} )-(?= [\p{L}“"'(][\p{L}\p{N}\s])/gu, show: () => '–' },
  { kind: 'double-comma', hint: /,,/, form: /(?<=[^\s,]),,(?=\s)/g, show: () => ',' },
  {
    kind: 'missing-space',
    hint: /\p{Ll}\(\p{Lu}/u,
    form: /(?<=\p{Ll}{4})(?=\(\p{Lu}[\p{L}\p{N}-]{2,40}\))/gu,
    show: () => ' ',
  },
  {
    kind: 'glued-sentence',
    hint: /\.\p{Lu}/u,
    form: new RegExp(`(?<=(?:\\p{Ll}{3}|[\\p{Ll}\\p{Lu}\\d][)%])[.?!])(?=(?:${SENTENCE_STARTERS})(?:\\s|,\\s))`, 'gu'),
    show: () => ' ',
  },
];

/**
 * The repairs of a text, in order and without overlap.
 *
 * Only damage is repaired that a page did to LaTeX or that lost a blank, and only where nothing else can be meant;
 * authors' own slips stay. Addresses are left alone. `~` becomes a blank only between a letter or full stop and a word
 * or number: everywhere else it may mean "about" or "to".
 */
export function findRepairs(text: string): Repair[] {
  const repairs: Repair[] = [];
  let addresses: readonly { readonly start: number; readonly end: number }[] | null = null;
  for (const { kind, hint, form, show } of RULES) {
    if (!hint.test(text)) continue;
    addresses ??= findUrls(text);
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (
        addresses.some(
          (address) => start < address.end && end > address.start && !(start === end && start === address.start),
        )
      )
        continue;
      const replacement = show(match, text);
      if (replacement !== null) repairs.push({ start, end, replacement, kind });
    }
  }
  return withoutOverlap(repairs);
}

/** The text with the repairs made, for display and search; `repairs` must be in order and without overlap. */
export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let repaired = '';
  let from = 0;
  for (const { start, end, replacement } of repairs) {
    repaired += text.slice(from, start) + replacement;
    from = end;
  }
  return repaired + text.slice(from);
}

/** Of overlapping repairs the first found stays: rules stand in the order of their certainty. */
function withoutOverlap(repairs: readonly Repair[]): Repair[] {
  const kept: Repair[] = [];
  const sorted = repairs
    .map((repair, order) => ({ repair, order }))
    .sort((a, b) => a.repair.start - b.repair.start || a.order - b.order);
  for (const { repair } of sorted) {
    const last = kept.at(-1);
    if (last === undefined || repair.start >= last.end) kept.push(repair);
  }
  return kept;
}

/** `it\'s` escapes an apostrophe; `\'e` inside a name is an accent. */
function isApostrophe(match: string, text: string): boolean {
  const ending = /^\\'([stdm]|re|ve|ll)$/.exec(match);
  if (ending === null) return false;
  const at = text.indexOf(match);
  return /\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + match.length));
}

/** An accent that gives no single letter was none. */
function singleLetter(decoded: string): string | null {
  return /^\p{L}{1,2}$/u.test(decoded) ? decoded : null;
}

function isQuoteOpen(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = before.lastIndexOf('``');
  return opened >= 0 && !/[^\s']''(?!')/.test(before.slice(opened));
}

const CODE_POINTS: Readonly<Record<string, string>> = {
  2013: '–',
  2014: '—',
  2018: '‘',
  2019: '’',
  '201c': '“',
  '201d': '”',
  2026: '…',
  2212: '−',
};

function codePoint([, code]: RegExpMatchArray): string | null {
  return CODE_POINTS[(code ?? '').toLowerCase()] ?? null;
}
