// Every variation of a listing, alone and in pairs, over sample text: what share of the records is exact.

import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { linesOfText } from '../decode.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { accountingFaults } from './accounting.testing.ts';
import { parseAbstractDump } from './parse.ts';
import {
  combine,
  type ListingStyle,
  PLAIN,
  type PrintedListing,
  printListing,
  VARIATIONS,
  type VariationName,
} from './variations.testing.ts';

const NAMES = Object.keys(VARIATIONS) as VariationName[];

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Titles and abstracts a listing shows that were not read, and those read that it does not show. */
function differences(file: ParsedFile, printed: PrintedListing): string[] {
  const key = (paper: { readonly title: string; readonly abstract: string }) =>
    `${fold(paper.title)} | ${fold(paper.abstract)}`;
  const expected = printed.papers.map(key).sort();
  const read = file.records.map(key).sort();
  const missing = expected.filter((item) => !read.includes(item)).map((item) => `missing ${item.slice(0, 80)}`);
  const extra = read.filter((item) => !expected.includes(item)).map((item) => `extra ${item.slice(0, 80)}`);
  const count = expected.length === read.length ? [] : [`${read.length} records instead of ${expected.length}`];
  return [...missing, ...extra, ...count];
}

function readStyle(style: ListingStyle): { readonly file: ParsedFile; readonly printed: PrintedListing } {
  const printed = printListing(SAMPLE_PAPERS, style);
  return { file: parseAbstractDump(linesOfText(printed.text)), printed };
}

describe('parseAbstractDump over variations', () => {
  for (const name of NAMES) {
    it(`reads every record: ${name}`, () => {
      const { file, printed } = readStyle({ ...PLAIN, ...VARIATIONS[name] });
      expect(differences(file, printed)).toEqual([]);
      expect(accountingFaults(file)).toEqual([]);
    });
  }

  it('reads at least 99.5 % of the records in pairs of variations', () => {
    let records = 0;
    let wrong = 0;
    const failures: string[] = [];
    NAMES.forEach((first, index) => {
      for (const second of NAMES.slice(index + 1)) {
        const style = combine(first, second);
        if (style === null) continue;
        const { file, printed } = readStyle(style);
        const faults = differences(file, printed);
        records += printed.papers.length;
        wrong += faults.length;
        if (faults.length > 0) failures.push(`${first} + ${second}: ${faults.slice(0, 3).join('; ')}`);
      }
    });
    expect(wrong / records, failures.join('\n')).toBeLessThan(0.005);
  });

  it('keeps the list number of numbered titles', () => {
    for (const name of ['numbers with a dot', 'numbers in brackets'] as const) {
      const { file } = readStyle({ ...PLAIN, ...VARIATIONS[name] });
      expect(file.records.map(({ sourceKey }) => sourceKey)).toEqual(SAMPLE_PAPERS.map((_, index) => `${index + 1}`));
    }
  });

  it('gives author lines to the authors', () => {
    const { file } = readStyle({ ...PLAIN, ...VARIATIONS['author lines'] });
    const names = file.records.map(({ authors }) =>
      authors.map(({ given, family, literal }) => literal ?? `${given} ${family}`),
    );
    expect(names).toEqual(SAMPLE_PAPERS.map(({ authors }) => authors));
  });

  it('offers a date heading to the papers below it, until the next', () => {
    const { file } = readStyle({ ...PLAIN, ...VARIATIONS['votes and dates'] });
    expect(file.records.slice(0, 3).map(({ listingDate }) => listingDate)).toEqual(['Mar 03', 'Mar 2', 'Mar 3']);
    expect(file.ignored.filter(({ reason }) => reason === 'votes')).toHaveLength(2 * (SAMPLE_PAPERS.length - 1));
  });

  it('keeps the link on a Markdown title as the link of the paper', () => {
    const { file } = readStyle({ ...PLAIN, ...VARIATIONS['Markdown'] });
    expect(file.records[4]?.links.map(({ url }) => url)).toEqual(['https://example.org/p/5']);
    expect(file.records[4]?.listingDate).toBe('Mar 03');
    expect(file.records[4]?.rule).toBe('heading-above-abstract');
  });

  it('marks an abstract that is cut off, and no other', () => {
    const cut = readStyle({ ...PLAIN, ending: 'cut' }).file;
    const marked = cut.records.filter(({ warnings }) => warnings.some(({ code }) => code === 'may-be-cut-off'));
    expect(marked.map(({ index }) => index)).toEqual([SAMPLE_PAPERS.length]);
    const whole = readStyle(PLAIN).file;
    expect(whole.records.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it('keeps a last title without abstract', () => {
    const { file } = readStyle({ ...PLAIN, ending: 'title-only' });
    expect(file.records.at(-1)?.warnings.map(({ code }) => code)).toEqual(['no-abstract']);
    expect(file.records.at(-1)?.confidence).toBeLessThan(0.7);
  });

  it('takes the first line of a second print off the end of the first', () => {
    const { file } = readStyle({ ...PLAIN, isPrintedTwice: true });
    const glued = file.records[SAMPLE_PAPERS.length - 1];
    expect(glued?.warnings.map(({ code, text }) => [code, text])).toEqual([['glued-furniture-removed', 'fresh']]);
    expect(file.ignored.filter(({ reason }) => reason === 'repeated-furniture').length).toBeGreaterThan(1);
  });

  it('takes the first title of a second print off the end of the first, where nothing stands above it', () => {
    const once = SAMPLE_PAPERS.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n');
    const file = parseAbstractDump(linesOfText(once + once));
    expect(file.records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
      [...SAMPLE_PAPERS, ...SAMPLE_PAPERS].map(({ title, abstract }) => ({ title, abstract })),
    );
    expect(accountingFaults(file)).toEqual([]);
  });

  it('says that a split is a guess where wrapped lines have no blank line between them', () => {
    const { file } = readStyle({ ...PLAIN, spacing: 'none', wrapColumn: 80 });
    const guessed = file.records.filter(({ rule }) => rule === 'guessed-split' || rule === 'abstract-without-title');
    for (const record of guessed) expect(record.confidence).toBeLessThan(0.5);
    expect(accountingFaults(file)).toEqual([]);
  });
});
