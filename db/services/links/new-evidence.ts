// Evidence as a client names it, by place, turned into what is stored: the quoted words.

import { appError } from '#shared/contract/errors.ts';
import type { NewEvidence as NewEvidenceValue } from '#shared/contract/links.ts';
import type { ReadDb } from '../../sqlite/connection.ts';
import { paperTexts } from '../../store/analysis.ts';
import type { NewEvidence } from '../../store/evidence.ts';
import { noteOfPaper } from '../../store/notes.ts';
import { existingPapers } from '../selection.ts';

/** Throws `NOT_FOUND` for an unknown paper and `BAD_INPUT` for a range without words. */
export function newEvidence(db: ReadDb, value: NewEvidenceValue): NewEvidence {
  if (value.kind === 'judgement') return value;
  const { field, start, end } = value;
  const [paperId = 0] = existingPapers(db, [value.paperId]);
  const quote = textOf(db, paperId, field).slice(start, end);
  if (quote.trim() === '' || quote.length !== end - start)
    throw appError('BAD_INPUT', {
      issues: [{ path: 'evidence', message: `the ${field} has no words from ${start} to ${end}` }],
    });
  return { kind: 'quote', paperId, field, start, end, quote };
}

function textOf(db: ReadDb, paperId: number, field: 'title' | 'abstract' | 'note'): string {
  if (field === 'note') return noteOfPaper(db, paperId)?.body ?? '';
  return paperTexts(db, [paperId])[0]?.[field] ?? '';
}
