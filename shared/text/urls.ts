// Finds the URLs of a text as a careful reader would: without the punctuation and the damage around them.

import type { FoundUrl, UrlFlag } from '#shared/domain/record.ts';
import { hostOf, isReviewHost, isStandInHost, urlKind } from './url-kind.ts';

/** A scheme, `www.`, or one of a few hosts that papers print without either. */
const START =
  /(?:https?|ftp):\/\/|www\.(?=[\p{L}\p{N}-])|(?<![\p{L}\p{N}.@/_-])(?:github\.com|gitlab\.com|huggingface\.co|bitbucket\.org)\/(?=[\w.-]+)/giu;
/** Characters no address contains as printed. */
const STOP = /[\s<>"“”„`|\\^\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uff01-\uff65]/u;
/** A backslash is damage inside an address when it only escapes a character for LaTeX. */
const ESCAPED = /^\\[_%#&~-]/;
/** The first word of a sentence glued onto an address: `…/repo.We show`. File endings are never such words. */
const GLUED_SENTENCE =
  /\.(?=(?:We|The|Our|This|These|In|It|To|For|However|Moreover|Finally|Code|Codes|Data|Extensive|Experiments|Results|Here|As|An?|On|With|By|All|Both|Additionally|Furthermore|Project)$)/;
/** Longer than any address a browser takes. */
const MAX_LENGTH = 4096;

/**
 * The URLs of a text, in order, with what each seems to lead to and why it was not taken letter by letter.
 *
 * `url` is what to open or to compare; `asPrinted` with `start` and `end` is everything in the text that belongs to
 * its printed form, such as the full stop behind it or a second printing. A host without scheme gets `https://`.
 */
export function findUrls(text: string): FoundUrl[] {
  const found: FoundUrl[] = [];
  const starts = findStarts(text);
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number;
    const end = printedEnd(text, start, starts[index + 1] ?? text.length);
    const cut = trim(text, start, end);
    if (cut === null) continue;
    const last = found.at(-1);
    if (last !== undefined && last.url === cut.url && last.end >= start) {
      found[found.length - 1] = doubled(text, last, cut);
      continue;
    }
    found.push(describe(text, cut));
  }
  return found;
}

/** Where addresses begin; `www.` right behind a scheme begins no second one. */
function findStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(START)) {
    const isSchemeless = !match[0].includes('://');
    if (isSchemeless && /[\p{L}\p{N}/@.:_-]$/u.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    starts.push(match.index);
  }
  return starts;
}

function printedEnd(text: string, start: number, limit: number): number {
  const stop = Math.min(limit, start + MAX_LENGTH);
  for (let index = start; index < stop; index++) {
    const character = text[index] as string;
    if (character === '\\' && ESCAPED.test(text.slice(index, index + 2))) continue;
    if (STOP.test(character)) return index;
    if (character === '}' && text[index + 1] === '{') return index;
  }
  return stop;
}

interface Cut {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  readonly flags: readonly UrlFlag[];
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Takes off what belongs to the sentence; null when nothing is left that has a host. */
function trim(text: string, start: number, end: number): Cut | null {
  const flags = new Set<UrlFlag>();
  let urlEnd = end;
  let printedTo = end;
  const glued = GLUED_SENTENCE.exec(text.slice(start, end));
  if (glued !== null && isRepositoryLike(text.slice(start, start + glued.index))) {
    urlEnd = start + glued.index;
    printedTo = urlEnd + 1;
    flags.add('glued-text');
  }
  for (; urlEnd > start; urlEnd--) {
    const last = text[urlEnd - 1] as string;
    if (/[.,;:!?]/.test(last)) {
      flags.add('trailing-stop');
      continue;
    }
    if (/['’*]/.test(last)) continue;
    const opening = CLOSING[last];
    if (opening === undefined) break;
    const inside = text.slice(start, urlEnd - 1);
    if (count(inside, opening) > count(inside, last)) break;
    if (isOpenBefore(text, start, opening, last)) {
      printedTo = urlEnd - 1;
      flags.delete('trailing-stop');
      flags.delete('stray-bracket');
    } else {
      flags.add('stray-bracket');
    }
  }
  const printed = text.slice(start, urlEnd).replace(/\\(?=[_%#&~-])/g, '');
  const url = /^[a-z]+:\/\//i.test(printed) ? printed : `https://${printed}`;
  if (!/^[a-z]+:\/\/[^/?#]*[\p{L}\p{N}]/iu.test(url)) return null;
  if (!/^[a-z]+:\/\/(?:[^/?#\s]+\.[\p{L}\p{N}-]{2,}|localhost|\[)/iu.test(url)) return null;
  return { url, start, end: Math.max(urlEnd, printedTo), flags: [...flags] };
}

/** Only a path of at least two names is likely to have a sentence glued on. */
function isRepositoryLike(address: string): boolean {
  return /^[a-z]+:\/\/[^/]+\/[^/]+\/?[^/]*$/i.test(address) || /^[^/]+\/[^/]+\/[^/]+$/.test(address);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Whether a bracket opened in the sentence before the address is still open where the address begins. */
function isOpenBefore(text: string, start: number, opening: string, closing: string): boolean {
  let depth = 0;
  for (let index = start - 1; index >= 0 && index > start - 400; index--) {
    if (text[index] === closing) depth++;
    if (text[index] === opening && depth-- === 0) return true;
  }
  return false;
}

function doubled(text: string, first: FoundUrl, second: Cut): FoundUrl {
  const flags = new Set<UrlFlag>([
    ...first.flags.filter((flag) => flag !== 'inside-sentence'),
    ...second.flags,
    'doubled',
  ]);
  const whole = { url: first.url, start: first.start, end: second.end, flags: [...flags] };
  return describe(text, whole);
}

/** Adds what the surroundings say: a stop set apart, text that goes on, a host that will not last. */
function describe(text: string, cut: Cut): FoundUrl {
  const flags = new Set<UrlFlag>(cut.flags);
  const host = hostOf(cut.url);
  const after = text.slice(cut.end, cut.end + 80);
  if (/^\s+[.)\]]/.test(after) && !flags.has('trailing-stop')) flags.add('spaced-stop');
  if (!flags.has('trailing-stop') && !flags.has('glued-text') && /^[\s)\]}.,;:]*[\p{L}\p{N}(]/u.test(after)) {
    flags.add('inside-sentence');
  }
  if (/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, cut.start - 1), cut.start))) flags.add('glued-text');
  if (isReviewHost(host)) flags.add('likely-to-expire');
  if (isStandInHost(host)) flags.add('rewritten-host');
  return {
    url: cut.url,
    asPrinted: text.slice(cut.start, cut.end),
    kind: urlKind(cut.url, sentenceBefore(text, cut.start)),
    flags: [...flags],
    start: cut.start,
    end: cut.end,
  };
}

function sentenceBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 300), start);
  const stop = before.search(/[.!?]\s+(?=\p{Lu}[^.!?]*$)/u);
  return stop < 0 ? before : before.slice(stop + 1);
}
