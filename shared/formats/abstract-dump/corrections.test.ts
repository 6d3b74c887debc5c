// Corrections: each kind on a small file, and no line lost whatever is corrected.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART_ROLES } from '#shared/domain/record.ts';
import { linesOfText } from '../decode.ts';
import type { ParsedFile } from '../parsed-file.ts';
import { accountingFaults, anyDump } from './accounting.testing.ts';
import { applyCorrection, type Correction, TAKE_BACK_TARGETS } from './corrections.ts';
import { parseAbstractDump } from './parse.ts';

const FIRST = 'Counting sheep: a method for sleeping well';
const FIRST_TEXT =
  'We count sheep until we sleep. The method is old, and our study shows that it works for most sheep.';
const THIRD =
  'It is a second paragraph, which says that sheep are counted best at night, and that we did so for years.';
const SECOND = 'Stacking stones without mortar';
const SECOND_TEXT = 'Stones are stacked without mortar. We measure how high a stack of stones can be before it falls.';

function read(...lines: readonly string[]): ParsedFile {
  return parseAbstractDump(linesOfText(lines.join('\n')));
}

const plain = () => read('fresh', '', FIRST, '', FIRST_TEXT, '', SECOND, '', SECOND_TEXT);
const shown = (file: ParsedFile) => file.records.map(({ title, abstract }) => [title, abstract]);

describe('applyCorrection', () => {
  it('splits a record at a line, which becomes the title', () => {
    const file = read(FIRST, '', FIRST_TEXT, '', THIRD, '', SECOND, '', SECOND_TEXT);
    const split = applyCorrection(file, { kind: 'split', record: 1, atLine: 5 });
    expect(shown(split)).toEqual([
      [FIRST, FIRST_TEXT],
      [THIRD, ''],
      [SECOND, SECOND_TEXT],
    ]);
    expect(split.records.map(({ index }) => index)).toEqual([1, 2, 3]);
  });

  it('joins a record with the next, whose title becomes text', () => {
    const joined = applyCorrection(plain(), { kind: 'join', record: 1 });
    expect(shown(joined)).toEqual([[FIRST, `${FIRST_TEXT}\n\n${SECOND}\n\n${SECOND_TEXT}`]]);
    expect(joined.records[0]?.rule).toBe('corrected-by-reader');
  });

  it('takes back a split by a join', () => {
    const file = read(FIRST, '', FIRST_TEXT, '', THIRD, '', SECOND, '', SECOND_TEXT);
    const back = applyCorrection(applyCorrection(file, { kind: 'split', record: 1, atLine: 5 }), {
      kind: 'join',
      record: 1,
    });
    expect(shown(back)).toEqual(shown(file));
  });

  it('swaps title and abstract, and twice is not at all', () => {
    const swapped = applyCorrection(plain(), { kind: 'swap', record: 2 });
    expect(shown(swapped)[1]).toEqual([SECOND_TEXT, SECOND]);
    expect(shown(applyCorrection(swapped, { kind: 'swap', record: 2 }))).toEqual(shown(plain()));
  });

  it('takes an ignored line back where the reader says', () => {
    const titled = applyCorrection(plain(), { kind: 'take-back', line: 1, as: 'new-record' });
    expect(shown(titled)[0]).toEqual(['fresh', '']);
    expect(titled.ignored).toEqual([]);
    const front = applyCorrection(plain(), { kind: 'take-back', line: 1, as: 'start-of-next' });
    expect(shown(front)[0]).toEqual([`fresh ${FIRST}`, FIRST_TEXT]);
    expect(applyCorrection(plain(), { kind: 'take-back', line: 1, as: 'end-of-previous' })).toEqual(plain());
  });

  it('ignores a line, and a whole record', () => {
    const without = applyCorrection(plain(), { kind: 'ignore-line', line: 7 });
    expect(shown(without)[1]).toEqual(['', SECOND_TEXT]);
    expect(without.ignored.map(({ line, reason }) => [line, reason])).toContainEqual([7, 'rejected-by-reader']);
    const one = applyCorrection(plain(), { kind: 'ignore-record', record: 1 });
    expect(shown(one)).toEqual([[SECOND, SECOND_TEXT]]);
    expect(one.ignored.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('sets the role of a line', () => {
    const file = read(FIRST, 'Ann Example, Bob Sample', FIRST_TEXT, '', SECOND, 'Cid Probe, Dot Muster', SECOND_TEXT);
    expect(file.records[0]?.authors).toHaveLength(2);
    const changed = applyCorrection(file, { kind: 'set-role', line: 2, role: 'abstract' });
    expect(changed.records[0]?.authors).toEqual([]);
    expect(changed.records[0]?.abstract).toBe(`Ann Example, Bob Sample\n${FIRST_TEXT}`);
    expect(changed.records[1]).toEqual(file.records[1]);
  });

  it('gives back the same file when there is nothing to correct', () => {
    const file = plain();
    expect(applyCorrection(file, { kind: 'join', record: 2 })).toBe(file);
    expect(applyCorrection(file, { kind: 'split', record: 1, atLine: 3 })).toBe(file);
    expect(applyCorrection(file, { kind: 'ignore-line', line: 99 })).toBe(file);
    expect(applyCorrection(file, { kind: 'set-role', line: 2, role: 'title' })).toBe(file);
  });

  it('changes nothing but the records concerned', () => {
    const file = plain();
    const swapped = applyCorrection(file, { kind: 'swap', record: 2 });
    expect(swapped.records[0]).toBe(file.records[0]);
    expect(swapped.lines).toBe(file.lines);
  });

  it('keeps every line accounted for, whatever is corrected', () => {
    const record = fc.integer({ min: 1, max: 8 });
    const line = fc.integer({ min: 1, max: 40 });
    const correction: fc.Arbitrary<Correction> = fc.oneof(
      fc.record({ kind: fc.constant('split' as const), record, atLine: line }),
      fc.record({ kind: fc.constantFrom('join' as const, 'swap' as const, 'ignore-record' as const), record }),
      fc.record({ kind: fc.constant('take-back' as const), line, as: fc.constantFrom(...TAKE_BACK_TARGETS) }),
      fc.record({ kind: fc.constant('ignore-line' as const), line }),
      fc.record({ kind: fc.constant('set-role' as const), line, role: fc.constantFrom(...PART_ROLES) }),
    );
    fc.assert(
      fc.property(anyDump, fc.array(correction, { maxLength: 8 }), (text, corrections) => {
        let file = parseAbstractDump(linesOfText(text));
        for (const one of corrections) {
          file = applyCorrection(file, one);
          expect(accountingFaults(file)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
