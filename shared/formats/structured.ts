// Recognises files of formats that declare their fields, so that none is read as if it were running text.

import type { SourceLine } from '#shared/domain/record.ts';

export const STRUCTURED_FORMATS = ['ris', 'bibtex', 'medline', 'endnote', 'isi', 'csv', 'json', 'xml', 'html'] as const;
/** A known format with fields of its own; `medline` is the `.nbib` of PubMed, `endnote` the tagged `%0` file. */
export type StructuredFormat = (typeof STRUCTURED_FORMATS)[number];

/** Non-blank lines looked at: a structured file shows itself at once, and again and again. */
const SAMPLE = 400;
/** Column names one of which a table of papers has, beside others. */
const COLUMN_NAME =
  /^"?(?:authors?|authors? full names|author\(s\) id|titles?|article title|document title|abstract|abstract note|year|publication year|publication title|source title|doi|journal|keywords?|author keywords|url|issn|item type|key|pmid|citation)"?$/i;
const HTML_OPENING = /^\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/i;
const BLOCK_TAG =
  /<\/?(?:p|div|span|a|li|ul|ol|h[1-6]|td|tr|table|script|style|meta|link|section|article|nav|footer|header|button|svg|path|img|input|form|br)\b[^<>]*>/gi;

/** The structured format the lines are written in, or null for text that only a reader of dumps can read. */
export function recogniseStructured(lines: readonly SourceLine[]): StructuredFormat | null {
  const sample: string[] = [];
  for (const { text } of lines) {
    if (text.trim() !== '') sample.push(text);
    if (sample.length >= SAMPLE) break;
  }
  const first = sample[0]?.trim() ?? '';
  const share = (form: RegExp) => sample.filter((text) => form.test(text)).length / Math.max(1, sample.length);
  if (/^TY {2}- /.test(first) || (share(/^TY {2}- /) > 0 && share(/^[A-Z][A-Z\d] {2}-(?: |$)/) > 0.5)) return 'ris';
  if (share(/^PMID- ?\d/) > 0 && share(/^[A-Z]{2,4} {0,2}- /) > 0.3) return 'medline';
  if (share(/^%0 /) > 0 && share(/^%[A-Z\d@] /) > 0.5) return 'endnote';
  if (/^(?:FN|PT) /.test(first) && share(/^(?:[A-Z][A-Z\d] | {3}\S|ER$|EF$)/) > 0.8) return 'isi';
  if (isBibtex(sample)) return 'bibtex';
  if (isJson(first, sample)) return 'json';
  if (sample.slice(0, 20).some((text) => HTML_OPENING.test(text))) return 'html';
  if (
    /^<\?xml\b/i.test(first) ||
    (/^<[A-Za-z][\w:.-]*(?:\s[^<>]*)?>/.test(first) && share(/<\/?[A-Za-z][\w:.-]*[^<>]*>/) > 0.8 && !isTagged(sample))
  )
    return 'xml';
  if (isTagged(sample)) return 'html';
  return isTable(sample) ? 'csv' : null;
}

/** An entry `@article{key,` and fields `name = {…}`. */
function isBibtex(sample: readonly string[]): boolean {
  const entries = sample.filter((text) =>
    /^\s*@[a-z]{3,20}\s*[{(]\s*[^\s,{}]*\s*,?\s*$|^\s*@[a-z]{3,20}\s*\{[^,{}]+,\s*[a-z]+\s*=/i.test(text),
  ).length;
  const fields = sample.filter((text) =>
    /^\s*[a-z][\w-]{1,30}\s*=\s*(?:[{"]|\d+\s*,?\s*$|[a-z]{3}\s*,)/i.test(text),
  ).length;
  return entries > 0 && (fields > 0 || entries >= sample.length / 2);
}

/** An object or an array in its first characters, or an object on each line. */
function isJson(first: string, sample: readonly string[]): boolean {
  if (!/^(?:\[\s*[\]{["\d-]|\{\s*["}]|[[{]$)/.test(first)) return false;
  const opening = sample.slice(0, 4).join(' ').trim();
  return (
    /^(?:\[\s*)*\{\s*(?:"[^"]{0,200}"\s*:|\})/.test(opening) ||
    /^\[\s*(?:\]\s*$|"[^"]*"\s*(?:,|\]\s*$)|-?\d[\d.eE+-]*\s*(?:,|\]\s*$))/.test(opening)
  );
}

/** Marked up throughout: more than one tag of a page every three lines, apart from the few Markdown allows. */
function isTagged(sample: readonly string[]): boolean {
  let tags = 0;
  let tagged = 0;
  for (const text of sample) {
    const count = (text.slice(0, 20_000).match(BLOCK_TAG) ?? []).length;
    tags += count;
    if (count > 0) tagged++;
  }
  return tags >= 6 && tagged >= 0.3 * sample.length && tags >= sample.length / 2;
}

/** A heading row of known column names; rows below with about as many separators. */
function isTable(sample: readonly string[]): boolean {
  const heading = (sample[0] ?? '').replace(/^\ufeff/, '');
  for (const separator of [',', ';']) {
    const names = heading.split(separator).map((name) => name.trim());
    const known = names.filter((name) => COLUMN_NAME.test(name)).length;
    if (known >= 2 && (known >= 4 || known >= names.length * 0.4) && heading.length < 8000) return true;
  }
  return false;
}
