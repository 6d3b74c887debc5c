// Detection: structured files are recognised and refused, everything else is a dump.

import { describe, expect, it } from 'vitest';
import { SAMPLE_PAPERS } from '#shared/sample/papers.ts';
import { PLAIN, printListing } from './abstract-dump/variations.testing.ts';
import { linesOfText } from './decode.ts';
import { detectFormat } from './detect.ts';
import { FormatError } from './format-error.ts';

/** The format, or what a refusal says it is. */
function detect(text: string): string {
  try {
    return detectFormat(linesOfText(text));
  } catch (error) {
    if (!(error instanceof FormatError) || error.code !== 'UNSUPPORTED_FORMAT') throw error;
    return `refused ${error.details.format}`;
  }
}

const PAGE = `<!DOCTYPE html>\n<html><head><title>Papers</title></head><body>\n${'<div class="paper"><p>Text</p></div>\n'.repeat(9)}</body></html>`;

describe('detectFormat', () => {
  const structured: Readonly<Record<string, string>> = {
    ris: 'TY  - JOUR\nTI  - A title\nAU  - Roe, Jane\nPY  - 2020\nER  - \n',
    bibtex: '@article{roe2020,\n  title = {A title},\n  author = {Roe, Jane},\n  year = 2020,\n}\n',
    medline: 'PMID- 123\nOWN - NLM\nTI  - A title\nAB  - Text\nFAU - Roe, Jane\n',
    endnote: '%0 Journal Article\n%T A title\n%A Jane Roe\n%D 2020\n',
    isi: 'FN Some Database\nVR 1.0\nPT J\nAU Roe, J\nTI A title\nER\nEF\n',
    csv: 'Title,Authors,Year,DOI,Abstract\n"A title","Roe, Jane",2020,10.1000/x,"Text"\n',
    json: '[\n  {\n    "title": "A title",\n    "abstract": "Text"\n  }\n]\n',
    xml: '<?xml version="1.0"?>\n<records><record><title>A title</title></record></records>\n',
    html: PAGE,
  };

  for (const [format, text] of Object.entries(structured)) {
    it(`refuses ${format}`, () => {
      expect(detect(text)).toBe(`refused ${format}`);
      expect(detect(`\ufeff${text}`)).toBe(`refused ${format}`);
    });
  }

  it('says what can be done with a saved page', () => {
    expect(() => detectFormat(linesOfText(PAGE))).toThrow('save-page-as-text');
  });

  it('refuses objects one a line', () => {
    expect(detect('{"title": "A"}\n{"title": "B"}\n')).toBe('refused json');
  });

  it('takes everything else for a dump', () => {
    const dumps = [
      '',
      'A title\n\nAnd a text.',
      printListing(SAMPLE_PAPERS, PLAIN).text,
      printListing(SAMPLE_PAPERS, { ...PLAIN, isMarkdown: true }).text,
      '[1] A numbered title\n\nText.\n\n[2] Another',
      'Title: A title\nAuthors: Jane Roe\nAbstract: Text, and more of it.',
      "<div id='toc'></div>\n\n# cs.CV\n\n### [1] [A title](https://example.org)\n*Jane Roe*\n\n<details>\n  <summary>Details</summary>\nAbstract: Text.\n\n</details>\n",
      'A title\twith a tab\n',
      'TY is a letter pair\n\nthat begins this text.',
      'Title, colon, and other things, in a list\n\nText of the abstract, with commas, as is usual.',
    ];
    for (const text of dumps) expect(detect(text)).toBe('abstract-dump');
  });
});
