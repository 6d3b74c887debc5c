// Blanks out what is not language, character by character, so that every offset stays true.

import type { FoundUrl } from '#shared/domain/record.ts';
import { findUrls } from '#shared/text/urls.ts';

/** Stands for each character of an address. */
export const URL_FILLER = '\ufffc';
/** Stands for each character of markup: white space that no text has, so that it never joins two words. */
export const MARKUP_FILLER = '\v';

const COMMANDS = 'textbf|textit|texttt|textsc|textrm|textsf|text|emph|underline|mathbf|mathrm|mathcal|bf|it|em';
const MARKUP = new RegExp(String.raw`\\(?:${COMMANDS})\s*\{|[{}]|\*+|\\(?=[%_&#])`, 'g');

/** A text without markup and addresses, as long as before, and the addresses. */
export interface PlainText {
  readonly text: string;
  readonly urls: readonly FoundUrl[];
}

/** Emphasis marks, TeX font commands, braces and addresses become fillers. */
export function plainText(text: string): PlainText {
  const urls = text.includes('://') || text.includes('www.') ? findUrls(text) : [];
  let plain = '';
  let from = 0;
  for (const { start, end } of urls) {
    plain += text.slice(from, start) + URL_FILLER.repeat(end - start);
    from = end;
  }
  plain += text.slice(from);
  if (/[\\*{}]/.test(plain)) plain = plain.replace(MARKUP, (mark) => MARKUP_FILLER.repeat(mark.length));
  return { text: plain, urls };
}
