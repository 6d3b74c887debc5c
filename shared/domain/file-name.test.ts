// Names of exported files: trust.md X1-X5, X10 and goal G13.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileNames, fileNameKey, safeFileName } from './file-name.ts';

const WINDOWS_RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'CON',
    'nul.md',
    'COM1',
    'LPT¹',
    'CONIN$',
    'aux.tar',
    'com¹.x',
    '../../etc/x',
    '/abs',
    'C:\\x',
    '\\\\host\\s',
    '..',
    '.',
    '~',
    'a/b',
    'a\\b',
    'x:ads',
    '%2e%2e',
    'trailing.',
    'trailing ',
    '.hidden',
    '-dash',
    '',
    '   ',
    '🙂🙂',
    '模型',
    '\u202Eevil',
    '\u0007bell',
    '👩‍👩‍👧‍👦'.repeat(80),
    'A',
    'a',
    'é',
    'e\u0301',
    'ß',
    'ss',
    'İ',
    'i',
    'ı',
    'x#^[]|y',
  ),
); // prettier-ignore

describe('safeFileName', () => {
  it('gives one plain component for any title (X1-X4, X10)', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const name = safeFileName(title, 'record-abc');
        expect(name).not.toMatch(/[<>:"/\\|?*#^[\]%`\p{Cc}\p{Cf}]/u);
        expect(name).not.toMatch(/^[ .\-~]|[ .]$/);
        expect(name).not.toMatch(WINDOWS_RESERVED);
        expect(name).toMatch(/[\p{L}\p{N}]/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has room for the sign before a reserved name', () => {
    expect(safeFileName(`CON.${'x'.repeat(116)}`, 'x')).toBe(`_CON.${'x'.repeat(115)}`);
  });

  it('keeps an ordinary title readable', () => {
    expect(safeFileName('SkipPipe: Partial and Reordered', 'x')).toBe('SkipPipe - Partial and Reordered');
    expect(safeFileName('Zero/Few-Shot (TTMs) vs. rest', 'x')).toBe('Zero - Few-Shot (TTMs) vs. rest');
  });

  it('never cuts a grapheme in two', () => {
    const letter = 'x\u0302\u0303';
    const name = safeFileName(letter.repeat(80), 'x');
    expect(name.length % letter.length).toBe(0);
    expect(name.length).toBeGreaterThan(60);
  });
});

describe('FileNames.unique', () => {
  it('never gives one name twice, for any file system (X5)', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 60 }), (titles) => {
        const names = new FileNames();
        const given = titles.map((title, index) =>
          names.unique(safeFileName(title, `record-${index}`), `id${index}`, 'md'),
        );
        expect(new Set(given.map(fileNameKey)).size).toBe(given.length);
        expect(new Set(given.map((name) => name.normalize('NFD').toLowerCase())).size).toBe(given.length);
        for (const name of given) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
      }),
      { numRuns: 300 },
    );
  });

  it('survives ten thousand titles (G13)', () => {
    const names = new FileNames();
    const titles = fc.sample(hostile, { numRuns: 10_000, seed: 13 });
    const given = titles.map((title, index) =>
      names.unique(safeFileName(title, `record-${index}`), `id${index}`, 'md'),
    );
    expect(new Set(given.map(fileNameKey)).size).toBe(10_000);
  });
});
