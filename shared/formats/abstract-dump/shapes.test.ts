// Other shapes of dumps: lists of titles, tables, named fields, mails, exports; each in a few lines of our own.

import { describe, expect, it } from 'vitest';
import type { ParsedRecord } from '#shared/domain/record.ts';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { linesOfText } from '../decode.ts';
import { accountingFaults } from './accounting.testing.ts';
import { parseAbstractDump } from './parse.ts';
import { SAMPLE_HEAD } from './variations.testing.ts';

function read(...lines: readonly string[]) {
  const file = parseAbstractDump(linesOfText(lines.join('\n')));
  expect(accountingFaults(file)).toEqual([]);
  return file;
}

const plain = ({ title, abstract }: { readonly title: string; readonly abstract: string }) => ({ title, abstract });
const names = ({ authors }: ParsedRecord) =>
  authors.map(({ given, family, literal }) => literal ?? `${given} ${family}`);
const PAPERS = SAMPLE_PAPERS.map(plain);
const TITLES = SAMPLE_PAPERS.map(({ title }) => title);

describe('lists of titles', () => {
  it('gives a record to every title, with or without blank lines, numbers and bullets', () => {
    const lists = [
      TITLES,
      TITLES.flatMap((title) => [title, '']),
      TITLES.map((title, index) => `${index + 1}. ${title}`),
      TITLES.map((title) => `- ${title}`),
      [...SAMPLE_HEAD, '', ...TITLES],
    ];
    for (const lines of lists) {
      const file = read(...lines);
      expect(file.shape).toBe('title-list');
      expect(file.records.map(({ title }) => title)).toEqual(TITLES);
      expect(file.records.every(({ abstract, confidence }) => abstract === '' && confidence < 0.9)).toBe(true);
    }
  });

  it('finds no paper in the head of a page alone', () => {
    for (const lines of [SAMPLE_HEAD, SAMPLE_HEAD.flatMap((line) => [line, ''])]) {
      const file = read(...lines);
      expect(file.records).toEqual([]);
      expect(file.ignored).toHaveLength(SAMPLE_HEAD.length);
    }
  });
});

describe('texts without titles', () => {
  it('gives a record to every abstract of a list, and says what is missing', () => {
    const file = read(...SAMPLE_PAPERS.flatMap(({ abstract }) => [abstract, '']));
    expect(file.records.map(({ abstract }) => abstract)).toEqual(SAMPLE_PAPERS.map(({ abstract }) => abstract));
    for (const { warnings, confidence } of file.records) {
      expect(warnings.map(({ code }) => code)).toContain('no-title');
      expect(confidence).toBeLessThan(0.5);
    }
  });

  it('keeps paragraphs of one abstract together', () => {
    const file = read(
      ...SAMPLE_PAPERS.slice(0, 6).flatMap(({ title, abstract }) => [
        title,
        '',
        abstract,
        '',
        'In a second paragraph we repeat what we have said before. It was not clear enough, and this makes it longer.',
        '',
      ]),
    );
    expect(file.records).toHaveLength(6);
    expect(file.records[2]?.abstract).toBe(
      `${SAMPLE_PAPERS[2]?.abstract}\n\nIn a second paragraph we repeat what we have said before. It was not clear enough, and this makes it longer.`,
    );
  });
});

