// Every error has words.

import { describe, expect, it } from 'vitest';
import {
  AppError,
  ERROR_CODES,
  type ErrorValue,
  FILE_REFUSALS,
  parseErrorValue,
  QUERY_PROBLEMS,
} from '#shared/contract/errors.ts';
import { connectionWords, errorWords, refusalAdvice } from './error-messages.ts';

const DETAILS: { readonly [Code in ErrorValue['code']]: Extract<ErrorValue, { code: Code }>['details'] } = {
  BAD_INPUT: { issues: [{ path: 'name', message: 'Too short' }] },
  NOT_FOUND: { kind: 'paper', id: 'p1' },
  CONFLICT: { kind: 'note', id: 'p1', current: 'text' },
  NOTHING_TO_UNDO: { direction: 'undo' },
  FILE_REFUSED: { name: 'a.pdf', reason: 'binary', detail: 'PDF document', line: null },
  QUERY_INVALID: { reason: 'field-without-word', start: 0, end: 1 },
  LIBRARY_LOCKED: { file: 'my.lectern', owner: { processId: 7, shell: 'the desktop window', since: '' } },
  LIBRARY_TOO_NEW: { file: 'my.lectern', found: 9, supported: 1 },
  LIBRARY_FOREIGN: { file: 'my.lectern', detail: 'a text file' },
  LIBRARY_DAMAGED: { file: 'my.lectern', problems: ['row 7'] },
  READ_ONLY: { reason: 'folder' },
  EXPORT_REFUSED: { folder: 'out', reason: 'not a folder' },
  IO_FAILED: { name: 'my.lectern', system: 'ENOSPC' },
  CANCELLED: { task: null },
  DISCONNECTED: { detail: '' },
  UNKNOWN_METHOD: { method: 'papers.fly' },
  INTERNAL: { reference: 'abc' },
};

describe('errorWords', () => {
  it.each(ERROR_CODES)('says of %s what happened, what was kept and what to do', (code) => {
    const value = parseErrorValue(code, DETAILS[code]);
    if (value === null) throw new Error('the sample does not fit its code');
    const { title, kept, advice } = errorWords(value);
    for (const sentence of [title, kept, advice]) {
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
    expect(title).not.toMatch(/[.!]$/);
    expect(kept).toMatch(/\.$/);
    expect(new AppError(value).code).toBe(code);
  });

  it.each(FILE_REFUSALS)('says why a file was refused: %s', (reason) => {
    expect(refusalAdvice({ reason, detail: null, line: 3 }).length).toBeGreaterThan(8);
  });

  it('says something else of every query that breaks', () => {
    const advice = QUERY_PROBLEMS.map(
      (reason) => errorWords({ code: 'QUERY_INVALID', details: { reason, start: 0, end: 1 } }).advice,
    );
    expect(new Set(advice).size).toBe(QUERY_PROBLEMS.length);
  });

  it('names who has the library open', () => {
    const { kept } = errorWords({ code: 'LIBRARY_LOCKED', details: DETAILS.LIBRARY_LOCKED });
    expect(kept).toContain('the desktop window');
  });

  it.each(['not-launched', 'link-used'] as const)('gives steps where trying again cannot help: %s', (reason) => {
    const { kept, steps } = connectionWords({ from: 'host', reason });
    expect(kept).toMatch(/nothing was changed|library is safe/i);
    expect(steps?.length).toBeGreaterThan(1);
  });

  it.each(['not-launched', 'link-used', 'session-ended', 'unreachable'] as const)(
    'says why there is no connection: %s',
    (reason) => {
      expect(connectionWords({ from: 'host', reason }).title.length).toBeGreaterThan(8);
    },
  );
});
