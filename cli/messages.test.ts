// Every error has words of its own.

import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorValue, FILE_REFUSALS } from '#shared/contract/errors.ts';
import { wordError, wordRefusal } from './messages.ts';

const SAMPLES: { readonly [Code in ErrorValue['code']]: Extract<ErrorValue, { code: Code }>['details'] } = {
  BAD_INPUT: { issues: [{ path: 'limit', message: 'too big' }] },
  NOT_FOUND: { kind: 'paper', id: 'p1' },
  CONFLICT: { kind: 'note', id: 'p1', current: 'text' },
  NOTHING_TO_UNDO: { direction: 'undo' },
  FILE_REFUSED: { name: 'a.pdf', reason: 'binary', detail: 'PDF document', line: null },
  QUERY_INVALID: { reason: 'field-without-word', start: 0, end: 6 },
  LIBRARY_LOCKED: { file: '/l', owner: { processId: 7, shell: 'the desktop window', since: '2026-01-01' } },
  LIBRARY_TOO_NEW: { file: '/l', found: 3, supported: 2 },
  LIBRARY_FOREIGN: { file: '/l', detail: 'not-sqlite' },
  LIBRARY_DAMAGED: { file: '/l', problems: ['row 3'] },
  READ_ONLY: { reason: 'folder' },
  EXPORT_REFUSED: { folder: 'out', reason: 'missing' },
  IO_FAILED: { name: 'library', system: 'ENOSPC' },
  CANCELLED: { task: null },
  DISCONNECTED: { detail: 'exit 1' },
  UNKNOWN_METHOD: { method: 'papers.shred' },
  INTERNAL: { reference: 'abcd' },
};

describe('wordError', () => {
  it('says something different and complete for every code', () => {
    const words = ERROR_CODES.map((code) => wordError({ code, details: SAMPLES[code] } as ErrorValue));
    expect(new Set(words).size).toBe(ERROR_CODES.length);
    for (const text of words) {
      expect(text).toMatch(/^\S.*[\w.)]$/);
      expect(text).not.toMatch(/undefined|null|\[object/);
    }
  });

  it('names who has the library, when that is known', () => {
    expect(wordError({ code: 'LIBRARY_LOCKED', details: SAMPLES.LIBRARY_LOCKED })).toContain('process 7');
    expect(wordError({ code: 'LIBRARY_LOCKED', details: { file: '/l', owner: null } })).toContain('another program');
  });
});

describe('wordRefusal', () => {
  it('says where and what, when that is known', () => {
    expect(wordRefusal({ name: 'a.txt', reason: 'line-too-long', detail: null, line: 7 })).toBe(
      'a.txt: a line is too long at line 7.',
    );
    const words = FILE_REFUSALS.map((reason) => wordRefusal({ name: 'a', reason, detail: 'd', line: null }));
    expect(new Set(words).size).toBe(FILE_REFUSALS.length);
  });
});