describe('tables', () => {
  it('reads columns set apart by tabs, in any order, under a heading row or none', () => {
    expect(read(...PAPERS.map(({ title, abstract }) => `${title}\t${abstract}`)).records.map(plain)).toEqual(PAPERS);
    const rows = SAMPLE_PAPERS.map(({ title, abstract, authors, year }, index) =>
      [`${index + 1}`, title, authors.join(', '), `${year}`, abstract].join('\t'),
    );
    const file = read('no\ttitle\tauthors\tyear\tabstract', ...rows);
    expect(file.records.map(plain)).toEqual(PAPERS);
    expect(file.records.map(names)).toEqual(SAMPLE_PAPERS.map(({ authors }) => authors));
    expect(file.records[3]?.sourceKey).toBe('4');
    expect(file.ignored).toHaveLength(1);
  });

  it('reads a Markdown table with links on its titles', () => {
    const file = read(
      '| Title | Abstract |',
      '|---|---|',
      ...PAPERS.map(({ title, abstract }, index) => `| [${title}](https://example.org/${index}) | ${abstract} |`),
    );
    expect(file.records.map(plain)).toEqual(PAPERS);
    expect(file.records[2]?.links.map(({ url }) => url)).toEqual(['https://example.org/2']);
  });

  it('reads lines that begin with a title in bold or as a link', () => {
    expect(read(...PAPERS.map(({ title, abstract }) => `- **${title}**: ${abstract}`)).records.map(plain)).toEqual(
      PAPERS,
    );
    const linked = read(
      ...PAPERS.map(
        ({ title, abstract }, index) => `${index + 1}. [${title}](https://example.org/${index}) - ${abstract}`,
      ),
    );
    expect(linked.records.map(plain)).toEqual(PAPERS);
    expect(linked.records.map(({ sourceKey }) => sourceKey)).toEqual(PAPERS.map((_, index) => `${index + 1}`));
  });
});

describe('lines that belong to a record', () => {
  it('keeps identifiers and links with their paper', () => {
    const file = read(
      ...SAMPLE_PAPERS.slice(0, 5).flatMap(({ title, authors, abstract }, index) => [
        title,
        authors.join(', '),
        `arXiv:2401.0000${index}`,
        abstract,
        `Code: https://example.org/code/${index}`,
        '',
      ]),
    );
    expect(file.records.map(plain)).toEqual(PAPERS.slice(0, 5));
    expect(file.records[1]?.identifiers).toEqual([{ scheme: 'arxiv', value: '2401.00001' }]);
    expect(file.records[1]?.links.map(({ url }) => url)).toEqual(['https://example.org/code/1']);
  });

  it('takes a date for the date of the paper only where the record says so', () => {
    const lines = (date: string) =>
      SAMPLE_PAPERS.slice(0, 4).flatMap(({ title, abstract }) => [title, date, abstract, '']);
    expect(read(...lines('Published on Apr 17, 2024')).records[0]?.issued).toEqual({ year: 2024, month: 4, day: 17 });
    expect(read(...lines('Apr 17, 2024')).records[0]?.issued).toBeNull();
  });

  it('attaches a line it does not understand, and shows it', () => {
    const papers = SAMPLE_PAPERS.slice(0, 8);
    const file = read(
      ...papers.flatMap(({ title, abstract }, index) => [
        title,
        index === 1 ? '(reprinted from an older volume, with corrections)' : '',
        abstract,
        '',
      ]),
    );
    const record = file.records.find(({ title }) => title === papers[1]?.title);
    expect(record?.abstract).toBe(papers[1]?.abstract);
    expect(record?.warnings.map(({ code }) => code)).toEqual(['unclassified-line']);
    expect(record?.parts.map(({ role }) => role)).toEqual(['title', 'unclassified', 'abstract']);
  });
});

