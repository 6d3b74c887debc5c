// Real files that lie beside the project on some machines: the first dump with its variations, digests, exports.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUrls } from '#shared/text/urls.ts';
import { decodeLines, linesOfText } from '../decode.ts';
import { detectFormat } from '../detect.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { accountingFaults } from './accounting.testing.ts';
import { parseAbstractDump } from './parse.ts';

const SEEDS = resolve('..', 'shared', 'seeds');
const DUMPS = resolve('..', 'shared', 'data', 'dumps');
const SEED = resolve(SEEDS, '000_ccd995e0e6fdfaf7.txt');

interface Expected {
  readonly ignored: readonly string[];
  readonly papers: readonly { readonly title: string; readonly abstract_sha256: string }[];
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe.skipIf(!existsSync(SEED))('the first dump', () => {
  const bytes = existsSync(SEED) ? readFileSync(SEED) : new Uint8Array();
  const text = new TextDecoder().decode(bytes);
  const expected = (): Expected => JSON.parse(readFileSync(resolve(SEEDS, 'expected.json'), 'utf8'));
  const read = (source: string) => {
    const file = parseAbstractDump(linesOfText(source));
    expect(accountingFaults(file)).toEqual([]);
    return file;
  };
  const folded = ({ records }: ParsedFile) =>
    records.map(({ title, abstract }) => `${fold(title)} | ${sha256(fold(abstract))}`);
  const same71 = (file: ParsedFile) =>
    expect(folded(file)).toEqual(
      expected().papers.map(({ title, abstract_sha256 }) => `${title} | ${abstract_sha256}`),
    );

  const lines = text.split('\n\n');
  const head = lines.slice(0, 5);
  const entries = lines.slice(5);
  const papers = Array.from({ length: entries.length / 2 }, (_, index) => ({
    title: entries[2 * index] ?? '',
    abstract: entries[2 * index + 1] ?? '',
  }));
  const print = (paper: (title: string, abstract: string, position: number) => string) =>
    [...head, ...papers.map(({ title, abstract }, index) => paper(title, abstract, index + 1))].join('\n\n');

  it('gives 71 papers, letter by letter, and five ignored lines', () => {
    const file = parseAbstractDump(decodeLines(bytes));
    expect(detectFormat(decodeLines(bytes))).toBe('abstract-dump');
    expect(file.records.map(({ title, abstract }) => ({ title, abstract_sha256: sha256(abstract) }))).toEqual(
      expected().papers.map(({ title, abstract_sha256 }) => ({ title, abstract_sha256 })),
    );
    expect(file.ignored.map((line) => line.text)).toEqual(expected().ignored);
    for (const record of file.records) {
      expect(record.authors).toEqual([]);
      expect(record.issued).toBeNull();
      expect(record.identifiers).toEqual([]);
      expect(record.warnings).toEqual([]);
    }
  });

  it('V1: no blank line between title and abstract, or none at all', () => {
    same71(read(print((title, abstract) => `${title}\n${abstract}`)));
    same71(read(text.replaceAll('\n\n', '\n')));
  });

  for (const [name, breaksAtHyphens] of [
    ['V2: wrapped at 80 columns, at hyphens too', true],
    ['V2: wrapped at 80 columns, at blanks', false],
  ] as const) {
    it(name, () => same71(read(lines.map((line) => wrap(line, 80, breaksAtHyphens)).join('\n\n'))));
  }

  it('V3: Windows line ends and a byte order mark', () => {
    const file = read(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    same71(file);
    expect(file.ignored.map((line) => line.text)).toEqual(expected().ignored);
  });

  it('V4: numbered titles', () => {
    same71(read(print((title, abstract, position) => `${position}. ${title}\n\n${abstract}`)));
    const file = read(print((title, abstract, position) => `[${position + 12}] ${title}\n\n${abstract}`));
    same71(file);
    expect(file.records[0]?.sourceKey).toBe('13');
  });

  it('V5: votes and dates between entries', () => {
    const file = read(
      print(
        (title, abstract, position) =>
          `${title}\n\n${abstract}\n\n${position % 50}\n\n· 3 comments\n\nApr ${30 - (position % 28)}`,
      ),
    );
    same71(file);
    expect(file.records[1]?.listingDate).toBe('Apr 29');
  });

  it('V6: author lines', () => {
    const file = read(print((title, abstract) => `${title}\nA. Author, B. Author, C. Author\n${abstract}`));
    same71(file);
    expect(file.records.every(({ authors }) => authors.length === 3)).toBe(true);
  });

  it('V7: an Abstract heading', () => {
    for (const label of ['Abstract\n', 'Abstract\n\n', 'Abstract: ', 'ABSTRACT\n', 'Abstract—']) {
      same71(read(print((title, abstract) => `${title}\n${label}${abstract}`)));
    }
  });

  it('V8: a footer', () => {
    for (const footer of [
      'Previous  1  2  3  Next\nCompany  Terms  Privacy  About',
      'Company\n\nTerms of Service\n\nPrivacy Policy',
      '© 2025 Example. All rights reserved.',
      'Load more',
    ]) {
      same71(read(`${text}\n\n${footer}`));
    }
  });

  it('V9: a last abstract that is cut off, at any point', () => {
    const whole = papers.at(-1)?.abstract ?? '';
    for (const length of [30, 80, 200, 690, whole.length - 45]) {
      const file = read(text.slice(0, text.length - whole.length + length));
      expect(file.records).toHaveLength(71);
      expect(file.records.at(-1)?.abstract).toBe(whole.slice(0, length).trim());
      expect(
        file.records
          .filter(({ warnings }) => warnings.some(({ code }) => code === 'may-be-cut-off'))
          .map(({ index }) => index),
      ).toEqual([71]);
    }
    const titled = read(text.slice(0, text.length - whole.length));
    expect(titled.records.at(-1)?.title).toBe(papers.at(-1)?.title);
    expect(titled.records.at(-1)?.abstract).toBe('');
  });

  it('V10: duplicated entries', () => {
    const file = read([...lines, ...entries.slice(0, 20)].join('\n\n'));
    expect(file.records).toHaveLength(81);
    expect(folded(file).slice(71)).toEqual(folded(file).slice(0, 10));
  });

  it('V11: two dumps concatenated without a newline between them', () => {
    const file = read(text + text);
    expect(folded(file)).toEqual([...folded(read(text)), ...folded(read(text))]);
    expect(file.records[70]?.warnings.map(({ code }) => code)).toEqual(['glued-furniture-removed']);
  });

  it('V12: Markdown', () => {
    const file = parseAbstractDump(
      linesOfText(
        `# April 17\n\n${papers.map(({ title, abstract }, index) => `## [${title}](https://example.org/p${index})\n\n**Abstract.** ${abstract}\n\n---`).join('\n\n')}`,
      ),
    );
    same71(file);
    expect(file.records[0]?.links.map(({ url }) => url)).toEqual(['https://example.org/p0']);
  });

  it('further shapes: entities, hard spaces, tabs, abstract first', () => {
    const encode = (part: string) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    same71(read(encode(text)));
    same71(
      read(
        text.replace(/(\w) (\w)/g, (whole, before, after, at) => (at % 3 === 0 ? `${before}\u00a0${after}` : whole)),
      ),
    );
    same71(read(papers.map(({ title, abstract }) => `${title}\t${abstract}`).join('\n')));
    same71(read(papers.map(({ title, abstract }) => `${abstract}\n\n${title}`).join('\n\n')));
    expect(read(papers.map(({ title }) => title).join('\n')).records.map(({ title }) => title)).toEqual(
      papers.map(({ title }) => title),
    );
    expect(read(head.join('\n\n')).records).toEqual([]);
  });

  it('has 26 URLs in 23 papers, as annotated for the first twenty', () => {
    const { records } = read(text);
    const found = records.map(({ abstract }) => findUrls(abstract));
    expect(found.flat()).toHaveLength(26);
    expect(found.filter((urls) => urls.length > 0)).toHaveLength(23);
    const annotated = JSON.parse(readFileSync(resolve(SEEDS, 'names-dev.json'), 'utf8')).papers as readonly {
      index: number;
      urls: readonly unknown[];
    }[];
    for (const { index, urls } of annotated) {
      const seen = found[index - 1]?.map(({ asPrinted, url, kind, flags, start }) => ({
        as_printed: asPrinted,
        url,
        kind,
        flags,
        start,
      }));
      expect(seen).toEqual(urls);
    }
  });
});

function wrap(line: string, column: number, breaksAtHyphens: boolean): string {
  const wrapped: string[] = [];
  let current = '';
  for (const chunk of line.split(breaksAtHyphens ? /(?<= )|(?<=[A-Za-z\d]-)(?=[A-Za-z])/ : /(?<= )/)) {
    if (current !== '' && (current + chunk).trimEnd().length > column) {
      wrapped.push(current.trimEnd());
      current = '';
    }
    current += chunk;
  }
  return [...wrapped, current.trimEnd()].join('\n');
}

describe.skipIf(!existsSync(DUMPS))('other dumps people saved', () => {
  const read = (name: string) => {
    const file = parseAbstractDump(decodeLines(readFileSync(resolve(DUMPS, name))));
    expect(accountingFaults(file)).toEqual([]);
    return file;
  };

  for (const day of ['2025-12-30', '2026-01-08']) {
    it(`reads the daily digest of ${day} exactly: title, abstract, authors, identifier`, () => {
      const gold = readFileSync(resolve(DUMPS, `arxiv_daily_${day}.gold.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const { records } = read(`arxiv_daily_${day}.md`);
      expect(
        records.map(({ title, abstract, authors, identifiers }) => ({
          id: identifiers[0]?.value,
          title: fold(title),
          abstract: fold(abstract),
          authors: authors.map(({ given, family, literal }) => literal ?? `${given} ${family}`),
        })),
      ).toEqual(
        gold.map(({ id, title, summary, authors }) => ({ id, title: fold(title), abstract: fold(summary), authors })),
      );
    });
  }

  it('reads the mail', () => {
    const { records, shape } = read('arxiv_mail_digest_3.txt');
    expect(shape).toBe('arxiv-mail');
    expect(records.map(({ identifiers, abstract }) => [identifiers[0]?.value, abstract.length > 0])).toEqual([
      ['2411.13560', true],
      ['2411.13566', true],
      ['2503.16743', false],
    ]);
  });

  it('reads the export of PubMed: every entry with title, journal, year and PMID', () => {
    const { records, shape } = read('pubmed_abstract_text_249.txt');
    expect(shape).toBe('pubmed-text');
    expect(records).toHaveLength(249);
    for (const record of records) {
      expect(record.title).not.toBe('');
      expect(record.containerTitle).not.toBeNull();
      expect(record.issued?.year).toBeGreaterThan(2018);
      expect(record.identifiers.map(({ scheme }) => scheme)).toContain('pmid');
    }
  });

  it('refuses the structured files', () => {
    for (const name of ['hf_daily_2026-07.json', 'medline_175.nbib', 'scopus_export.csv']) {
      expect(() => detectFormat(decodeLines(readFileSync(resolve(DUMPS, name))))).toThrow('UNSUPPORTED_FORMAT');
    }
  });
});
