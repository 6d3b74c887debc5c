// What an export says.

import { describe, expect, it } from 'vitest';
import { contentWords, exportErrorWords, planWords, resultWords } from './export-words.ts';

const report = (written: number, unchanged: number) => ({
  files: written + unchanged,
  written,
  unchanged,
  conflicts: [],
  stale: [],
});

describe('words of an export', () => {
  it('counts papers without the index', () => {
    expect(contentWords({ files: 4 })).toBe('3 papers and an index');
    expect(contentWords({ files: 1 })).toBe('No papers, only an index');
  });

  it('tells a plan from a result', () => {
    expect(planWords(report(12, 60))).toBe('12 files to write, 60 up to date.');
    expect(resultWords(report(12, 0))).toBe('12 files written.');
    expect(resultWords(report(0, 1))).toBe('Nothing to write: 1 file was up to date.');
  });

  it('says why a folder was refused, and what to do', () => {
    const words = exportErrorWords({ code: 'EXPORT_REFUSED', details: { folder: 'Notes', reason: 'library-folder' } });
    expect(words.advice).toContain('The library itself lies in it');
  });
});