describe('named fields', () => {
  const entries = SAMPLE_PAPERS.slice(0, 5).flatMap(({ title, authors, year, abstract }, index) => [
    `Title: ${title}`,
    `Authors: ${authors.join(', ')}`,
    `Year: ${year}`,
    'Venue: Journal of Examples',
    `DOI: 10.1000/x${index}`,
    `Abstract: ${abstract}`,
    '',
  ]);

  it('reads every field', () => {
    const file = read(...entries);
    expect(file.shape).toBe('labelled-fields');
    expect(file.records.map(plain)).toEqual(PAPERS.slice(0, 5));
    expect(file.records.map(names)).toEqual(SAMPLE_PAPERS.slice(0, 5).map(({ authors }) => authors));
    expect(file.records[0]?.issued).toEqual({ year: SAMPLE_PAPERS[0]?.year, month: null, day: null });
    expect(file.records[0]?.containerTitle).toBe('Journal of Examples');
    expect(file.records[1]?.identifiers).toEqual([{ scheme: 'doi', value: '10.1000/x1' }]);
  });

  it('reads them in bold and as a list', () => {
    const file = read(...entries.map((line) => line.replace(/^(\w+):/, '- **$1:**')));
    expect(file.records.map(plain)).toEqual(PAPERS.slice(0, 5));
  });

  it('reads a listing that leaves the last name out', () => {
    const file = read(
      'Showing new listings for Thursday, 17 April 2025',
      '',
      ...SAMPLE_PAPERS.slice(0, 4).flatMap(({ title, authors, abstract }, index) => [
        `[${index + 1}]  arXiv:2401.0000${index} [pdf, html, other]`,
        `Title: ${title}`,
        authors.join(', '),
        'Comments: 10 pages',
        'Subjects: Examples (ex.AA)',
        '',
        abstract,
        '',
      ]),
    );
    expect(file.records.map(plain)).toEqual(PAPERS.slice(0, 4));
    expect(file.records.map(names)).toEqual(SAMPLE_PAPERS.slice(0, 4).map(({ authors }) => authors));
    expect(file.records[3]?.sourceKey).toBe('4');
    expect(file.records[3]?.identifiers).toEqual([{ scheme: 'arxiv', value: '2401.00003' }]);
  });

  it('reads fields under titles that have no name', () => {
    const file = read(
      ...SAMPLE_PAPERS.slice(0, 6).flatMap(({ title, authors, year, abstract }) => [
        title,
        authors.join(', '),
        `Year: ${year}`,
        'Keywords: examples, samples',
        'TL;DR: In one short sentence, this is what the paper says, and it says it well.',
        `Abstract: ${abstract}`,
        '',
      ]),
    );
    expect(file.records.map(plain)).toEqual(PAPERS.slice(0, 6));
    expect(file.records[5]?.keywords).toEqual(['examples', 'samples']);
    expect(file.records[5]?.issued?.year).toBe(SAMPLE_PAPERS[5]?.year);
    expect(file.records.map(names)).toEqual(SAMPLE_PAPERS.slice(0, 6).map(({ authors }) => authors));
  });

  it('reads a daily digest in Markdown with other texts beside the abstract', () => {
    const file = read(
      '<div id=toc></div>',
      '',
      '# Table of Contents',
      '',
      '- [ex.AA](#ex.AA) [Total: 3]',
      '',
      '# ex.AA [[Back]](#toc)',
      '',
      ...SAMPLE_PAPERS.slice(0, 3).flatMap(({ title, authors, abstract }, index) => [
        `### [${index + 1}] [${title}](https://arxiv.org/abs/2401.0000${index})`,
        `*${authors.join(',')}*`,
        '',
        'Main category: ex.AA',
        '',
        'TL;DR: In short.',
        '',
        '<details>',
        '  <summary>Details</summary>',
        'Motivation: Nobody did it.',
        '',
        'Result: It works.',
        '',
        `Abstract: ${abstract}`,
        '',
        '</details>',
        '',
      ]),
    );
    expect(file.records.map(plain)).toEqual(PAPERS.slice(0, 3));
    expect(file.records.map(names)).toEqual(SAMPLE_PAPERS.slice(0, 3).map(({ authors }) => authors));
    expect(file.records[2]?.identifiers).toEqual([{ scheme: 'arxiv', value: '2401.00002' }]);
    expect(file.records[2]?.keywords).toEqual(['ex.AA']);
    expect(file.records[2]?.sourceKey).toBe('3');
  });
});

