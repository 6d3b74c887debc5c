// What an export would do, did, or could not do, in words.

import type { ErrorValue } from '#shared/contract/errors.ts';
import type { ExportReport } from '#shared/contract/exports.ts';
import { type ErrorWords, errorWords } from '../../api/error-messages.ts';
import { plural } from '../../text/plural.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  missing: 'It is no longer there. Choose another folder.',
  'not-a-folder': 'It is not a folder. Choose another one.',
  'library-folder': 'The library itself lies in it. Choose another folder, or a new one inside it.',
  'manifest-damaged':
    'The list of what Lectern wrote there earlier cannot be read, so it cannot tell its own files from yours. Choose another folder.',
  'other-library': 'It holds the export of another library. Choose another folder.',
};

/** Words for an export that failed; a refused folder says why. */
export function exportErrorWords(error: ErrorValue): ErrorWords {
  const words = errorWords(error);
  if (error.code === 'EXPORT_REFUSED') return { ...words, advice: REFUSALS[error.details.reason] ?? words.advice };
  if (error.code === 'IO_FAILED') {
    return {
      ...words,
      kept: 'The library is as it was. Files already written are complete, and the next export goes on from there.',
    };
  }
  return words;
}

/** Papers of a report: every file but the index is one. */
export function paperCount({ files }: Pick<ExportReport, 'files'>): number {
  return Math.max(0, files - 1);
}

/** "3 papers, and an index": what an export consists of. */
export function contentWords(report: Pick<ExportReport, 'files'>): string {
  const papers = paperCount(report);
  return papers === 0 ? 'No papers, only an index' : `${plural(papers, 'paper')} and an index`;
}

/** "12 files to write, 60 unchanged". */
export function planWords({ written, unchanged }: ExportReport): string {
  if (written === 0)
    return `Nothing to write: ${plural(unchanged, 'file')} ${unchanged === 1 ? 'is' : 'are'} up to date.`;
  return `${plural(written, 'file')} to write${unchanged > 0 ? `, ${number(unchanged)} up to date` : ''}.`;
}

/** "12 files written, 60 unchanged". */
export function resultWords({ written, unchanged }: ExportReport): string {
  if (written === 0)
    return `Nothing to write: ${plural(unchanged, 'file')} ${unchanged === 1 ? 'was' : 'were'} up to date.`;
  return `${plural(written, 'file')} written${unchanged > 0 ? `, ${number(unchanged)} up to date` : ''}.`;
}

/** Why a file was left alone. */
export function conflictWords(reason: ExportReport['conflicts'][number]['reason']): string {
  return reason === 'changed' ? 'you changed it since the last export' : 'it is not one of Lectern’s';
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
