// Test builders: texts of any kind to read, and the check that no line of them is lost.

import fc from 'fast-check';
import type { ParsedFile } from '../parsed-file.ts';
import { unaccountedLines } from './corrections.ts';

/** Pieces that dumps are made of, to be put together in any order. */
const PIECES = [
  '',
  ' ',
  '\u00a0',
  '\t',
  'new',
  'Subscribe',
  'Apr 17',
  '42',
  '12.',
  '[3]',
  '· 3 comments',
  '---',
  '***',
  '## ',
  '# April 17',
  '- ',
  '> ',
  'Abstract',
  'Abstract: ',
  '**Abstract.** ',
  'Title: ',
  'Authors: ',
  'A. Author, B. Author and C. Writer',
  '[a link](https://example.org/a_b)',
  'https://example.org/x.',
  'arXiv:2401.00001',
  'PMID: 123',
  '1. J Test. 2020 Apr;1(1):1-2.',
  '\\\\',
  'A Study of Small Things: Lessons from Examples',
  'We study small things. They are easy to overlook, and we show that they matter.',
  'It is a longer sentence that goes on for a while so that it looks like prose to a reader, does it not?',
  '(1) first, (2) second',
  '| a | b |',
  'a\tb',
  '&amp;',
  '<details>',
];

const line = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Any text, half of it made of what dumps are made of; without NULs, for which a file is refused as binary. */
export const anyDump: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end).replaceAll('\0', ''));

/** What is wrong with the accounting of a file; empty when every line is in exactly one place. */
export function accountingFaults(file: ParsedFile): string[] {
  const faults: string[] = [];
  for (const { number } of unaccountedLines(file)) faults.push(`line ${number} is in no place or in two`);
  const owners = new Map<number, number>();
  for (const record of file.records) {
    if (record.parts.length === 0) faults.push(`record ${record.index} has no part`);
    const lines = new Set<number>();
    for (const part of record.parts) for (let at = part.firstLine; at <= part.lastLine; at++) lines.add(at);
    const isGlued = record.warnings.some(({ code }) => code === 'glued-furniture-removed');
    for (const at of lines) {
      const other = owners.get(at);
      if (other !== undefined && !isGlued && other !== record.index - 1) faults.push(`line ${at} is in two records`);
      owners.set(at, record.index);
    }
    const first = file.lines[Math.min(...lines) - 1];
    const last = file.lines[Math.max(...lines) - 1];
    if (record.span.start !== first?.span.start || record.span.end !== last?.span.end)
      faults.push(`span of ${record.index}`);
  }
  file.records.forEach((record, index) => {
    if (record.index !== index + 1) faults.push(`record ${index + 1} is numbered ${record.index}`);
    if (!(record.confidence >= 0 && record.confidence <= 1)) faults.push(`confidence of ${record.index}`);
  });
  return faults;
}
