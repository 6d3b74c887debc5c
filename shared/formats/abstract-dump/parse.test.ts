// The parser as a whole: what it returns, that nothing is lost, and that hostile files cost no more than others.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { linesOfText } from '../decode.ts';
import { accountingFaults, anyDump } from './accounting.testing.ts';
import { parseAbstractDump, parseAbstractDumpSteps } from './parse.ts';
import { finish } from './steps.ts';
import { PLAIN, printListing, SAMPLE_HEAD } from './variations.testing.ts';

const parse = (text: string) => parseAbstractDump(linesOfText(text));

describe('parseAbstractDump', () => {
  it('reads a plain listing and lists what it ignored', () => {
    const file = parse(printListing(SAMPLE_PAPERS, PLAIN).text);
    expect(file.records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
      SAMPLE_PAPERS.map(({ title, abstract }) => ({ title, abstract })),
    );
    expect(file.ignored.map(({ text }) => text)).toEqual(SAMPLE_HEAD);
    expect(file.ignored.at(-1)?.reason).toBe('listing-date');
  });

  it('invents nothing: no author, date, identifier or link without a line that gives it', () => {
    for (const record of parse(printListing(SAMPLE_PAPERS, PLAIN).text).records) {
      expect(record.authors).toEqual([]);
      expect(record.issued).toBeNull();
      expect(record.identifiers).toEqual([]);
      expect(record.links).toEqual([]);
      expect(record.sourceKey).toBeNull();
      expect(record.listingDate).toBe('Mar 03');
    }
  });

  it('traces every record to its bytes', () => {
    const { text } = printListing(SAMPLE_PAPERS, PLAIN);
    const bytes = new TextEncoder().encode(text);
    for (const { span, title, abstract } of parse(text).records) {
      expect(new TextDecoder().decode(bytes.subarray(span.start, span.end))).toBe(`${title}\n\n${abstract}`);
    }
  });

  it('traces every part to its characters', () => {
    const file = parse(printListing(SAMPLE_PAPERS, { ...PLAIN, isMarkdown: true }).text);
    const record = file.records[0];
    const title = record?.parts.find(({ role }) => role === 'title');
    expect(file.lines[(title?.firstLine ?? 0) - 1]?.text.slice(title?.from, title?.to)).toBe(SAMPLE_PAPERS[0]?.title);
  });

  it('reports the same in steps as in one go, and progress that rises', () => {
    const decoded = linesOfText(printListing(SAMPLE_PAPERS, PLAIN).text.repeat(20));
    const steps = parseAbstractDumpSteps(decoded);
    const done: number[] = [];
    let step = steps.next();
    while (step.done !== true) {
      done.push(step.value.done);
      expect(step.value.done).toBeLessThanOrEqual(step.value.total);
      step = steps.next();
    }
    expect(done.length).toBeGreaterThan(5);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(step.value).toEqual(finish(parseAbstractDumpSteps(decoded)));
  });

  it('says which record lost control characters', () => {
    const { text } = printListing(SAMPLE_PAPERS, PLAIN);
    const file = parse(
      text.replace(SAMPLE_PAPERS[2]?.title ?? '', (title) => `${title.slice(0, 5)}\0${title.slice(5)}`),
    );
    const warned = file.records.filter(({ warnings }) =>
      warnings.some(({ code }) => code === 'control-characters-removed'),
    );
    expect(warned.map(({ title }) => title)).toEqual([SAMPLE_PAPERS[2]?.title]);
  });

  it('keeps a text that is too long whole, and says so', () => {
    const long = 'A sentence of an abstract that does not end. '.repeat(50_000);
    const file = parse(`A title above a very long text\n\n${long}`);
    expect(file.records[0]?.abstract).toBe(long.trim());
    expect(file.records[0]?.warnings.map(({ code }) => code)).toContain('field-too-long');
  });

  it('reads nothing from nothing', () => {
    for (const text of ['', '\n', ' \n\t\n\u00a0', '\ufeff']) {
      expect(parse(text).records).toEqual([]);
      expect(parse(text).ignored).toEqual([]);
    }
  });

  it('accounts for every line of any text', () => {
    fc.assert(
      fc.property(anyDump, (text) => {
        expect(accountingFaults(parse(text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes text letter by letter: titles and abstracts occur in the file as they are', () => {
    fc.assert(
      fc.property(anyDump, (text) => {
        const file = parse(text);
        if (file.joining.hasEntities || file.joining.wrapColumn !== null) return;
        const all = file.lines.map((line) => line.text).join('\n');
        for (const record of file.records) {
          for (const piece of record.abstract.split('\n')) expect(all).toContain(piece);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Time of the fastest of four runs, in ms: the others were disturbed. */
function time(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('parseAbstractDump on hostile files', () => {
  const hostile: Readonly<Record<string, (size: number) => string>> = {
    'blanks in one line': (size) => `a${' '.repeat(size)}b`,
    'opening brackets': (size) => '('.repeat(size),
    'square brackets': (size) => '['.repeat(size),
    'links that never close': (size) => '[a]('.repeat(size / 4),
    asterisks: (size) => '*'.repeat(size),
    'letters and an exclamation mark': (size) => `${'a'.repeat(size)}!`,
    commas: (size) => 'A. B, '.repeat(size / 6),
    digits: (size) => '1'.repeat(size),
    'full stops': (size) => '. '.repeat(size / 2),
    dashes: (size) => '- '.repeat(size / 2),
    'hash marks': (size) => '#'.repeat(size),
    backslashes: (size) => '\\'.repeat(size),
    ampersands: (size) => '&'.repeat(size),
    bars: (size) => '|'.repeat(size),
    tabs: (size) => 'a\t'.repeat(size / 2),
    'one letter a line': (size) => 'a\n'.repeat(size / 2),
    'numbered lines': (size) => Array.from({ length: size / 8 }, (_, index) => `${index}. x`).join('\n'),
    'equal short lines': (size) => 'Some Title of a Paper\n'.repeat(size / 22),
    addresses: (size) => 'https://a.b/c '.repeat(size / 14),
    'open tags': (size) => '<div '.repeat(size / 5),
    'field names': (size) => 'Abstract: '.repeat(size / 10),
  };

  for (const [name, make] of Object.entries(hostile)) {
    it(`reads ${name} in time that grows with their number`, () => {
      const small = linesOfText(make(20_000));
      const large = linesOfText(make(80_000));
      const smallTime = time(() => parseAbstractDump(small));
      const largeTime = time(() => parseAbstractDump(large));
      // Four times the text may take four times as long; sixteen times would be quadratic. The rest is noise.
      expect(largeTime).toBeLessThan(10 * smallTime + 60);
      expect(accountingFaults(parseAbstractDump(small))).toEqual([]);
    });
  }
});
