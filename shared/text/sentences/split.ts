// Splits a text into sentences, as exact slices of it.

import { findUrls } from '#shared/text/urls.ts';
import { endsSentence } from './boundary.ts';

/** Half-open range of UTF-16 offsets in a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Anything that may end a sentence or shelter one that does not end: stops, brackets, paragraph breaks. */
const MARK = /[.!?…]+|[([]|[)\]]|\n\s*\n/gu;
/** Quotes and brackets that belong to the sentence before them. */
const CLOSERS = /^(?:['"”’»)\]}*`]){1,4}/u;
/** A bracket left open for longer than this was never closed. */
const MAX_BRACKET = 400;
/** Blanks before a sentence that are looked through. */
const MAX_GAP = 16;

/**
 * The sentences of a text, in order. Together they hold everything but the white space between them.
 *
 * Full stops inside numbers, names, abbreviations, brackets and addresses end nothing; a stop with the next sentence
 * glued on (`unreliable.Hence`) does. Line breaks count as spaces, empty lines as ends.
 */
export function splitSentences(text: string): TextSpan[] {
  const urls = text.includes('://') || text.includes('www.') ? findUrls(text) : [];
  const sentences: TextSpan[] = [];
  let start = 0;
  let opened: number[] = [];
  let nextUrl = 0;
  const cut = (end: number): void => {
    const span = trimSpan(text, start, end);
    if (span !== null) sentences.push(span);
    start = end;
    opened = [];
  };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < start) continue;
    const after = index + mark.length;
    while ((urls[nextUrl]?.end ?? text.length) <= index) nextUrl++;
    const url = urls[nextUrl];
    if (url !== undefined && url.start <= index && after < url.end) continue;
    if (mark[0] === '\n') cut(index);
    else if (mark === '(' || mark === '[') opened.push(index);
    else if (mark === ')' || mark === ']') {
      const open = opened.pop();
      if (open !== undefined && isWholeSentence(text, start, open, index)) cut(after);
    } else if (opened.length === 0 || index - (opened[0] as number) > MAX_BRACKET) {
      const end = after + (CLOSERS.exec(text.slice(after, after + 4))?.[0].length ?? 0);
      if (endsSentence(text, { start, at: index, after, end })) cut(end);
    }
  }
  cut(text.length);
  return sentences;
}

/** "(It rained.)": a bracket that opens its sentence and holds its stop. */
function isWholeSentence(text: string, start: number, open: number, close: number): boolean {
  return open - start < MAX_GAP && /[.!?]/.test(text[close - 1] ?? '') && text.slice(start, open).trim() === '';
}

function trimSpan(text: string, from: number, to: number): TextSpan | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return start === end ? null : { start, end };
}

function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/u.test(text[index] as string));
}
