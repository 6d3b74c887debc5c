// Every notice has words: what happened, what was kept, what to do.

import { describe, expect, it } from 'vitest';
import { type LibraryNotice, libraryNoticeSchema } from '#shared/contract/library.ts';
import { noticeWords } from './notice-words.ts';

const NOTICES: readonly LibraryNotice[] = [
  { code: 'unclean-stop' },
  { code: 'index-rebuilt' },
  { code: 'repaired', fromBackup: 3, doubtful: ['paper 12'], lost: ['paper_author 4'], keptIn: 'my.damaged-1' },
  { code: 'repaired', fromBackup: 1, doubtful: [], lost: [], keptIn: 'my.damaged-1' },
  { code: 'restored', backupMadeAt: '2026-11-22T08:00:00Z', revision: 7, keptIn: 'my.damaged-1' },
  { code: 'journal-set-aside', keptIn: 'my.journal-1' },
  { code: 'read-only', reason: 'folder' },
  { code: 'read-only', reason: 'disk-full' },
  { code: 'read-only', reason: 'checking' },
  { code: 'damage-found', problems: ['note 7'] },
  { code: 'network-folder', fileSystem: 'NFS' },
  { code: 'cloud-folder', service: 'Dropbox', conflictCopies: ['notes (conflicted copy).lectern'] },
  { code: 'backup-failed', detail: 'ENOSPC' },
];

describe('noticeWords', () => {
  it('is tried with every notice there is', () => {
    const codes = libraryNoticeSchema.options.map(({ shape }) => shape.code.value);
    expect(codes.filter((code) => !NOTICES.some((notice) => notice.code === code))).toEqual([]);
  });

  it.each(NOTICES)('words $code', (notice) => {
    const { title, kept, advice } = noticeWords(notice);
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(kept).toMatch(/\.$/);
    if (advice !== null) expect(advice).toMatch(/[.]$/);
    expect(`${title} ${kept} ${advice ?? ''}`).not.toMatch(/undefined|null,|\[object/);
  });

  it('names what is doubtful and what is lost, and where the damaged file is', () => {
    const words = noticeWords(NOTICES[2] as LibraryNotice);
    expect(words.tone).toBe('bad');
    expect(words.kept).toBe(
      '3 entries were taken from a backup; 1 entry was kept as far as it could be read; 1 entry could not be saved.',
    );
    expect(words.advice).toContain('“my.damaged-1”');
    expect(words.lists).toEqual([
      { title: 'To be looked at', names: ['paper, number 12'] },
      { title: 'Lost', names: ['author of a paper, number 4'] },
    ]);
  });
});
