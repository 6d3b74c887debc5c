// Finds the listing's own mark-up around a title or an abstract: heading marks, bullets, bold, links, rules.

/** A half-open range of characters. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** An element's own mark-up; offsets are characters of the element's text. */
export interface Markup {
  /** 1 to 6 for a Markdown heading, 0 otherwise. */
  readonly headingLevel: number;
  readonly hasBullet: boolean;
  readonly isQuoted: boolean;
  /** The whole of what remains is set in bold or in italics. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** List number in front, as printed. */
  readonly number: string | null;
  readonly numberStyle: string | null;
  readonly numberRange: TextRange | null;
  /** Targets of links around or after the text. */
  readonly linkRanges: readonly TextRange[];
  /** The text without all of this. */
  readonly body: TextRange;
}

const HEADING = /^(#{1,6})\s+(?=\S)/;
const BULLET = /^(?:[-*+•·‣▪●○◦–]|- \[[ xX]\])\s+(?=\S)/;
const QUOTE = /^(?:>\s?)+(?=\S)/;
/** `12.` `12)` `(12)` `[12]` `#12` `12 -` `Paper 12:`, then a blank and more text. */
const NUMBER =
  /^(?:(\()(\d{1,5})\)|(\[)(\d{1,5})\]|(#)(\d{1,5})[.:)]?|(\d{1,5})([.):\]])|(\d{1,5})\s([-–—|])|(?:paper|no\.?|nr\.?|№)\s?(\d{1,5})([.:)]))\s+(?=\S)/i;

/** Which marks in front of a text are read as marks; the others stay the first word of the text. */
export interface MarkChoice {
  readonly number: boolean;
  readonly bullet: boolean;
}

/** Reads the mark-up of one element; everything is optional, and what is no mark-up stays in `body`. */
export function readMarkup(text: string, choice: MarkChoice = { number: true, bullet: true }): Markup {
  let start = 0;
  let end = text.length;
  let headingLevel = 0;
  let hasBullet = false;
  let isQuoted = false;
  let isBold = false;
  let isItalic = false;
  let number: ListNumber | null = null;
  const linkRanges: TextRange[] = [];
  for (let round = 0; round < 8; round++) {
    const before = `${start} ${end}`;
    const rest = text.slice(start, Math.min(end, start + 64));
    const quote = QUOTE.exec(rest);
    if (quote !== null && round < 2) {
      isQuoted = true;
      start += quote[0].length;
      continue;
    }
    const heading = HEADING.exec(rest);
    if (heading !== null && headingLevel === 0) {
      headingLevel = (heading[1] ?? '').length;
      start += heading[0].length;
      const closing = /\s#+$/.exec(text.slice(Math.max(start, end - 10), end));
      if (closing !== null) end -= closing[0].length;
      continue;
    }
    const bullet = BULLET.exec(rest);
    if (choice.bullet && bullet !== null && !hasBullet && headingLevel === 0 && number === null) {
      hasBullet = true;
      start += bullet[0].length;
      continue;
    }
    if (choice.number && number === null) {
      number = readNumber(rest, start);
      if (number !== null) {
        start = number.next;
        continue;
      }
    }
    const wrap = emphasisLength(text, start, end);
    if (wrap > 0) {
      if (wrap >= 2) isBold = true;
      else isItalic = true;
      start += wrap;
      end -= wrap;
      continue;
    }
    const link = wholeLink(text, start, end);
    if (link !== null) {
      linkRanges.push(...link.targets);
      start = link.start;
      end = link.end;
      continue;
    }
    if (before === `${start} ${end}`) break;
  }
  return {
    headingLevel,
    hasBullet,
    isQuoted,
    isBold,
    isItalic,
    number: number?.value ?? null,
    numberStyle: number?.style ?? null,
    numberRange: number?.range ?? null,
    linkRanges,
    body: { start, end },
  };
}

interface ListNumber {
  readonly value: string;
  readonly style: string;
  readonly range: TextRange;
  readonly next: number;
}

function readNumber(rest: string, offset: number): ListNumber | null {
  const match = NUMBER.exec(rest);
  if (match === null) return null;
  const value = match[2] ?? match[4] ?? match[6] ?? match[7] ?? match[9] ?? match[11] ?? '';
  const style = [match[1], match[3], match[5], match[8], match[10], match[12]]
    .filter((part) => part !== undefined)
    .join('');
  const range = { start: offset, end: offset + match[0].trimEnd().length };
  return { value, style: match[11] === undefined ? style : `word${style}`, range, next: offset + match[0].length };
}

/** Number of emphasis marks around the whole range: `**x**` 2, `*x*` 1, `***x***` 3, otherwise 0. */
function emphasisLength(text: string, start: number, end: number): number {
  const mark = text[start];
  if (mark !== '*' && mark !== '_') return 0;
  let length = 1;
  while (length < 3 && text[start + length] === mark) length++;
  const inner = text.slice(start + length, end - length);
  if (inner.trim() !== inner || inner === '' || !text.startsWith(mark.repeat(length), end - length)) return 0;
  return inner.includes(mark.repeat(Math.max(2, length))) || (length === 1 && inner.includes(mark)) ? 0 : length;
}

/** `[PDF](…)` and the like behind a title; a bracket must open it, or the title's own last word would pass. */
const EXTRA_LINK =
  /\s*(?:[·|,;–-]\s*)?\[{1,2}!?(?:pdf|html|abs|arxiv|code|paper|link|page|project|website|web|github|back|demo|doi|openreview|huggingface|slides|video|model|data)[^\][()]{0,20}\]{1,2}\(([^()\s]{1,500})\)\]?$/i;

interface WholeLink {
  readonly start: number;
  readonly end: number;
  readonly targets: readonly TextRange[];
}

/** `[title](target)` around the whole range, or links such as `[PDF](…)` behind the title. */
function wholeLink(text: string, start: number, end: number): WholeLink | null {
  if (text[end - 1] !== ')' && text[end - 1] !== ']') return null;
  const tailStart = Math.max(start, end - 600);
  const extra = EXTRA_LINK.exec(text.slice(tailStart, end));
  if (extra?.[1] !== undefined && tailStart + extra.index > start) {
    const target = tailStart + extra.index + extra[0].lastIndexOf(extra[1]);
    return { start, end: tailStart + extra.index, targets: [{ start: target, end: target + extra[1].length }] };
  }
  if (text[start] !== '[' || text[end - 1] !== ')') return null;
  const middle = text.lastIndexOf('](', end);
  if (middle <= start || hasUnpairedBracket(text.slice(start + 1, middle))) return null;
  const target = text.slice(middle + 2, end - 1);
  if (!/^<?(?:[a-z][a-z0-9+.-]{1,20}:|\/|#|\.|www\.)[^\s]*>?(?:\s+"[^"]*")?$/i.test(target)) return null;
  const address = target.replace(/^<|>?(?:\s+"[^"]*")?$/g, '');
  const from = middle + 2 + target.indexOf(address);
  return { start: start + 1, end: middle, targets: [{ start: from, end: from + address.length }] };
}

function hasUnpairedBracket(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[') depth++;
    if (character === ']') depth--;
    if (depth < 0) return true;
  }
  return depth !== 0;
}