describe('mail of arXiv', () => {
  const mail = [
    '-'.repeat(78),
    'Submissions to:',
    'Examples',
    '-'.repeat(78),
    '\\\\',
    'arXiv:2401.00001',
    'Date: Thu, 7 Nov 2024 02:49:53 GMT   (31kb)',
    '',
    'Title: Weighing pebbles of northern rivers with a balance that is carried by',
    '  hand',
    "Authors: Jane Roe (Example University), Jos\\'e Pru\\~neba",
    'Categories: ex.AA ex.BB',
    'Journal-ref: Journal of Examples, Volume 3, 2024',
    'DOI: 10.1000/x1',
    '\\\\',
    '  Pebbles are weighed by hand, which takes long. We carry a balance along, and',
    'so weigh them where they lie.',
    '\\\\ ( https://arxiv.org/abs/2401.00001 , 31kb)',
    '-'.repeat(78),
    '%%--%%--%%--%%',
    '-'.repeat(78),
    '\\\\',
    'arXiv:2301.00002',
    'replaced with revised version Wed, 11 Feb 2026 22:17:21 GMT   (97kb)',
    '',
    'Title: A second title',
    'Authors: John Berg',
    'Categories: ex.AA',
    '\\\\ ( https://arxiv.org/abs/2301.00002 ,  97kb)',
  ];

  it('reads entries with and without abstract', () => {
    const file = read(...mail);
    expect(file.shape).toBe('arxiv-mail');
    expect(file.records.map(plain)).toEqual([
      {
        title: 'Weighing pebbles of northern rivers with a balance that is carried by hand',
        abstract:
          'Pebbles are weighed by hand, which takes long. We carry a balance along, and so weigh them where they lie.',
      },
      { title: 'A second title', abstract: '' },
    ]);
    const [first, second] = file.records;
    expect(first && names(first)).toEqual(['Jane Roe', 'José Pruñeba']);
    expect(first?.issued).toEqual({ year: 2024, month: 11, day: 7 });
    expect(first?.containerTitle).toBe('Journal of Examples');
    expect(first?.keywords).toEqual(['ex.AA', 'ex.BB']);
    expect(first?.identifiers).toEqual([
      { scheme: 'arxiv', value: '2401.00001' },
      { scheme: 'doi', value: '10.1000/x1' },
    ]);
    expect(first?.links.map(({ url }) => url)).toEqual(['https://arxiv.org/abs/2401.00001']);
    expect(second?.issued).toBeNull();
  });
});

describe('text export of PubMed', () => {
  const entry = (number: number, ...blocks: readonly string[]) =>
    [
      `${number}. J Ex. 2020 Apr 22;6(4):5-9. doi: 10.1000/x${number}.`,
      ...blocks,
      `DOI: 10.1000/x${number}\nPMCID: PMC123${number}\nPMID: 45${number}  [Indexed for MEDLINE]`,
    ].join('\n\n');

  it('reads title, authors, abstract, journal, date and identifiers, and leaves out the rest', () => {
    const file = read(
      '',
      entry(
        1,
        'Weighing pebbles of northern rivers with a balance that is carried by hand: a\nfield study.',
        'Roe J(1), Berg JV(1)(2), de la Prueba M(2); Example Group.',
        'Author information: \n(1)University of Examples, Exampletown.',
        'BACKGROUND: Pebbles are weighed by hand.\nMETHODS: We carry a balance along.',
        'Copyright © 2020 Example. All rights reserved.',
      ),
      '',
      '',
      entry(2, '[A title that was translated].', '[Article in German]', '[No authors listed]'),
      '',
    );
    expect(file.shape).toBe('pubmed-text');
    const [first, second] = file.records;
    expect(first && plain(first)).toEqual({
      title: 'Weighing pebbles of northern rivers with a balance that is carried by hand: a field study.',
      abstract: 'BACKGROUND: Pebbles are weighed by hand.\nMETHODS: We carry a balance along.',
    });
    expect(first && names(first)).toEqual(['J Roe', 'JV Berg', 'M de la Prueba', 'Example Group']);
    expect(first?.containerTitle).toBe('J Ex');
    expect(first?.issued).toEqual({ year: 2020, month: 4, day: 22 });
    expect(first?.identifiers).toEqual([
      { scheme: 'doi', value: '10.1000/x1' },
      { scheme: 'pmid', value: '451' },
      { scheme: 'pmcid', value: 'PMC1231' },
    ]);
    expect(second && plain(second)).toEqual({ title: '[A title that was translated].', abstract: '' });
    expect(second?.authors).toEqual([]);
    expect(second?.sourceKey).toBe('2');
  });
});
