// What the import screen says.

import { describe, expect, it } from 'vitest';
import type { Preview, RecordMatch } from '#shared/contract/imports.ts';
import { RECORD_WARNINGS } from '#shared/domain/record.ts';
import { decisionLabel, sumWords } from './decision-words.ts';
import { encodingName, filesTitle, noticeWords, originWords, sizeWords } from './file-words.ts';
import { isWorthComparing } from './match-words.ts';
import { commitHint, commitLabel, nothingNewWords, outcomeOf } from './outcome-words.ts';
import { confidenceWords, warningWords } from './warning-words.ts';

type Counts = Preview['counts'];

function preview(counts: Partial<Counts>, change: Partial<Preview> = {}, isKnown = false): Preview {
  const importedBefore = isKnown ? { importId: 'i' as never, at: '2026-11-22T08:00:00.000Z' } : null;
  const file = { name: 'a.txt', refusal: null, importedBefore } as Preview['files'][number];
  const all = { found: 0, new: 0, duplicate: 0, near: 0, rejected: 0, ...counts };
  return {
    id: 'p' as never,
    files: [file],
    counts: all,
    willAdd: all.new + all.near,
    willMerge: 0,
    edits: 0,
    ...change,
  };
}

describe('outcomeOf', () => {
  it('imports what is new', () => {
    const some = preview({ found: 71, new: 69, duplicate: 1, near: 1 });
    expect(outcomeOf(some)).toBe('import');
    expect(commitLabel(some)).toBe('Import 70 papers');
    expect(commitHint(some)).toBe('you can undo this import at any time');
    expect(nothingNewWords(some)).toBeNull();
  });

  it('says that the same file again would change nothing', () => {
    const again = preview({ found: 71, duplicate: 71 }, {}, true);
    expect(outcomeOf(again)).toBe('nothing');
    expect(commitLabel(again)).toBe('Done');
    expect(nothingNewWords(again)).toMatch(
      /^This file was imported on 22 Nov.*Nothing new: 71 papers are already here\.$/,
    );
  });

  it('keeps other bytes with the same papers as a source', () => {
    const other = preview({ found: 71, duplicate: 71 });
    expect(outcomeOf(other)).toBe('keep-source');
    expect(commitLabel(other)).toBe('Keep as a source');
  });

  it('completes papers without adding any', () => {
    const longer = preview({ found: 1, duplicate: 1 }, { willMerge: 1 });
    expect(commitLabel(longer)).toBe('Complete 1 paper');
  });

  it('has nothing to do with nothing, or with everything rejected', () => {
    expect(outcomeOf(preview({}))).toBe('nothing');
    expect(outcomeOf(preview({ found: 3, rejected: 3 }))).toBe('nothing');
  });
});

describe('sumWords', () => {
  it('adds up in front of you', () => {
    expect(sumWords({ found: 71, new: 69, duplicate: 1, near: 1, rejected: 0 })).toBe(
      '71 found = 69 new + 1 already here + 1 looks alike + 0 rejected',
    );
  });
});

describe('decisionLabel', () => {
  const match = (reason: RecordMatch['reason']): RecordMatch => ({
    paperId: null,
    recordKey: null,
    title: '',
    abstractStart: '',
    reason,
  });

  it('says what becomes of a record as things stand', () => {
    const near = { decision: 'near', match: match('same-title-other-text') } as const;
    expect(decisionLabel({ ...near, choice: null }).text).toBe('decide');
    expect(decisionLabel({ ...near, choice: 'merge' }).text).toBe('merge');
    expect(decisionLabel({ ...near, choice: 'import' }).text).toBe('own paper');
    expect(decisionLabel({ decision: 'duplicate', choice: null, match: match('text-is-longer') }).text).toBe(
      'completes',
    );
    expect(decisionLabel({ decision: 'rejected', choice: 'reject', match: null }).text).toBe('rejected');
  });

  it('offers a comparison only where there is something to compare', () => {
    expect(isWorthComparing({ decision: 'duplicate', choice: null, match: match('same-title-and-text') })).toBe(false);
    expect(isWorthComparing({ decision: 'near', choice: null, match: match('same-text-other-title') })).toBe(true);
    expect(isWorthComparing({ decision: 'new', choice: null, match: null })).toBe(false);
  });
});

describe('warningWords', () => {
  it('has words for every warning', () => {
    for (const code of RECORD_WARNINGS) {
      expect(warningWords({ code, line: 1_234, text: null }).words).not.toBe('');
    }
    expect(warningWords({ code: 'may-be-cut-off', line: 1_234, text: null }).words).toBe(
      'the abstract may be cut off (line 1,234)',
    );
  });

  it('mentions confidence only when it is low', () => {
    expect(confidenceWords(0.3)).toBe('30 % sure');
    expect(confidenceWords(0.88)).toBeNull();
  });
});

describe('words for files', () => {
  it('names encodings, origins and sizes', () => {
    expect(encodingName('shift_jis')).toBe('Shift JIS');
    expect(encodingName('koi8-r')).toBe('koi8-r');
    expect(originWords('drop')).toBe('dropped on the window');
    expect(originWords('unknown')).toBeNull();
    expect(originWords('__proto__')).toBe('__proto__');
    expect(sizeWords(1)).toBe('1 byte');
    expect(sizeWords(120_007)).toBe('120 kB');
    expect(sizeWords(1_400_000)).toBe('1.4 MB');
    expect(filesTitle(['a', 'b', 'c'])).toEqual({ name: 'a', rest: ' and 2 more' });
  });

  it('warns of a guessed encoding, not of one the file names itself', () => {
    expect(noticeWords({ code: 'encoding-guessed', line: null, count: 1 }, 'windows-1252')).toContain('Windows-1252');
    expect(noticeWords({ code: 'encoding-named', line: null, count: 1 }, 'utf-16le')).toBeNull();
    expect(noticeWords({ code: 'bad-bytes-replaced', line: 12, count: 3 }, 'utf-8')).toContain('line 12');
  });
});
